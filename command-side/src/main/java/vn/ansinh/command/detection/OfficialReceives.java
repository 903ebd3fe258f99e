package vn.ansinh.command.detection;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.ansinh.kernel.value.PersonId;

/** An official who receives for somebody of another household. */
final class OfficialReceives implements Detector.Watching {
    @Override
    public String name() {
        return "official-receives";
    }

    @Override
    public List<String> patterns() {
        return List.of("P01", "P05", "P08");
    }

    @Override
    public Set<String> shows() {
        return Set.of("holds-a-duty", "received-by-one");
    }

    @Override
    public Set<TraceKind> watches() {
        return Set.of(TraceKind.RECEIVES, TraceKind.OFFICIAL);
    }

    @Override
    public List<Hit> judge(Trace trace, Look look) {
        List<Trace> duties = look.of(TraceKind.OFFICIAL, trace.key());
        if (duties.isEmpty()) {
            return List.of();
        }
        PersonId official = PersonId.parse(trace.key());
        return look.of(TraceKind.RECEIVES, official).stream()
                .filter(it -> !ofOneHousehold(official, it.whose(), look))
                .map(it -> new Hit(
                        it.which().text(),
                        look.subjects(Stream.of(it, duties.getFirst())),
                        List.of(
                                Look.evidence(duties.getFirst(), "holds-a-duty"),
                                Look.evidence(it, "received-by-one"))))
                .toList();
    }

    private static boolean ofOneHousehold(PersonId official, PersonId beneficiary, Look look) {
        return look.of(TraceKind.PART, official).stream()
                .filter(it -> it.word().equals("household"))
                .anyMatch(it -> look.membersOf(it.stream()).contains(beneficiary));
    }
}
