package vn.ansinh.command.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.port.Appointments;
import vn.ansinh.command.port.Appointments.Held;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.unit.Unit;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.UnitCode;

/**
 * What somebody holds by appointment on the legal date of the act, in the unit that their token names. A token says who signs
 * in; only an appointment says what they may act as (ADR-0011).
 */
record Office(List<Held> held) {
    static final Office NONE = new Office(List.of());

    /** Appointments to the account, of the human being whom the token names where it names one, that reach the unit that day. */
    static Office of(
            ActingPerson person,
            @Nullable UnitCode unit,
            Moment moment,
            Appointments appointments,
            UnitRegistry units) {
        LocalDate day = moment.businessDate();
        return new Office(appointments.heldBy(person.actor(), day).stream()
                .filter(held -> person.human() == null || person.human().equals(held.person()))
                .filter(held -> units.holderOf(held.unit(), day)
                        .map(Unit::code)
                        .filter(holder -> holder.equals(unit))
                        .isPresent())
                .toList());
    }

    Optional<Held> giving(Duty duty) {
        return held.stream().filter(each -> each.duties().contains(duty)).findFirst();
    }
}
