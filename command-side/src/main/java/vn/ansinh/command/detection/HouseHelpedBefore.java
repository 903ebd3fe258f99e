package vn.ansinh.command.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.ansinh.kernel.event.fraud.AlertEvent.Evidence;
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

    /** One question for each case that was lodged later, however many earlier ones it meets. */
    private static List<Hit> judged(String stream, Look look) {
        Trace matter = look.matter(stream).orElse(null);
        if (matter == null) {
            return List.of();
        }
        List<Trace> met = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        look.known().in(TraceKind.DWELLING, stream).stream()
                .flatMap(it -> look.of(TraceKind.DWELLING, it.key()).stream())
                .filter(it -> it.position() < matter.position() && isHelp(it.stream(), look))
                .forEach(it -> meet(it, "same-house", met, evidence));
        for (Trace member : look.of(TraceKind.MEMBER, stream)) {
            if (PARTS.contains(member.word())) {
                look.of(TraceKind.PART, member.whose()).stream()
                        .filter(it -> PARTS.contains(it.word()) && it.position() < matter.position())
                        .filter(it -> isHelp(it.stream(), look))
                        .forEach(it -> meet(it, "member-helped-before", met, evidence));
                look.of(TraceKind.DRAWS, member.whose()).stream()
                        .filter(it -> it.word().equals(Scheme.HOUSING.wire()) && isCarriedIn(it, look))
                        .forEach(it -> meet(it, "helped-by-an-earlier-programme", met, evidence));
            }
        }
        if (met.isEmpty()) {
            return List.of();
        }
        evidence.addFirst(Look.evidence(matter, evidence.getFirst().shows()));
        return List.of(new Hit(stream, look.subjects(Stream.concat(Stream.of(matter), met.stream())), evidence));
    }

    private static void meet(Trace other, String shows, List<Trace> met, List<Evidence> evidence) {
        met.add(other);
        evidence.add(Look.evidence(other, shows));
    }

    /** What stands on a decision of this system is the case itself. */
    private static boolean isCarriedIn(Trace draws, Look look) {
        return look.known().about(TraceKind.STANDS_ON, draws.whose()).stream()
                .noneMatch(it -> it.which().equals(draws.which()));
    }
}
