package vn.ansinh.command.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Scheme;

/** Somebody who makes two households: in two that ask for houses at different places, or on two recognised lists on one day. */
final class HouseholdCountedTwice implements Detector.Watching {
    @Override
    public String name() {
        return "household-counted-twice";
    }

    @Override
    public List<String> patterns() {
        return List.of("P12", "P15");
    }

    @Override
    public Set<String> shows() {
        return Set.of("counted-here", "counted-there-too");
    }

    @Override
    public Set<TraceKind> watches() {
        return Set.of(TraceKind.DWELLING, TraceKind.LISTED, TraceKind.LIST);
    }

    @Override
    public List<Hit> judge(Trace trace, Look look) {
        return switch (trace.kind()) {
            case LISTED -> lists(trace, look);
            case LIST ->
                look.known().in(TraceKind.LISTED, trace.key()).stream()
                        .flatMap(it -> lists(it, look).stream())
                        .toList();
            default -> houses(trace, look);
        };
    }

    private static List<Hit> houses(Trace dwelling, Look look) {
        List<Hit> hits = new ArrayList<>();
        for (Trace member : look.of(TraceKind.MEMBER, dwelling.stream())) {
            if (member.word().equals("household")) {
                look.of(TraceKind.PART, member.whose()).stream()
                        .filter(it ->
                                it.word().equals("household") && !it.stream().equals(dwelling.stream()))
                        .filter(it -> look.isOf(Scheme.HOUSING, it.stream()))
                        .filter(it -> elsewhere(it.stream(), dwelling, look))
                        .forEach(it -> hits.add(
                                hit(member.whose(), Pairs.cause(dwelling.stream(), it.stream()), member, it, look)));
            }
        }
        return hits;
    }

    private static boolean elsewhere(String stream, Trace dwelling, Look look) {
        return look.known().in(TraceKind.DWELLING, stream).stream()
                .anyMatch(it -> !it.key().equals(dwelling.key()));
    }

    private static List<Hit> lists(Trace listed, Look look) {
        if (!look.counts(listed.stream())) {
            return List.of();
        }
        return look.of(TraceKind.LISTED, listed.whose()).stream()
                .filter(it -> !it.word().equals(listed.word()) && overlap(it, listed) && look.counts(it.stream()))
                .map(it -> hit(
                        listed.whose(),
                        Pairs.cause(listed.stream() + listed.word(), it.stream() + it.word()),
                        listed,
                        it,
                        look))
                .toList();
    }

    private static boolean overlap(Trace one, Trace other) {
        return one.until() != null
                && other.until() != null
                && !one.until().isBefore(other.first())
                && !other.until().isBefore(one.first());
    }

    private static Hit hit(PersonId person, String cause, Trace one, Trace other, Look look) {
        boolean inOrder = one.position() <= other.position();
        Trace first = inOrder ? one : other;
        Trace second = inOrder ? other : one;
        return new Hit(
                person.text() + "/" + cause,
                look.subjects(Stream.of(first, second)),
                List.of(Look.evidence(first, "counted-here"), Look.evidence(second, "counted-there-too")));
    }
}
