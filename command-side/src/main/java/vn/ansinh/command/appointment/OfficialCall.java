package vn.ansinh.command.appointment;

import org.jspecify.annotations.Nullable;
import vn.ansinh.command.port.Appointments.Filed;
import vn.ansinh.command.port.LedgerEntry;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.OfficialId;

/**
 * A command on its way to its official.
 *
 * @param principal the appointment that a delegation leans on, as the book has it
 * @param ledger the answer to keep with the append
 */
public record OfficialCall(
        OfficialId official,
        AppointmentCommand command,
        By by,
        Moment moment,
        @Nullable Filed principal,
        @Nullable LedgerEntry ledger) {
    public static final String COMMAND = "official";

    /** Never what the command states: a log line must not carry personal data. */
    @Override
    public String toString() {
        return "OfficialCall[" + official + " " + command.getClass().getSimpleName() + "]";
    }
}
