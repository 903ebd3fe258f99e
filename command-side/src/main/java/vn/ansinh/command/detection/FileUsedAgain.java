package vn.ansinh.command.detection;

import java.util.List;
import java.util.Set;

/** One file handed in as the paper of people who have nothing to do with each other. */
final class FileUsedAgain implements Detector.Watching {
    @Override
    public String name() {
        return "file-used-again";
    }

    @Override
    public List<String> patterns() {
        return List.of("P11");
    }

    @Override
    public Set<String> shows() {
        return Set.of("same-file");
    }

    @Override
    public Set<TraceKind> watches() {
        return Set.of(TraceKind.FILE);
    }

    @Override
    public List<Hit> judge(Trace trace, Look look) {
        List<Trace> using = look.of(TraceKind.FILE, trace.key());
        return OneForMany.judge(
                TraceKind.FILE, trace.key(), "holders", using, using.stream().map(Trace::whose), "same-file", look);
    }
}
