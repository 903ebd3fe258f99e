package vn.ansinh.proof.fraud;

import java.util.List;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.AppointmentConfirmed;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.AppointmentProposed;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.Paper;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.Terms;
import vn.ansinh.kernel.value.AppointmentId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.UnitCode;

/** Appoints who works in the communes. */
final class Staff {
    private int appointments;

    void into(Province province, History history) {
        for (UnitCode unit : province.communes()) {
            Province.Officials officials = province.officials(unit);
            appoint(history, officials.verifier(), Duty.VERIFIER, unit);
            appoint(history, officials.approver(), Duty.APPROVER, unit);
        }
    }

    private void appoint(History history, Resident person, Duty duty, UnitCode unit) {
        appointments++;
        AppointmentId id = AppointmentId.parse("ap-" + Province.hex(appointments));
        Terms terms = new Terms(
                person.id(),
                History.actor(person),
                Personal.of(person.id(), person.name()),
                List.of(duty),
                unit,
                new Paper(Personal.of(person.id(), appointments + "/QD-BN"), Province.BEGIN.minusYears(1)),
                Province.BEGIN.minusDays(1),
                null,
                null);
        history.add(
                History.official(person),
                new AppointmentProposed(By.SYSTEM, Province.BEGIN, id, terms),
                By.SYSTEM,
                Province.BEGIN);
        history.add(
                History.official(person),
                new AppointmentConfirmed(By.SYSTEM, Province.BEGIN, id),
                By.SYSTEM,
                Province.BEGIN);
    }
}
