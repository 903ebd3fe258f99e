package vn.ansinh.command.law;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.ansinh.kernel.value.FactCode;

/**
 * A day on which the answer to the same facts can change.
 *
 * @param since the dated fact whose full years count, such as a birth; empty where a figure of the law begins or has ended
 * @param years full on that day; 0 where the law changes
 */
public record Edge(LocalDate day, Optional<FactCode> since, long years) {
    /** What lapse of time changes; the day of a death is none of it. */
    private static final List<FactCode> COUNTED = List.of(FactCode.DATE_OF_BIRTH, FactCode.IN_USE_SINCE);

    public boolean ofTheLaw() {
        return since.isEmpty();
    }

    /** Every edge after the day, the next one first; where both fall on one day, the law's goes before the birthday's. */
    static List<Edge> after(LocalDate on, FactSheet facts, Policy policy) {
        Collection<Parameter> figures = policy.parameters().all();
        TreeMap<LocalDate, Edge> edges = new TreeMap<>();
        for (FactCode code : COUNTED) {
            facts.date(code).ifPresent(date -> years(figures).forEach(years -> {
                LocalDate day = Age.reached(date, years);
                edges.putIfAbsent(day, new Edge(day, Optional.of(code), years));
            }));
        }
        for (Parameter figure : figures) {
            edges.put(figure.from(), new Edge(figure.from(), Optional.empty(), 0));
            figure.to().ifPresent(last -> {
                LocalDate day = last.plusDays(1);
                edges.put(day, new Edge(day, Optional.empty(), 0));
            });
        }
        return new ArrayList<>(edges.tailMap(on, false).values());
    }

    /** Every number of full years that the law of any day asks for, and none at all. */
    static Set<Long> years(Collection<Parameter> figures) {
        Set<Long> years = new TreeSet<>(Set.of(0L));
        figures.stream()
                .filter(it -> it.measure() == Measure.YEARS)
                .forEach(it -> years.add(it.value()));
        return years;
    }

    /** Whether it lies within so many years after the day. */
    boolean within(long most, LocalDate on) {
        return ChronoUnit.YEARS.between(on, day) < most;
    }
}
