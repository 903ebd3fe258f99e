package vn.ansinh.command.detection;

import java.util.List;
import java.util.Set;

/** Papers by the dozen of one issuer on one day. Which papers they are is not known here: issuer and day alone are compared. */
final class PapersOfOneDay implements Detector.Watching {
    @Override
    public String name() {
        return "papers-of-one-day";
    }

    @Override
    public List<String> patterns() {
        return List.of("P10", "P11");
    }

    @Override
    public Set<String> shows() {
        return Set.of("issued-on-one-day");
    }

    @Override
    public Set<TraceKind> watches() {
        return Set.of(TraceKind.ISSUED);
    }

    @Override
    public List<Hit> judge(Trace trace, Look look) {
        List<Trace> using = look.of(TraceKind.ISSUED, trace.key());
        return OneForMany.judge(
                TraceKind.ISSUED,
                trace.key(),
                "holders",
                using,
                using.stream().map(Trace::whose),
                "issued-on-one-day",
                look);
    }
}
