package vn.ansinh.command.detection;

import java.util.List;
import java.util.Set;

/** One photograph in the surveys of several houses: works on paper only. */
final class PhotoUsedAgain implements Detector.Watching {
    @Override
    public String name() {
        return "photo-used-again";
    }

    @Override
    public List<String> patterns() {
        return List.of("P14");
    }

    @Override
    public Set<String> shows() {
        return Set.of("same-photo");
    }

    @Override
    public Set<TraceKind> watches() {
        return Set.of(TraceKind.PHOTO);
    }

    @Override
    public List<Hit> judge(Trace trace, Look look) {
        List<Trace> using = look.of(TraceKind.PHOTO, trace.key());
        if (using.stream().map(Trace::stream).distinct().count() < 2) {
            return List.of();
        }
        return List.of(
                new Hit(trace.key(), look.subjects(using.stream()), Look.evidence(using.stream(), "same-photo")));
    }
}
