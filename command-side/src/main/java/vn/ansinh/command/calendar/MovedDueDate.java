package vn.ansinh.command.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.ansinh.kernel.event.application.Kinds.CalendarKind;
import vn.ansinh.kernel.event.application.Parts.ChangedDay;
import vn.ansinh.kernel.event.application.Parts.DueDate;

/**
 * A due date that another calendar moves while its clock runs (ADR-0021). What has run out stays as it was counted when it ran
 * out: a day off that is proclaimed afterwards makes no late act timely, and none late that was in time. A day of work that is
 * proclaimed afterwards takes no time from a citizen, and puts no office's last day into the past.
 *
 * @param because the days that the two calendars differ on, within the time that was counted
 */
public record MovedDueDate(DueDate was, DueDate now, List<ChangedDay> because) {
    /** What a citizen must do within; all else is for the office. */
    private static final Set<String> CITIZENS =
            Set.of("supplement", "complaint-lodge-first", "complaint-lodge-second", "complaint-court", "reply");

    /**
     * Those of these due dates that the calendar moves, each once.
     *
     * @param recorded the calendar of a digest that a due date names
     */
    public static Stream<MovedDueDate> among(
            Collection<DueDate> due,
            Function<String, WorkingCalendar> recorded,
            WorkingCalendar calendar,
            LocalDate today) {
        return due.stream()
                .distinct()
                .filter(it -> !it.calendarVersion().equals(calendar.digest()))
                .flatMap(it -> of(it, recorded.apply(it.calendarVersion()), calendar, today).stream());
    }

    /**
     * The due date as the calendar counts it, where that is another day.
     *
     * @param before the calendar that it was counted by
     * @param today the legal date on which it is looked at
     */
    public static Optional<MovedDueDate> of(
            DueDate was, WorkingCalendar before, WorkingCalendar calendar, LocalDate today) {
        if (was.calendarVersion().equals(calendar.digest()) || was.dueOn().isBefore(today)) {
            return Optional.empty();
        }
        DueDate now = TimeLimit.of(was).from(was.startedOn(), calendar).recorded();
        boolean earlier = now.dueOn().isBefore(was.dueOn());
        boolean unfair =
                earlier && (CITIZENS.contains(was.step()) || now.dueOn().isBefore(today));
        if (now.dueOn().equals(was.dueOn()) || unfair) {
            return Optional.empty();
        }
        LocalDate first = was.calendar() == CalendarKind.WORKING_DAYS
                ? was.startedOn().plusDays(1)
                : was.startedOn().plusDays(was.days());
        LocalDate last = earlier ? was.dueOn() : now.dueOn();
        return Optional.of(new MovedDueDate(was, now, before.changesTo(calendar, first, last)));
    }
}
