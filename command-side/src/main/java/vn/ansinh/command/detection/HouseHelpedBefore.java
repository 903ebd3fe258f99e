package vn.ansinh.command.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.ansinh.kernel.value.Scheme;

/** A house, or a household by one of its members, that is helped twice. */
final class HouseHelpedBefore implements Detector.Watching {
    private static final Set<String> PARTS = Set.of("beneficiary", "household");

    @Override
    public String name() {
        return "house-helped-before";
    }

    @Override
    public List<String> patterns() {
        return List.of("P13", "P14");
    }

    @Override
    public Set<String> shows() {
        return Set.of("same-house", "member-helped-before", "helped-by-an-earlier-programme");
    }

    @Override
    public Set<TraceKind> watches() {
        return Set.of(TraceKind.DECIDED, TraceKind.DRAWS);
    }

    @Override
    public List<Hit> judge(Trace trace, Look look) {
        if (trace.kind() == TraceKind.DRAWS) {
            return trace.word().equals(Scheme.HOUSING.wire())
                    ? look.of(TraceKind.PART, trace.whose()).stream()
                            .filter(it -> isHelp(it.stream(), look))
                            .flatMap(it -> judged(it.stream(), look).stream())
                            .toList()
                    : List.of();
        }
        return isHelp(trace.stream(), look) ? judged(trace.stream(), look) : List.of();
    }

    private static boolean isHelp(String stream, Look look) {
        return look.isOf(Scheme.HOUSING, stream) && look.isGranted(stream);
    }

    private static List<Hit> judged(String stream, Look look) {
        List<Hit> hits = new ArrayList<>();
        look.known().in(TraceKind.DWELLING, stream).stream()
                .flatMap(it -> look.of(TraceKind.DWELLING, it.key()).stream())
                .filter(it -> !it.stream().equals(stream) && isHelp(it.stream(), look))
                .forEach(it -> hits.add(hit(stream, it.stream(), it, "same-house", look)));
        for (Trace member : look.of(TraceKind.MEMBER, stream)) {
            if (PARTS.contains(member.word())) {
                look.of(TraceKind.PART, member.whose()).stream()
                        .filter(it -> PARTS.contains(it.word()) && !it.stream().equals(stream))
                        .filter(it -> isHelp(it.stream(), look))
                        .forEach(it -> hits.add(hit(stream, it.stream(), it, "member-helped-before", look)));
                look.of(TraceKind.DRAWS, member.whose()).stream()
                        .filter(it -> it.word().equals(Scheme.HOUSING.wire()) && isCarriedIn(it, look))
                        .forEach(it ->
                                hits.add(hit(stream, it.which().text(), it, "helped-by-an-earlier-programme", look)));
            }
        }
        return hits;
    }

    /** What stands on a decision of this system is the case itself. */
    private static boolean isCarriedIn(Trace draws, Look look) {
        return look.known().about(TraceKind.STANDS_ON, draws.whose()).stream()
                .noneMatch(it -> it.which().equals(draws.which()));
    }

    private static Hit hit(String stream, String other, Trace shown, String shows, Look look) {
        Trace matter = look.matter(stream).orElse(shown);
        return new Hit(
                Pairs.cause(stream, other),
                look.subjects(Stream.of(matter, shown)),
                List.of(Look.evidence(matter, shows), Look.evidence(shown, shows)));
    }
}
