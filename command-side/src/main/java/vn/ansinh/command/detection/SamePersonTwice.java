package vn.ansinh.command.detection;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.UnitCode;

/**
 * One human being under two numbers: the same old number, or the same name, birth date and sex and beside it the same account, phone or commune.
 */
final class SamePersonTwice implements Detector.Watching {
    @Override
    public String name() {
        return "same-person-twice";
    }

    @Override
    public List<String> patterns() {
        return List.of("P04", "P06", "P19");
    }

    @Override
    public Set<String> shows() {
        return Set.of("same-old-number", "same-name-and-birth");
    }

    @Override
    public Set<TraceKind> watches() {
        return Set.of(TraceKind.OLD_NUMBER, TraceKind.WHO, TraceKind.ACCOUNT, TraceKind.PHONE);
    }

    @Override
    public List<Hit> judge(Trace trace, Look look) {
        if (trace.kind() == TraceKind.OLD_NUMBER) {
            return others(trace, look).findAny().isPresent() ? List.of(hit(trace, "same-old-number", look)) : List.of();
        }
        return look.known().about(TraceKind.WHO, trace.whose()).stream()
                .filter(who -> others(who, look).anyMatch(other -> isTheSame(who.whose(), other.whose(), look)))
                .map(who -> hit(who, "same-name-and-birth", look))
                .toList();
    }

    private static Stream<Trace> others(Trace trace, Look look) {
        return look.of(trace.kind(), trace.key()).stream()
                .filter(it -> !it.whose().equals(trace.whose()));
    }

    /** Twins have other names; namesakes of one day have another commune and another phone. */
    private static boolean isTheSame(PersonId one, PersonId other, Look look) {
        return share(TraceKind.ACCOUNT, one, other, look)
                || share(TraceKind.PHONE, one, other, look)
                || !disjoint(units(one, look), units(other, look));
    }

    private static boolean share(TraceKind kind, PersonId one, PersonId other, Look look) {
        return !disjoint(keys(kind, one, look), keys(kind, other, look));
    }

    private static Set<String> keys(TraceKind kind, PersonId person, Look look) {
        Set<String> keys = new HashSet<>();
        look.known().about(kind, person).forEach(it -> keys.add(it.key()));
        return keys;
    }

    private static Set<UnitCode> units(PersonId person, Look look) {
        Set<UnitCode> units = new HashSet<>();
        for (Trace part : look.of(TraceKind.PART, person)) {
            look.matter(part.stream()).map(Trace::unit).ifPresent(units::add);
        }
        return units;
    }

    private static <T> boolean disjoint(Set<T> one, Set<T> other) {
        return one.stream().noneMatch(other::contains);
    }

    /** One alert for all who share it, however many they become. */
    private static Hit hit(Trace trace, String shows, Look look) {
        List<Trace> all = look.of(trace.kind(), trace.key());
        return new Hit(
                trace.kind().wire() + "/" + trace.key(),
                look.subjects(all.stream()),
                Look.evidence(all.stream(), shows));
    }
}
