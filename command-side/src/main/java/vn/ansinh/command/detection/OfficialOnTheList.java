package vn.ansinh.command.detection;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** An official, or somebody whom one declared as a relative, whose household is recognised as poor. */
final class OfficialOnTheList implements Detector.Watching {
    @Override
    public String name() {
        return "official-on-the-list";
    }

    @Override
    public List<String> patterns() {
        return List.of("P12");
    }

    @Override
    public Set<String> shows() {
        return Set.of("listed-as-poor", "holds-a-duty", "is-a-relative");
    }

    @Override
    public Set<TraceKind> watches() {
        return Set.of(TraceKind.LISTED, TraceKind.OFFICIAL, TraceKind.RELATIVE, TraceKind.LIST);
    }

    @Override
    public List<Hit> judge(Trace trace, Look look) {
        // A list's households come before its approval: whoever approves it makes them count.
        Stream<Trace> listed = trace.kind() == TraceKind.LIST
                ? look.known().in(TraceKind.LISTED, trace.key()).stream()
                : look.of(TraceKind.LISTED, trace.key()).stream();
        return listed.filter(it -> look.counts(it.stream()))
                .flatMap(it -> judged(it, look))
                .toList();
    }

    private static Stream<Hit> judged(Trace listed, Look look) {
        List<Trace> officials = look.of(TraceKind.OFFICIAL, listed.whose());
        List<Trace> relatives = look.of(TraceKind.RELATIVE, listed.whose());
        if (officials.isEmpty() && relatives.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(new Hit(
                listed.stream() + "/" + listed.word(),
                look.subjects(Stream.of(List.of(listed), officials, relatives).flatMap(List::stream)),
                Stream.of(
                                List.of(Look.evidence(listed, "listed-as-poor")),
                                Look.evidence(officials.stream(), "holds-a-duty"),
                                Look.evidence(relatives.stream(), "is-a-relative"))
                        .flatMap(List::stream)
                        .toList()));
    }
}
