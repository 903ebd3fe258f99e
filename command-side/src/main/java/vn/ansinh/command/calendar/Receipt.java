package vn.ansinh.command.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.Wire;

/**
 * The legal time of receipt: what comes in after closing time or on a day off is received on the
 * next working day, from which limits run.
 *
 * @param arrivedAt local time in Asia/Ho_Chi_Minh at which it came in
 * @param receivedOn the legal day of receipt
 * @param certainty of that day, where it is another than the day of arrival: of the hours and of the rule of counting
 */
public record Receipt(LocalDateTime arrivedAt, LocalDate receivedOn, Ground ground, Certainty certainty) {

    /** A due date that is counted from it: no surer than the day from which it counts. */
    public DueDate bounds(DueDate due) {
        return new DueDate(
                due.step(),
                due.startedOn(),
                due.days(),
                due.calendar(),
                due.calendarVersion(),
                due.dueOn(),
                due.source(),
                due.certainty().and(certainty));
    }

    /** Why the legal day is what it is. */
    public enum Ground implements Wire {
        WITHIN_OFFICE_HOURS("within-office-hours"),
        AFTER_OFFICE_HOURS("after-office-hours"),
        ON_A_DAY_OFF("on-a-day-off");

        private final String wire;

        Ground(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }
}
