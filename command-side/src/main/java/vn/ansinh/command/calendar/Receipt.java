package vn.ansinh.command.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import vn.ansinh.kernel.value.Wire;

/**
 * The legal time of receipt: what comes in after closing time or on a day off is received on the
 * next working day, from which limits run.
 *
 * @param arrivedAt local time in Asia/Ho_Chi_Minh at which it came in
 * @param receivedOn the legal day of receipt
 */
public record Receipt(LocalDateTime arrivedAt, LocalDate receivedOn, Ground ground) {

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
