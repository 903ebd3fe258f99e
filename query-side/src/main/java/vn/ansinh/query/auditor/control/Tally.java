package vn.ansinh.query.auditor.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.auditor.control.NumberRanges.Range;

/** One control's counts as they grow: in all, for each unit with a scheme, and of the numbers in each register. */
final class Tally {
    private static final String MISSING = RecordCodec.wire(ExceptionKind.MISSING);
    private static final String TWICE = RecordCodec.wire(ExceptionKind.TWICE);

    private final Counted all = new Counted();
    private final TreeMap<Group, Counted> groups = new TreeMap<>();
    private final TreeMap<Register, NumberRanges> registers = new TreeMap<>();
    private final Map<String, Long> notSeen = new TreeMap<>();

    /** A unit with a scheme; either is empty where there is none, and the scheme of numbers, which all schemes share. */
    record Group(@Nullable UnitCode unit, @Nullable Scheme scheme) implements Comparable<Group> {
        private static final Comparator<Group> ORDER = Comparator.comparing(
                        (Group it) -> it.unit == null ? "" : it.unit.text())
                .thenComparing(it -> it.scheme == null ? "" : it.scheme.wire());

        @Override
        public int compareTo(Group other) {
            return ORDER.compare(this, other);
        }
    }

    /** One unit's numbers of one year. */
    record Register(UnitCode unit, int year) implements Comparable<Register> {
        private static final Comparator<Register> ORDER =
                Comparator.comparing((Register it) -> it.unit.text()).thenComparingInt(Register::year);

        @Override
        public int compareTo(Register other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Counts.
     *
     * @param persons of whom something was lost, each once
     * @param amount VND that they lost
     * @param kinds exceptions by what they are
     */
    record Counts(long population, long exceptions, long persons, long amount, Map<String, Long> kinds) {}

    /** Counts of a group. */
    record GroupCounts(Group group, Counts counts) {}

    /**
     * Everything, as it stands.
     *
     * @param gaps by register, the lowest first
     */
    record Totals(Counts all, List<GroupCounts> groups, List<Gap> gaps, Map<String, Long> notSeen) {}

    /** Numbers of a register that nothing bears ({@code missing}), or one that two acts bear ({@code twice}). */
    record Gap(String kind, Register register, Range range) {}

    private static final class Counted {
        private long population;
        private long exceptions;
        private long amount;
        private final Set<PersonId> persons = new HashSet<>();
        private final Map<String, Long> kinds = new TreeMap<>();

        void add(Seen seen) {
            Exceptional it = seen.exceptional();
            if (it == null || !seen.control().objectsToWhatWasCounted()) {
                population++;
            }
            if (it == null) {
                return;
            }
            exceptions++;
            kinds.merge(it.kind(), 1L, Long::sum);
            Money lost = it.amount();
            PersonId person = it.person();
            if (lost != null && person != null) {
                persons.add(person);
                amount = Math.addExact(amount, lost.dong());
            }
        }

        Counts with(Collection<NumberRanges> registers) {
            long missing = registers.stream()
                    .flatMap(it -> it.missing().stream())
                    .mapToLong(Range::size)
                    .sum();
            long twice = registers.stream().mapToLong(it -> it.twice().size()).sum();
            Map<String, Long> told = new TreeMap<>(kinds);
            if (missing > 0) {
                told.put(MISSING, missing);
            }
            if (twice > 0) {
                told.put(TWICE, twice);
            }
            return new Counts(population, exceptions + missing + twice, persons.size(), amount, told);
        }
    }

    void add(Seen seen) {
        String why = seen.notSeen();
        if (why != null) {
            notSeen.merge(why, 1L, Long::sum);
            return;
        }
        DecisionNumber number = seen.number();
        all.add(seen);
        groups.computeIfAbsent(new Group(seen.unit(), number == null ? seen.scheme() : null), begun -> new Counted())
                .add(seen);
        if (number != null) {
            registers
                    .computeIfAbsent(new Register(number.unit(), number.year()), begun -> new NumberRanges())
                    .add(number.number());
        }
    }

    /**
     * As it stands.
     *
     * @param heldUp streams that an event holds up: what comes behind it is not in here
     */
    Totals totals(long heldUp) {
        Map<String, Long> blind = new TreeMap<>(notSeen);
        if (heldUp > 0) {
            blind.put(RecordCodec.wire(NotSeen.STREAM_UNREADABLE), heldUp);
        }
        List<GroupCounts> told = new ArrayList<>();
        groups.forEach((group, counted) -> told.add(new GroupCounts(group, counted.with(registersOf(group)))));
        return new Totals(all.with(registers.values()), List.copyOf(told), gaps(), blind);
    }

    private List<NumberRanges> registersOf(Group group) {
        return registers.entrySet().stream()
                .filter(it -> it.getKey().unit().equals(group.unit()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        registers.forEach((register, ranges) -> {
            ranges.missing().forEach(range -> gaps.add(new Gap(MISSING, register, range)));
            ranges.twice().forEach(number -> gaps.add(new Gap(TWICE, register, new Range(number, number))));
        });
        return List.copyOf(gaps);
    }
}
