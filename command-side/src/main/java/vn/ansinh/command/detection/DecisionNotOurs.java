package vn.ansinh.command.detection;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Something is drawn by a decision whose number no register of this system gave: a forged decision. */
final class DecisionNotOurs implements Detector.Watching {
    @Override
    public String name() {
        return "decision-not-ours";
    }

    @Override
    public List<String> patterns() {
        return List.of("P09");
    }

    @Override
    public Set<String> shows() {
        return Set.of("drawn-by-no-decision");
    }

    @Override
    public Set<TraceKind> watches() {
        return Set.of(TraceKind.STANDS_ON);
    }

    @Override
    public List<Hit> judge(Trace trace, Look look) {
        boolean ours = !look.of(TraceKind.NUMBERED, trace.key()).isEmpty();
        return ours
                ? List.of()
                : List.of(new Hit(
                        trace.which().text(),
                        look.subjects(Stream.of(trace)),
                        List.of(Look.evidence(trace, "drawn-by-no-decision"))));
    }
}
