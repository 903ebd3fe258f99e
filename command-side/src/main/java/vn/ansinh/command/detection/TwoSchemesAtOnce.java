package vn.ansinh.command.detection;

import java.util.List;
import java.util.Set;
import vn.ansinh.kernel.value.Scheme;

/** Social pension and social allowance drawn on the same days: the higher alone is due (dossier R5). */
final class TwoSchemesAtOnce implements Detector.Watching {
    private static final Set<String> ONE_OF_THEM = Set.of(Scheme.SOCIAL_ALLOWANCE.wire(), Scheme.SOCIAL_PENSION.wire());

    @Override
    public String name() {
        return "two-schemes-at-once";
    }

    @Override
    public List<String> patterns() {
        return List.of("P04");
    }

    @Override
    public Set<String> shows() {
        return Set.of("drawn-here", "drawn-by-another-scheme");
    }

    @Override
    public Set<TraceKind> watches() {
        return Set.of(TraceKind.DRAWS);
    }

    @Override
    public List<Hit> judge(Trace trace, Look look) {
        if (!ONE_OF_THEM.contains(trace.word())) {
            return List.of();
        }
        return look.of(TraceKind.DRAWS, trace.whose()).stream()
                .filter(other -> !other.word().equals(trace.word())
                        && ONE_OF_THEM.contains(other.word())
                        && look.overlap(trace, other))
                .map(other -> Pairs.hit(trace, other, "drawn-here", "drawn-by-another-scheme", look))
                .toList();
    }
}
