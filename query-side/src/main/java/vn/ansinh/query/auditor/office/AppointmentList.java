package vn.ansinh.query.auditor.office;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.AppointmentId;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;
import vn.ansinh.kernel.value.UnitCode;

/** Appointments in force on a day, official by official. */
record AppointmentList(
        LocalDate on, List<InForce> appointments, @Nullable String next) {
    /**
     * One of them.
     *
     * @param fullName and {@code document}: not for whoever may see no names
     */
    record InForce(
            AppointmentId appointment,
            PersonId person,
            ActorId account,
            @PersonalField(Datum.FULL_NAME) @Nullable Personal<String> fullName,
            List<Duty> duties,
            UnitCode unit,
            @PersonalField(Datum.DOCUMENT_NUMBER) @Nullable Personal<String> document,
            LocalDate dated,
            LocalDate from,
            @Nullable LocalDate until,
            SignerCapacity capacity,
            @Nullable AppointmentId signsFor,
            By proposedBy,
            @Nullable By confirmedBy) {
        static InForce of(PersonId person, OfficialInOffice.Line line, boolean named) {
            return new InForce(
                    line.appointment(),
                    person,
                    line.account(),
                    named ? line.fullName() : null,
                    line.duties(),
                    line.unit(),
                    named ? line.document() : null,
                    line.dated(),
                    line.from(),
                    line.until(),
                    line.capacity(),
                    line.signsFor(),
                    line.proposedBy(),
                    line.confirmedBy());
        }
    }
}
