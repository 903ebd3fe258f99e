package vn.ansinh.query.casefile;

import java.time.LocalDate;
import java.util.List;
import vn.ansinh.kernel.event.application.Parts.ChangedDay;
import vn.ansinh.query.port.Calendars.NamedDay;

/**
 * A due date with how it was found.
 *
 * @param step what must be done by then
 * @param vi all of it in Vietnamese
 * @param en the same in English
 * @param daysOff holidays that were left out; Saturdays and Sundays are not listed
 * @param workedDays Saturdays that count
 * @param stops when its clock stood before it began to run, or to run again
 * @param moves by which changes of the calendar it came to be where it is
 */
public record ExplainedDate(
        String step,
        LocalDate dueOn,
        String vi,
        String en,
        List<NamedDay> daysOff,
        List<NamedDay> workedDays,
        List<Stop> stops,
        List<Move> moves) {

    /** The clock stood from the day on which the citizen was asked for what is missing to the day of the answer. */
    public record Stop(LocalDate from, LocalDate until) {}

    /** It was due on another day until the calendar was changed. */
    public record Move(LocalDate on, LocalDate was, List<ChangedDay> because) {}
}
