package vn.ansinh.command.detection;

import java.util.List;
import java.util.Set;

/** Birth date or sex are not those that the person number carries: an age that was raised, or somebody else's number. */
final class NumberDisagrees implements Detector.Watching {
    @Override
    public String name() {
        return "number-disagrees";
    }

    @Override
    public List<String> patterns() {
        return List.of("P06", "P07");
    }

    @Override
    public Set<String> shows() {
        return Set.of("birth-or-sex-not-the-numbers");
    }

    @Override
    public Set<TraceKind> watches() {
        return Set.of(TraceKind.NUMBER_DISAGREES);
    }

    @Override
    public List<Hit> judge(Trace trace, Look look) {
        List<Trace> all = look.of(TraceKind.NUMBER_DISAGREES, trace.key());
        return List.of(new Hit(
                trace.key(), look.subjects(all.stream()), Look.evidence(all.stream(), "birth-or-sex-not-the-numbers")));
    }
}
