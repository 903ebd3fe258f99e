package vn.ansinh.command.web;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.command.api.model.Appointment;
import vn.ansinh.command.api.model.Delegation;
import vn.ansinh.command.port.Appointments;
import vn.ansinh.command.port.Appointments.Held;
import vn.ansinh.command.port.PersonRegistry;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.appointment.AppointmentEvent;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.Paper;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.Terms;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.UnitCode;

/** Turns the body of a proposal into the terms of an appointment. */
@Component
final class AppointmentForm {
    private final Identity identity;
    private final PersonRegistry registry;
    private final Appointments appointments;
    private final UnitRegistry units = UnitRegistry.load();

    AppointmentForm(Identity identity, PersonRegistry registry, Appointments appointments) {
        this.identity = identity;
        this.registry = registry;
        this.appointments = appointments;
    }

    Terms terms(Appointment body) {
        Violations violations = new Violations();
        UnitCode unit = violations.at("/unit", () -> UnitCode.parse(body.getUnit()));
        PersonNumber number = violations.at("/personNumber", () -> PersonNumber.parse(body.getPersonNumber()));
        Delegation signsFor = body.getSignsFor();
        Held principal = signsFor == null || unit == null ? null : principal(body, signsFor, unit);
        if (signsFor != null && unit != null && principal == null) {
            violations.add(
                    "/signsFor/account",
                    "delegation-without-principal",
                    body.getFrom().toString());
        }
        violations.refuse();
        PersonId person = registry.personOf(Violations.known(number));
        if (isAnothers(body.getAccount(), person)) {
            violations.add("/account", "account-of-another-person");
            violations.refuse();
        }
        return new Terms(
                person,
                identity.account(body.getAccount()),
                Personal.of(person, body.getFullName()),
                body.getDuties().stream().map(duty -> Duty.valueOf(duty.name())).toList(),
                Violations.known(unit),
                new Paper(
                        Personal.of(person, body.getDocument().getNumber()),
                        body.getDocument().getDate()),
                body.getFrom(),
                body.getUntil(),
                delegation(signsFor, principal));
    }

    /** Whether a directory, where there is one, knows the account as somebody else's. */
    private boolean isAnothers(String account, PersonId person) {
        Optional<PersonId> known = identity.named(account).map(ActingPerson::human);
        return known.isPresent() && !known.get().equals(person);
    }

    /** Whoever is signed for decides in the unit in their own right on the first day; whether that will do is the decision's. */
    private @Nullable Held principal(Appointment body, Delegation signsFor, UnitCode unit) {
        LocalDate from = body.getFrom();
        return appointments.heldBy(identity.account(signsFor.getAccount()), from).stream()
                .filter(each -> each.duties().contains(Duty.APPROVER) && each.capacity() == SignerCapacity.CHAIR)
                .filter(each -> units.find(unit).isPresent()
                        && units.holderOf(each.unit(), from).equals(units.holderOf(unit, from)))
                .findFirst()
                .orElse(null);
    }

    private static AppointmentEvent.@Nullable Delegation delegation(
            @Nullable Delegation signsFor, @Nullable Held principal) {
        return signsFor == null || principal == null
                ? null
                : new AppointmentEvent.Delegation(
                        SignerCapacity.valueOf(signsFor.getCapacity().name()), principal.appointment());
    }
}
