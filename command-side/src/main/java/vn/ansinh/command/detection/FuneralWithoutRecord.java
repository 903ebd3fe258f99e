package vn.ansinh.command.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.ansinh.kernel.event.fraud.AlertEvent.Evidence;
import vn.ansinh.kernel.value.Scheme;

/**
 * Funeral support asked for somebody of whom civil status knows no death, though it was read since; or who asked for something afterwards. A
 * province that reads no register of deaths is told nothing.
 */
final class FuneralWithoutRecord implements Detector.Watching {
    @Override
    public String name() {
        return "funeral-without-record";
    }

    @Override
    public List<String> patterns() {
        return List.of("P07");
    }

    @Override
    public Set<String> shows() {
        return Set.of("funeral-asked-for", "asked-for-afterwards");
    }

    @Override
    public Set<TraceKind> watches() {
        return Set.of(TraceKind.MATTER);
    }

    @Override
    public boolean waits() {
        return true;
    }

    @Override
    public List<Hit> judge(Trace trace, Look look) {
        return look.of(TraceKind.PART, trace.whose()).stream()
                .filter(it -> it.word().equals("beneficiary"))
                .flatMap(part -> look.matter(part.stream()).stream())
                .filter(it -> it.word().equals(Scheme.FUNERAL.wire()))
                .flatMap(funeral -> judged(funeral, look))
                .toList();
    }

    private static Stream<Hit> judged(Trace funeral, Look look) {
        if (!look.of(TraceKind.DIED, funeral.whose()).isEmpty()) {
            return Stream.empty();
        }
        boolean readSince = look.known()
                .newest(TraceKind.DIED)
                .map(it -> it.position() > funeral.position())
                .orElse(false);
        boolean due = !look.on().isBefore(funeral.on().plusDays(look.figure("days-until-recorded")));
        List<Trace> lives = look.of(TraceKind.PART, funeral.whose()).stream()
                .filter(it -> it.position() > funeral.position() && it.word().equals("applicant"))
                .toList();
        if (!(readSince && due) && lives.isEmpty()) {
            return Stream.empty();
        }
        List<Evidence> evidence = new ArrayList<>(List.of(Look.evidence(funeral, "funeral-asked-for")));
        evidence.addAll(Look.evidence(lives.stream(), "asked-for-afterwards"));
        return Stream.of(new Hit(funeral.stream(), look.subjects(Stream.of(funeral)), evidence));
    }
}
