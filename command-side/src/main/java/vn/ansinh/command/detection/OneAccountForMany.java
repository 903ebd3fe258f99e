package vn.ansinh.command.detection;

import java.util.List;
import java.util.Set;

/** One bank account into which the money of many flows who have nothing to do with each other. */
final class OneAccountForMany implements Detector.Watching {
    @Override
    public String name() {
        return "one-account-for-many";
    }

    @Override
    public List<String> patterns() {
        return List.of("P05", "P13", "P15");
    }

    @Override
    public Set<String> shows() {
        return Set.of("same-account");
    }

    @Override
    public Set<TraceKind> watches() {
        return Set.of(TraceKind.ACCOUNT);
    }

    @Override
    public List<Hit> judge(Trace trace, Look look) {
        List<Trace> using = look.of(TraceKind.ACCOUNT, trace.key());
        return OneForMany.judge(
                TraceKind.ACCOUNT,
                trace.key(),
                "beneficiaries",
                using,
                look.beneficiariesOf(using),
                "same-account",
                look);
    }
}
