package vn.ansinh.command.detection;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.ansinh.kernel.value.Scheme;

/** Social pension beside a pension that is not below the law's figure (Law 41/2024 Art. 21). */
final class PensionAgainstSocialPension implements Detector.Watching {
    @Override
    public String name() {
        return "pension-against-social-pension";
    }

    @Override
    public List<String> patterns() {
        return List.of("P12", "P19");
    }

    @Override
    public Set<String> shows() {
        return Set.of("draws-a-pension", "drawn-beside-it");
    }

    @Override
    public Set<TraceKind> watches() {
        return Set.of(TraceKind.PENSION, TraceKind.DRAWS);
    }

    @Override
    public List<Hit> judge(Trace trace, Look look) {
        long figure = look.figure("vnd-a-month");
        return look.of(TraceKind.DRAWS, trace.whose()).stream()
                .filter(it -> it.word().equals(Scheme.SOCIAL_PENSION.wire()))
                .flatMap(draws -> look.of(TraceKind.PENSION, trace.whose()).stream()
                        .filter(pension -> pension.number() >= figure && beside(pension, draws, look))
                        .map(pension -> new Hit(
                                draws.which().text(),
                                look.subjects(Stream.of(draws)),
                                List.of(
                                        Look.evidence(pension, "draws-a-pension"),
                                        Look.evidence(draws, "drawn-beside-it")))))
                .toList();
    }

    private static boolean beside(Trace pension, Trace draws, Look look) {
        return !look.endOf(draws).isBefore(pension.first())
                && (pension.until() == null || !pension.until().isBefore(draws.first()));
    }
}
