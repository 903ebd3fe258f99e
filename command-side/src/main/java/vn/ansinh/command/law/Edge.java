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
 * @param since the dated fact whose full years count, such as a birth; empty where a figure of the law begins or has ended
 * @param years full on that day; 0 where the law changes
 */
public record Edge(LocalDate day, Optional<FactCode> since, long years) {
    /** What lapse of time changes; the day of a death is none of it. */
    private static final List<FactCode> COUNTED = List.of(
            FactCode.DATE_OF_BIRTH,
            FactCode.IN_USE_SINCE,
            FactCode.HOUSEHOLD_INDEPENDENT_SINCE,
            FactCode.DIFFICULT_AREA_LEFT_ON,
            FactCode.TRAFFICKING_CONFIRMED_ON);

    public boolean ofTheLaw() {
        return since.isEmpty();
    }

    /** Every edge after the day, the next one first; where both fall on one day, the law's goes before the birthday's. */
    static List<Edge> after(LocalDate on, FactSheet facts, Policy policy) {
        TreeMap<LocalDate, Edge> edges = new TreeMap<>();
        for (FactCode code : COUNTED) {
            facts.date(code)
                    .ifPresent(date -> policy.fullYears().forEach(years -> {
                        LocalDate day = Age.reached(date, years);
                        edges.putIfAbsent(day, new Edge(day, Optional.of(code), years));
                    }));
        }
        policy.turns().tailSet(on, false).forEach(day -> edges.put(day, new Edge(day, Optional.empty(), 0)));
        return new ArrayList<>(edges.tailMap(on, false).values());
    }

    /** Whether it lies within so many years after the day. */
    boolean within(long most, LocalDate on) {
        return ChronoUnit.YEARS.between(on, day) < most;
    }
}
