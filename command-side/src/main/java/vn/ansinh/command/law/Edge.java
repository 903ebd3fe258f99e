package vn.ansinh.command.law;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import vn.ansinh.kernel.value.FactCode;

/**
 * A day on which the answer to the same facts can change.
 *
 * @param of the dated fact whose full years count, such as a birth, or the one that held until the day before; empty where a figure of the
 *     law begins or has ended
 * @param years full on that day; 0 where none are counted
 */
public record Edge(LocalDate day, Cause cause, Optional<FactCode> of, long years) {
    /** Why the answer can change. */
    public enum Cause {
        LAW,
        FULL_YEARS,
        /** A stated fact, such as a certificate's, holds no longer (ADR-0030). */
        END_OF_VALIDITY
    }

    /** What lapse of time changes; the day of a death is none of it. */
    private static final List<FactCode> COUNTED = List.of(
            FactCode.DATE_OF_BIRTH,
            FactCode.IN_USE_SINCE,
            FactCode.HOUSEHOLD_INDEPENDENT_SINCE,
            FactCode.DIFFICULT_AREA_LEFT_ON,
            FactCode.TRAFFICKING_CONFIRMED_ON);

    public boolean ofTheLaw() {
        return cause == Cause.LAW;
    }

    /** Every edge after the day, the next one first; of those of one day the law's goes first, then the birthday's. */
    static List<Edge> after(LocalDate on, FactSheet facts, Policy policy) {
        TreeMap<LocalDate, Edge> edges = new TreeMap<>();
        for (FactCode code : COUNTED) {
            facts.date(code)
                    .ifPresent(date -> policy.fullYears().forEach(years -> {
                        LocalDate day = code == FactCode.DATE_OF_BIRTH
                                ? Age.reached(date, years, policy)
                                : Age.anniversary(date, years);
                        edges.putIfAbsent(day, new Edge(day, Cause.FULL_YEARS, Optional.of(code), years));
                    }));
        }
        for (Fact fact : facts.all()) {
            fact.validUntil()
                    .map(last -> last.plusDays(1))
                    .ifPresent(day ->
                            edges.putIfAbsent(day, new Edge(day, Cause.END_OF_VALIDITY, Optional.of(fact.code()), 0)));
        }
        policy.turns().tailSet(on, false).forEach(day -> edges.put(day, new Edge(day, Cause.LAW, Optional.empty(), 0)));
        return new ArrayList<>(edges.tailMap(on, false).values());
    }

    /** Whether it lies within so many years after the day. */
    boolean within(long most, LocalDate on) {
        return ChronoUnit.YEARS.between(on, day) < most;
    }
}
