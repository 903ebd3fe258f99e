package vn.ansinh.query.auditor.office;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.Terms;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.AppointmentId;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;
import vn.ansinh.kernel.value.UnitCode;

/** One human being with all that they were appointed to. */
public record OfficialInOffice(PersonId person, List<Line> lines) {
    /**
     * One appointment.
     *
     * @param until the last day that is known; null for none
     * @param confirmedBy null while it awaits confirmation, or was rejected
     * @param signsFor the appointment that it leans on
     */
    public record Line(
            AppointmentId appointment,
            ActorId account,
            @PersonalField(Datum.FULL_NAME) Personal<String> fullName,
            List<Duty> duties,
            UnitCode unit,
            @PersonalField(Datum.DOCUMENT_NUMBER) Personal<String> document,
            LocalDate dated,
            LocalDate from,
            @Nullable LocalDate until,
            SignerCapacity capacity,
            @Nullable AppointmentId signsFor,
            By proposedBy,
            @Nullable By confirmedBy) {
        static Line of(AppointmentId appointment, Terms terms, By proposedBy) {
            var delegation = terms.delegation();
            return new Line(
                    appointment,
                    terms.actor(),
                    terms.fullName(),
                    terms.duties(),
                    terms.unit(),
                    terms.paper().number(),
                    terms.paper().dated(),
                    terms.from(),
                    terms.until(),
                    delegation == null ? SignerCapacity.CHAIR : delegation.capacity(),
                    delegation == null ? null : delegation.principal(),
                    proposedBy,
                    null);
        }

        boolean inForceOn(LocalDate day) {
            return confirmedBy != null && !day.isBefore(from) && (until == null || !day.isAfter(until));
        }

        Line confirmed(By by) {
            return with(until, by);
        }

        Line ended(LocalDate lastDay) {
            return with(lastDay, confirmedBy);
        }

        private Line with(@Nullable LocalDate last, @Nullable By by) {
            return new Line(
                    appointment,
                    account,
                    fullName,
                    duties,
                    unit,
                    document,
                    dated,
                    from,
                    last,
                    capacity,
                    signsFor,
                    proposedBy,
                    by);
        }
    }
}
