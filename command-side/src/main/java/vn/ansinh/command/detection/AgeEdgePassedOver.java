package vn.ansinh.command.detection;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** An age of the law that was passed over for months before the amount was adjusted: too much or too little was paid meanwhile. */
final class AgeEdgePassedOver implements Detector.Watching {
    @Override
    public String name() {
        return "age-edge-passed-over";
    }

    @Override
    public List<String> patterns() {
        return List.of("P17");
    }

    @Override
    public Set<String> shows() {
        return Set.of("adjusted-late");
    }

    @Override
    public Set<TraceKind> watches() {
        return Set.of(TraceKind.AGED);
    }

    @Override
    public List<Hit> judge(Trace trace, Look look) {
        long late = ChronoUnit.MONTHS.between(Look.month(trace.first()), Look.month(trace.on()));
        if (late <= look.figure("months-until-adjusted")) {
            return List.of();
        }
        Stream<Trace> drawn = look.of(TraceKind.ENTITLED, trace.key()).stream();
        return List.of(new Hit(
                trace.key() + "/" + trace.first(),
                look.subjects(Stream.concat(drawn, Stream.of(trace)).limit(1)),
                List.of(Look.evidence(trace, "adjusted-late"))));
    }
}
