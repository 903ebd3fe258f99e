package vn.ansinh.command.detection;

import java.util.List;
import java.util.Set;

/** One dwelling for which many ask who have nothing to do with each other. */
final class OneAddressForMany implements Detector.Watching {
    @Override
    public String name() {
        return "one-address-for-many";
    }

    @Override
    public List<String> patterns() {
        return List.of("P15");
    }

    @Override
    public Set<String> shows() {
        return Set.of("same-address");
    }

    @Override
    public Set<TraceKind> watches() {
        return Set.of(TraceKind.DWELLING);
    }

    @Override
    public List<Hit> judge(Trace trace, Look look) {
        List<Trace> using = look.of(TraceKind.DWELLING, trace.key());
        return OneForMany.judge(
                TraceKind.DWELLING,
                trace.key(),
                "beneficiaries",
                using,
                look.beneficiariesOf(using),
                "same-address",
                look);
    }
}
