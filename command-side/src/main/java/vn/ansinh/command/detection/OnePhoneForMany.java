package vn.ansinh.command.detection;

import java.util.List;
import java.util.Set;

/** One phone that is given for many who have nothing to do with each other. */
final class OnePhoneForMany implements Detector.Watching {
    @Override
    public String name() {
        return "one-phone-for-many";
    }

    @Override
    public List<String> patterns() {
        return List.of("P05", "P15");
    }

    @Override
    public Set<String> shows() {
        return Set.of("same-phone");
    }

    @Override
    public Set<TraceKind> watches() {
        return Set.of(TraceKind.PHONE);
    }

    @Override
    public List<Hit> judge(Trace trace, Look look) {
        List<Trace> using = look.of(TraceKind.PHONE, trace.key());
        return OneForMany.judge(
                TraceKind.PHONE, trace.key(), "beneficiaries", using, look.beneficiariesOf(using), "same-phone", look);
    }
}
