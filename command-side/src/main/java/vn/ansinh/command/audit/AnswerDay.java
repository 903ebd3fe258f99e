package vn.ansinh.command.audit;

import java.time.LocalDate;
import vn.ansinh.command.calendar.WorkingCalendar;
import vn.ansinh.kernel.event.application.Kinds.CalendarKind;

/**
 * Within how many days an answer is due.
 *
 * @param days counted from the day after
 */
public record AnswerDay(int days, CalendarKind count) {
    /** The last day; a day off moves to the next working day (Civil Code 2015, Art. 148). */
    public LocalDate after(LocalDate day, WorkingCalendar calendar) {
        return switch (count) {
            case WORKING_DAYS -> calendar.plusWorkingDays(day, days);
            case CALENDAR_DAYS -> calendar.sameOrNextWorkingDay(day.plusDays(days));
        };
    }
}
