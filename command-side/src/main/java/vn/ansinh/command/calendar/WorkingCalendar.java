package vn.ansinh.command.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.event.application.Parts.ChangedDay;
import vn.ansinh.kernel.problem.InvalidValue;
import vn.ansinh.kernel.value.Certainty;

/**
 * The working days of state offices, from a text whose digest every deadline carries. What arrived on a date outside its
 * years is a coded refusal ({@code date-outside-calendar}), never a guess; a limit that ends past its last year runs over
 * Monday to Friday, provisionally.
 */
public final class WorkingCalendar {
    private final String name;
    private final String digest;
    private final LocalTime closes;
    private final ZoneId zone;
    private final Certainty ofHours;
    private final LegalSource countingRule;
    private final Certainty ofCounting;
    private final Map<Integer, Certainty> years;
    private final TreeMap<LocalDate, DayOff> daysOff;
    private final TreeMap<LocalDate, DayOff> workedSaturdays;
    private final String text;

    WorkingCalendar(
            String name,
            String digest,
            LocalTime closes,
            ZoneId zone,
            Certainty ofHours,
            LegalSource countingRule,
            Certainty ofCounting,
            Map<Integer, Certainty> years,
            Map<LocalDate, DayOff> daysOff,
            Map<LocalDate, DayOff> workedSaturdays,
            String text) {
        this.name = name;
        this.digest = digest;
        this.closes = closes;
        this.zone = zone;
        this.ofHours = ofHours;
        this.countingRule = countingRule;
        this.ofCounting = ofCounting;
        this.years = Map.copyOf(years);
        this.daysOff = new TreeMap<>(daysOff);
        this.workedSaturdays = new TreeMap<>(workedSaturdays);
        this.text = text;
    }

    /** The calendar of state offices that this program carries. */
    public static WorkingCalendar load() {
        return CalendarText.load();
    }

    /** A calendar from a text, refused with file, line and reason when it is not sound. */
    public static WorkingCalendar parse(String file, String text) {
        return CalendarText.parse(file, text);
    }

    public String name() {
        return name;
    }

    /** SHA-256 of the calendar's text, lower-case hex. */
    public String digest() {
        return digest;
    }

    /** The text itself, from which alone the calendar can be built again. */
    public String text() {
        return text;
    }

    public ZoneId zone() {
        return zone;
    }

    /** Why the first day is not counted and a last day off moves. */
    public LegalSource countingRule() {
        return countingRule;
    }

    /** How sure that rule is: every limit that is counted rests on it. */
    public Certainty certaintyOfCounting() {
        return ofCounting;
    }

    /** Whether the calendar has the year of this date. */
    public boolean covers(LocalDate date) {
        return years.containsKey(date.getYear());
    }

    public boolean isWorkingDay(LocalDate date) {
        requireCovered(date);
        return isWeekend(date) ? workedSaturdays.containsKey(date) : !daysOff.containsKey(date);
    }

    /** Whether the calendar has no year of this date any more. */
    boolean endsBefore(LocalDate date) {
        return years.keySet().stream().allMatch(year -> year < date.getYear());
    }

    /** As far as is known: past the calendar's last year a day off is only a Saturday or Sunday. */
    boolean countsAsWorkingDay(LocalDate date) {
        return endsBefore(date) ? !isWeekend(date) : isWorkingDay(date);
    }

    /** This day when it is a working day, else the next one; past the calendar's last year, the next Monday to Friday. */
    public LocalDate sameOrNextWorkingDay(LocalDate date) {
        LocalDate day = date;
        while (!countsAsWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /**
     * The working day that is {@code count} after the start; the start itself is not counted. Past the calendar's last year
     * Monday to Friday count.
     */
    public LocalDate plusWorkingDays(LocalDate start, int count) {
        if (!endsBefore(start)) {
            requireCovered(start);
        }
        LocalDate day = start;
        for (int counted = 0; counted < count; ) {
            day = day.plusDays(1);
            counted += countsAsWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    /** Working days after {@code start} up to and with {@code end}; negative when the end comes first. */
    public int workingDaysBetween(LocalDate start, LocalDate end) {
        if (end.isBefore(start)) {
            return -workingDaysBetween(end, start);
        }
        int days = 0;
        for (LocalDate day = start.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
            days += isWorkingDay(day) ? 1 : 0;
        }
        return days;
    }

    /** The legal time of receipt of what came in at this moment. */
    public Receipt receiptOf(Instant arrival) {
        return receiptOf(LocalDateTime.ofInstant(arrival, zone));
    }

    /** The same, of local time in the calendar's zone; closing time itself is still within hours. */
    public Receipt receiptOf(LocalDateTime arrival) {
        LocalDate day = arrival.toLocalDate();
        if (!isWorkingDay(day)) {
            return new Receipt(arrival, nextKnownWorkingDay(day), Receipt.Ground.ON_A_DAY_OFF, ofCounting);
        }
        if (arrival.toLocalTime().isAfter(closes)) {
            LocalDate next = nextKnownWorkingDay(day.plusDays(1));
            return new Receipt(arrival, next, Receipt.Ground.AFTER_OFFICE_HOURS, ofHours.and(ofCounting));
        }
        return new Receipt(arrival, day, Receipt.Ground.WITHIN_OFFICE_HOURS, Certainty.CONFIRMED);
    }

    /** A legal day of receipt is known or refused: everything else counts from it. */
    private LocalDate nextKnownWorkingDay(LocalDate date) {
        LocalDate day = date;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The days off that state offices had on Mondays to Fridays of the span, both ends included, in order. */
    public List<DayOff> daysOffIn(LocalDate from, LocalDate to) {
        return List.copyOf(daysOff.subMap(from, true, to, true).values());
    }

    /** The Saturdays of the span on which state offices work, with name and source, in order. */
    public List<DayOff> workedSaturdaysIn(LocalDate from, LocalDate to) {
        return List.copyOf(workedSaturdays.subMap(from, true, to, true).values());
    }

    /** The years of which the calendar knows the days off. */
    public Set<Integer> years() {
        return years.keySet();
    }

    /** The days of the span, both ends included, that are worked by one of this calendar and a newer one, and off by the other. */
    List<ChangedDay> changesTo(WorkingCalendar newer, LocalDate from, LocalDate to) {
        List<ChangedDay> changes = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            boolean off = !newer.countsAsWorkingDay(day);
            if (off == countsAsWorkingDay(day)) {
                DayOff named = Stream.concat(named(newer, day).stream(), named(this, day).stream())
                        .findFirst()
                        .orElseThrow();
                changes.add(
                        new ChangedDay(day, off, named.name(), named.source().text()));
            }
        }
        return List.copyOf(changes);
    }

    private static Optional<DayOff> named(WorkingCalendar of, LocalDate day) {
        return Stream.of(of.daysOff.get(day), of.workedSaturdays.get(day))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** How sure the calendar is of every day of the span, both ends included. */
    Certainty certaintyBetween(LocalDate from, LocalDate to) {
        Certainty certainty = Certainty.CONFIRMED;
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            certainty = certainty.and(ofYear(year));
        }
        for (DayOff day : daysOff.subMap(from, true, to, true).values()) {
            certainty = certainty.and(day.certainty());
        }
        for (DayOff day : workedSaturdays.subMap(from, true, to, true).values()) {
            certainty = certainty.and(day.certainty());
        }
        return certainty;
    }

    private Certainty ofYear(int year) {
        @Nullable Certainty certainty = years.get(year);
        return certainty == null ? Certainty.PROVISIONAL : certainty;
    }

    private void requireCovered(LocalDate date) {
        if (!covers(date)) {
            throw new InvalidValue("date-outside-calendar", "calendar " + name + " has no year " + date.getYear());
        }
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
