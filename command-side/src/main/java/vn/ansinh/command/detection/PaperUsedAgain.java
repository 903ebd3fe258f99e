package vn.ansinh.command.detection;

import java.util.List;
import java.util.Set;

/** One paper, by number, issuer and date, shown for people who have nothing to do with each other. */
final class PaperUsedAgain implements Detector.Watching {
    @Override
    public String name() {
        return "paper-used-again";
    }

    @Override
    public List<String> patterns() {
        return List.of("P11");
    }

    @Override
    public Set<String> shows() {
        return Set.of("same-paper");
    }

    @Override
    public Set<TraceKind> watches() {
        return Set.of(TraceKind.PAPER);
    }

    @Override
    public List<Hit> judge(Trace trace, Look look) {
        List<Trace> using = look.of(TraceKind.PAPER, trace.key());
        return OneForMany.judge(
                TraceKind.PAPER, trace.key(), "holders", using, using.stream().map(Trace::whose), "same-paper", look);
    }
}
