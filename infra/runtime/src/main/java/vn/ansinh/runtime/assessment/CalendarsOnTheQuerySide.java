package vn.ansinh.runtime.assessment;

import java.util.List;
import vn.ansinh.command.calendar.DayOff;
import vn.ansinh.command.calendar.Deadline;
import vn.ansinh.command.calendar.TimeLimit;
import vn.ansinh.command.duedate.RecordedCalendars;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.query.port.Calendars;

/** The command side's calculus of days in the query side's words: a due date is counted once more, by the calendar that it names. */
final class CalendarsOnTheQuerySide implements Calendars {
    private final RecordedCalendars calendars;

    CalendarsOnTheQuerySide(RecordedCalendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public Counted counted(DueDate due) {
        Deadline deadline = TimeLimit.of(due).from(due.startedOn(), calendars.of(due.calendarVersion()));
        return new Counted(
                deadline.explanationVi(),
                deadline.explanationEn(),
                named(deadline.daysOff()),
                named(deadline.workedSaturdays()));
    }

    private static List<NamedDay> named(List<DayOff> days) {
        return days.stream()
                .map(it -> new NamedDay(it.on(), it.name(), it.source().text()))
                .toList();
    }
}
