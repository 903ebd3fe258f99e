package vn.ansinh.runtime.assessment;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ansinh.command.calendar.DayOff;
import vn.ansinh.command.calendar.Deadline;
import vn.ansinh.command.calendar.TimeLimit;
import vn.ansinh.command.calendar.WorkingCalendar;
import vn.ansinh.command.duedate.RecordedCalendars;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.Kinds.CalendarKind;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.query.port.Calendars;

/** The command side's calculus of days in the query side's words: a due date is counted once more, by the calendar that it names. */
final class CalendarsOnTheQuerySide implements Calendars {
    private static final Logger LOG = LoggerFactory.getLogger(CalendarsOnTheQuerySide.class);
    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final RecordedCalendars calendars;

    CalendarsOnTheQuerySide(RecordedCalendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public Counted counted(DueDate due) {
        WorkingCalendar calendar;
        try {
            calendar = calendars.of(due.calendarVersion());
        } catch (UnreadableEvent lost) {
            LOG.error("{} names a calendar that is not in the log", due, lost);
            return asRecorded(due);
        }
        Deadline deadline = TimeLimit.of(due).from(due.startedOn(), calendar);
        return new Counted(
                deadline.explanationVi(),
                deadline.explanationEn(),
                named(deadline.daysOff()),
                named(deadline.workedSaturdays()));
    }

    /** A case is shown all the same; what its calendar left out cannot be told. */
    private static Counted asRecorded(DueDate due) {
        boolean working = due.calendar() == CalendarKind.WORKING_DAYS;
        return new Counted(
                due.days() + (working ? " ngày làm việc" : " ngày") + " kể từ ngày sau ngày "
                        + due.startedOn().format(VIETNAMESE) + "; hạn "
                        + due.dueOn().format(VIETNAMESE) + " ("
                        + due.source() + ")",
                due.days() + (working ? " working days" : " days") + " from the day after " + due.startedOn() + "; due "
                        + due.dueOn() + " (" + due.source() + ")",
                List.of(),
                List.of());
    }

    private static List<NamedDay> named(List<DayOff> days) {
        return days.stream()
                .map(it -> new NamedDay(it.on(), it.name(), it.source().text()))
                .toList();
    }
}
