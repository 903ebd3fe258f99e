package vn.ansinh.command.appointment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.AppointmentNote;
import vn.ansinh.command.port.LedgerEntry;
import vn.ansinh.command.port.ReservationKey;
import vn.ansinh.kernel.event.appointment.AppointmentEvent;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.AppointmentConfirmed;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.AppointmentEnded;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.AppointmentProposed;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.AppointmentRejected;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.RelativesDeclared;
import vn.ansinh.kernel.value.OfficialId;

/** What the append of an official's events writes beside them: lines of the book, and each new account held fast. */
final class BookLines {
    private final List<AppointmentNote> lines = new ArrayList<>();
    private final List<ReservationKey> accounts = new ArrayList<>();

    /** Adds what the event means to the book; {@code before} is the official without it. */
    BookLines add(OfficialId id, Official before, AppointmentEvent event) {
        switch (event) {
            case AppointmentProposed e -> {
                lines.add(new AppointmentNote.Proposed(e.appointment(), e.terms()));
                ReservationKey account = ReservationKey.of(e.terms().actor());
                if (!before.accounts().contains(e.terms().actor()) && !accounts.contains(account)) {
                    accounts.add(account);
                }
            }
            case AppointmentConfirmed e -> lines.add(new AppointmentNote.Confirmed(e.appointment()));
            case AppointmentRejected e -> {
                // It never came into force, and the book tells of what is in force.
            }
            case AppointmentEnded e -> lines.add(new AppointmentNote.Ended(e.appointment(), e.lastDay()));
            case RelativesDeclared e -> lines.add(new AppointmentNote.Related(id.person(), e.relatives()));
        }
        return this;
    }

    BookLines take(ReservationKey key) {
        accounts.add(key);
        return this;
    }

    AppendNotes notes(@Nullable LedgerEntry ledger) {
        return AppendNotes.ofOfficial(ledger, List.copyOf(accounts), List.copyOf(lines));
    }
}
