package vn.ansinh.command.appointment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.Delegation;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.Paper;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.Terms;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.AppointmentId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.UnitCode;

/** Who appoints whom in these tests. */
final class Officials {
    static final UnitCode WARD = UnitCode.parse("07210@2025-07-01");
    static final UnitCode OTHER_COMMUNE = UnitCode.parse("07339@2025-07-01");
    static final UnitCode PROVINCE = UnitCode.parse("24@2025-07-01");
    static final LocalDate TODAY = LocalDate.of(2026, 1, 5);

    private Officials() {}

    static PersonId person(int number) {
        return PersonId.parse("p-%032x".formatted(number));
    }

    static ActorId actor(int number) {
        return ActorId.parse("a-%032x".formatted(number));
    }

    static AppointmentId appointment(int number) {
        return AppointmentId.parse("ap-%032x".formatted(number));
    }

    static By chair(int number, UnitCode unit) {
        return new By(actor(number), person(number), Duty.APPROVER, unit);
    }

    /** Of person and account 7, from today on. */
    static Terms terms(UnitCode unit, Duty... duties) {
        return terms(7, unit, TODAY, TODAY, null, null, duties);
    }

    static Terms terms(
            int number,
            UnitCode unit,
            LocalDate dated,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable Delegation delegation,
            Duty... duties) {
        PersonId person = person(number);
        return new Terms(
                person,
                actor(number),
                Personal.of(person, "Võ Thị Thu"),
                List.of(duties),
                unit,
                new Paper(Personal.of(person, "15/QĐ-UBND"), dated),
                from,
                until,
                delegation);
    }
}
