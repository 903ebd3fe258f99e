package vn.ansinh.command.calendar;

import java.time.LocalDate;
import java.util.List;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.event.application.Kinds.CalendarKind;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.value.Certainty;

/**
 * A legal time limit that runs, with everything that is needed to compute it again: calendars are
 * data and may change while a clock runs.
 *
 * @param name what must be done by then, kebab-case, such as {@code decision}
 * @param calendar name of the calendar that was used
 * @param calendarDigest SHA-256 of that calendar's text, lower-case hex
 * @param startedOn the day of the act that starts the clock; not itself counted
 * @param length days
 * @param dueOn last day, in Asia/Ho_Chi_Minh
 * @param explanationVi how the date was found, in Vietnamese
 * @param explanationEn the same in English
 * @param certainty of the length, of the rule of counting and of the calendar days that were counted
 * @param daysOff holidays between the first day counted and the last, which were left out
 * @param workedSaturdays Saturdays among them that count
 */
public record Deadline(
        String name,
        CalendarKind count,
        String calendar,
        String calendarDigest,
        LocalDate startedOn,
        int length,
        LocalDate dueOn,
        String explanationVi,
        String explanationEn,
        Certainty certainty,
        LegalSource source,
        List<DayOff> daysOff,
        List<DayOff> workedSaturdays) {

    /** Whether the limit had run out when the day began. */
    public boolean passedOn(LocalDate day) {
        return day.isAfter(dueOn);
    }

    /** As events store it; the explanation can be found again from these. */
    public DueDate recorded() {
        return new DueDate(name, startedOn, length, count, calendarDigest, dueOn, source.text(), certainty);
    }
}
