package vn.ansinh.command.detection;

import java.util.List;
import java.util.Set;

/** One scheme drawn twice by one person on the same days, in one place or two. */
final class TwoPlacesAtOnce implements Detector.Watching {
    @Override
    public String name() {
        return "two-places-at-once";
    }

    @Override
    public List<String> patterns() {
        return List.of("P04");
    }

    @Override
    public Set<String> shows() {
        return Set.of("drawn-here", "drawn-there-too");
    }

    @Override
    public Set<TraceKind> watches() {
        return Set.of(TraceKind.DRAWS);
    }

    @Override
    public List<Hit> judge(Trace trace, Look look) {
        return look.of(TraceKind.DRAWS, trace.whose()).stream()
                .filter(other -> !other.which().equals(trace.which())
                        && other.word().equals(trace.word())
                        && look.overlap(trace, other))
                .map(other -> Pairs.hit(trace, other, "drawn-here", "drawn-there-too", look))
                .toList();
    }
}
