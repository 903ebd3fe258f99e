package vn.ansinh.command.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.event.application.Kinds.CalendarKind;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.problem.InvalidValue;
import vn.ansinh.kernel.value.Certainty;

/**
 * A time limit of law before it runs: so many days, counted so. {@link #from} starts the clock.
 *
 * @param name what must be done, kebab-case
 * @param length days, at least one
 */
public record TimeLimit(String name, int length, CalendarKind count, LegalSource source, Certainty certainty) {
    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int LONGEST = 3_700;

    public TimeLimit {
        if (length < 1 || length > LONGEST) {
            throw new InvalidValue("time-limit-impossible", "a time limit has 1 to " + LONGEST + " days");
        }
    }

    /** The limit of a due date that was recorded; as sure as that was. */
    public static TimeLimit of(DueDate due) {
        return new TimeLimit(
                due.step(), due.days(), due.calendar(), new LegalSource(due.source(), ""), due.certainty());
    }

    /** The same limit for another thing that must be done within it. */
    public TimeLimit named(String other) {
        return other.equals(name) ? this : new TimeLimit(other, length, count, source, certainty);
    }

    /** The same limit where what it rests on is only so sure. */
    public TimeLimit and(Certainty other) {
        return new TimeLimit(name, length, count, source, certainty.and(other));
    }

    /**
     * The deadline of this limit, counted from the day after the act.
     *
     * <p>Past the calendar's last year it counts Monday to Friday, and the deadline is provisional: a limit runs whether or not
     * next year's holidays are known.
     *
     * @throws InvalidValue {@code date-outside-calendar} when the span begins before the calendar's first year
     */
    public Deadline from(LocalDate startedOn, WorkingCalendar calendar) {
        LocalDate dueOn = switch (count) {
            case WORKING_DAYS -> calendar.plusWorkingDays(startedOn, length);
            case CALENDAR_DAYS -> calendar.sameOrNextWorkingDay(startedOn.plusDays(length));
        };
        // A calendar-day limit meets the calendar only from its last day on.
        LocalDate counted = count == CalendarKind.WORKING_DAYS ? startedOn.plusDays(1) : startedOn.plusDays(length);
        Certainty sure = certainty.and(calendar.certaintyOfCounting()).and(calendar.certaintyBetween(counted, dueOn));
        boolean confirmed = sure == Certainty.CONFIRMED;
        return new Deadline(
                name,
                count,
                calendar.name(),
                calendar.digest(),
                startedOn,
                length,
                dueOn,
                vietnamese(startedOn, counted, dueOn, calendar, confirmed),
                english(startedOn, counted, dueOn, calendar, confirmed),
                sure,
                source,
                calendar.daysOffIn(counted, dueOn),
                calendar.workedSaturdaysIn(counted, dueOn));
    }

    /**
     * What is left of the limit for after a stop. The day on which the clock stops is not counted as used, as the day on which
     * one starts is not; whoever stops it on the last day or later has one day left.
     *
     * @param startedOn as for {@link #from}
     * @param stoppedOn the day of the act that stops the clock
     */
    public TimeLimit leftAfter(LocalDate startedOn, LocalDate stoppedOn, WorkingCalendar calendar) {
        int used = 0;
        for (LocalDate day = startedOn.plusDays(1); day.isBefore(stoppedOn); day = day.plusDays(1)) {
            used += count == CalendarKind.CALENDAR_DAYS || calendar.countsAsWorkingDay(day) ? 1 : 0;
        }
        return new TimeLimit(name, Math.max(1, length - used), count, source, certainty);
    }

    private String vietnamese(
            LocalDate start, LocalDate counted, LocalDate due, WorkingCalendar calendar, boolean sure) {
        String days = count == CalendarKind.WORKING_DAYS ? " ngày làm việc" : " ngày";
        String text = length + days + " kể từ ngày sau ngày " + start.format(VIETNAMESE);
        if (count == CalendarKind.CALENDAR_DAYS && !due.equals(counted)) {
            text += "; ngày cuối " + counted.format(VIETNAMESE) + " là ngày nghỉ nên lùi sang ngày làm việc";
        }
        text += list("; nghỉ lễ ", calendar.daysOffIn(counted, due), VIETNAMESE);
        text += list("; làm bù ", calendar.workedSaturdaysIn(counted, due), VIETNAMESE);
        if (calendar.endsBefore(due)) {
            text += "; chưa có lịch nghỉ năm " + due.getYear() + " nên tạm tính thứ Hai đến thứ Sáu";
        }
        return text + "; hạn " + due.format(VIETNAMESE) + " (" + source.text() + (sure ? "" : ", tạm tính") + ")";
    }

    private String english(LocalDate start, LocalDate counted, LocalDate due, WorkingCalendar calendar, boolean sure) {
        String days = count == CalendarKind.WORKING_DAYS ? " working days" : " days";
        String text = length + days + " from the day after " + start;
        if (count == CalendarKind.CALENDAR_DAYS && !due.equals(counted)) {
            text += "; the last day " + counted + " is a day off and moves to the next working day";
        }
        DateTimeFormatter iso = DateTimeFormatter.ISO_LOCAL_DATE;
        text += list("; holidays ", calendar.daysOffIn(counted, due), iso);
        text += list("; Saturdays worked ", calendar.workedSaturdaysIn(counted, due), iso);
        if (calendar.endsBefore(due)) {
            text += "; the holidays of " + due.getYear() + " are not known yet, so Monday to Friday counts for now";
        }
        return text + "; due " + due + " (" + source.text() + (sure ? "" : ", provisional") + ")";
    }

    private static String list(String label, List<DayOff> days, DateTimeFormatter format) {
        return days.isEmpty()
                ? ""
                : label
                        + days.stream()
                                .map(day -> format.format(day.on()) + " (" + day.name() + ")")
                                .collect(Collectors.joining(", "));
    }
}
