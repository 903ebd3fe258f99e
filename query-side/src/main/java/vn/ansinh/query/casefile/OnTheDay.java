package vn.ansinh.query.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.event.application.Parts.HouseholdMember;
import vn.ansinh.kernel.event.application.Parts.Representation;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.query.casefile.CaseFile.Deadline;
import vn.ansinh.query.casefile.CaseFile.FactEntry;

/**
 * What of a case held on a day, by what was known (ADR-0027). An act is true from its legal date on, a fact on the days on which it holds, whenever
 * either was recorded.
 *
 * @param progress null before it was lodged
 * @param facts one of a code at most
 * @param representation null where it did not hold
 * @param household who belonged to it
 */
public record OnTheDay(
        LocalDate validAt,
        @Nullable Progress progress,
        List<FactOnTheDay> facts,
        List<DeadlineOnTheDay> deadlines,
        @Nullable Representation representation,
        List<HouseholdMember> household,
        GrantOfMonth grant) {

    /**
     * A fact that holds.
     *
     * @param path JSON pointer into the file
     * @param from the first day; of a correction also the days of what it corrects
     * @param until the last day: the fact's own, or that before a later fact took its place; null where neither is known
     */
    public record FactOnTheDay(
            String path,
            long sequence,
            StatedFact fact,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** A due date that had been set, as it stood. */
    public record DeadlineOnTheDay(
            long sequence,
            DueDate due,
            Standing standing,
            @Nullable LocalDate metOn) {}

    /** How a due date stands on a day. */
    public enum Standing {
        RUNNING,
        MET,
        /** Its last day is past, and what it asked for was not done. */
        RUN_OUT
    }

    /**
     * @param known all that was known, whatever day it is about
     * @param acts what the acts of up to the day make of the case; null before it was lodged
     */
    static OnTheDay of(CaseFile known, @Nullable CaseFile acts, LocalDate day) {
        var parties = known.parties();
        Representation representation = parties.representation();
        return new OnTheDay(
                day,
                acts == null ? null : acts.progress(),
                facts(known.facts(), day),
                acts == null
                        ? List.of()
                        : acts.deadlines().stream().map(it -> deadline(it, day)).toList(),
                holds(representation.from(), representation.until(), day) ? representation : null,
                parties.household().stream()
                        .filter(it -> holds(it.from(), it.until(), day))
                        .toList(),
                GrantOfMonth.of(acts == null ? List.of() : acts.decisions(), day));
    }

    private static DeadlineOnTheDay deadline(Deadline deadline, LocalDate day) {
        Standing standing = deadline.metOn() != null
                ? Standing.MET
                : deadline.due().dueOn().isBefore(day) ? Standing.RUN_OUT : Standing.RUNNING;
        return new DeadlineOnTheDay(deadline.sequence(), deadline.due(), standing, deadline.metOn());
    }

    private static boolean holds(@Nullable LocalDate from, @Nullable LocalDate until, LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** In the order of the file. */
    private static List<FactOnTheDay> facts(List<FactEntry> entries, LocalDate day) {
        Map<FactCode, List<FactOnTheDay>> stated = new EnumMap<>(FactCode.class);
        LocalDate[] from = firstDays(entries);
        for (int at = 0; at < from.length; at++) {
            FactEntry entry = entries.get(at);
            if (entry.correctedBy() == null) {
                stated.computeIfAbsent(entry.fact().code(), first -> new ArrayList<>())
                        .add(new FactOnTheDay("/facts/" + at, entry.sequence(), entry.fact(), from[at], null));
            }
        }
        return stated.values().stream()
                .flatMap(each -> holding(each, day).stream())
                .sorted(Comparator.comparingLong(FactOnTheDay::sequence).thenComparing(FactOnTheDay::path))
                .toList();
    }

    /** What is corrected was wrong from its first day on, so that the correction holds from there. */
    private static LocalDate[] firstDays(List<FactEntry> entries) {
        LocalDate[] from = new LocalDate[entries.size()];
        for (int at = 0; at < from.length; at++) {
            FactEntry entry = entries.get(at);
            LocalDate asOf = entry.fact().asOf();
            from[at] = asOf == null ? entry.statedOn() : asOf;
            for (int before = 0; before < at; before++) {
                FactEntry corrected = entries.get(before);
                Long by = corrected.correctedBy();
                if (by != null
                        && by == entry.sequence()
                        && corrected.fact().code() == entry.fact().code()
                        && from[before].isBefore(from[at])) {
                    from[at] = from[before];
                }
            }
        }
        return from;
    }

    /**
     * Of those that had begun the one that began last, and of two of one day the one that was stated last. Once its own last day is past nothing holds: what it had
     * taken the place of does not come back.
     */
    private static List<FactOnTheDay> holding(List<FactOnTheDay> ofOneCode, LocalDate day) {
        FactOnTheDay holding = null;
        LocalDate next = null;
        for (FactOnTheDay each : ofOneCode) {
            if (each.from().isAfter(day)) {
                next = next == null || each.from().isBefore(next) ? each.from() : next;
            } else if (holding == null || !each.from().isBefore(holding.from())) {
                holding = each;
            }
        }
        LocalDate last = holding == null ? null : holding.fact().validUntil();
        return holding == null || (last != null && last.isBefore(day))
                ? List.of()
                : List.of(new FactOnTheDay(
                        holding.path(),
                        holding.sequence(),
                        holding.fact(),
                        holding.from(),
                        earlier(last, next == null ? null : next.minusDays(1))));
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }
}
