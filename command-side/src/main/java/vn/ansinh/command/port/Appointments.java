package vn.ansinh.command.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.AppointmentId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.OfficialId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.UnitCode;

/**
 * The book of appointments, as each append keeps it beside its events through {@link AppendNotes}: never a view, which may lag
 * or be gone.
 */
public interface Appointments {
    /**
     * An appointment that was confirmed and holds on the day asked about.
     *
     * @param person the human being behind the account
     * @param unit as the paper names it; who holds its duties on a date follows from the unit tables
     * @param capacity in which its holder signs
     */
    record Held(AppointmentId appointment, PersonId person, Set<Duty> duties, UnitCode unit, SignerCapacity capacity) {}

    /**
     * An appointment as it was filed, whatever became of it.
     *
     * @param until last day, be it by the paper or because it was ended; null for none
     */
    record Filed(
            AppointmentId appointment,
            OfficialId official,
            Set<Duty> duties,
            UnitCode unit,
            LocalDate from,
            @Nullable LocalDate until,
            SignerCapacity capacity,
            boolean confirmed) {
        public boolean holdsOn(LocalDate day) {
            return confirmed && !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    /** What the account holds on the day; a delegation by order or by authority only while what it leans on holds too. */
    List<Held> heldBy(ActorId account, LocalDate on);

    /** Units in which the human being holds another duty than this one on the day, by whatever account. */
    Set<UnitCode> officesOf(PersonId human, Duty but, LocalDate on);

    Optional<Filed> find(AppointmentId appointment);

    /** The relatives whom this official has declared. */
    Set<PersonId> relativesOf(PersonId official);
}
