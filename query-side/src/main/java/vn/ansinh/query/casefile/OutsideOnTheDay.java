package vn.ansinh.query.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.AppointmentId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.port.PolicyVersions.InForce;
import vn.ansinh.query.port.RecognisedThen.Recognised;

/**
 * What held on a day outside of a case, by what was known (ADR-0027).
 *
 * @param holder the unit that holds the case on the day; null where none does
 * @param policy by which acts of the day are decided; null before there was a policy book
 * @param decidedUnder the policy of each decision of the case by the day, as it recorded it
 * @param recognised null where no list names the beneficiary's household
 * @param offices of those who had acted in the case by the day, or were named to
 */
public record OutsideOnTheDay(
        @Nullable UnitCode holder,
        @Nullable InForce policy,
        List<DecidedUnder> decidedUnder,
        @Nullable Recognised recognised,
        List<OfficeHeld> offices) {

    /** A decision's own word of its policy. */
    public record DecidedUnder(
            long sequence,
            DecisionNumber number,
            String digest,
            @Nullable Integer rulesVersion,
            LocalDate businessDate) {}

    /**
     * An appointment in force.
     *
     * @param until the last day, where one was known
     * @param signsFor the appointment that it leans on
     */
    public record OfficeHeld(
            ActorId account,
            AppointmentId appointment,
            List<Duty> duties,
            UnitCode unit,
            LocalDate from,
            @Nullable LocalDate until,
            SignerCapacity capacity,
            @Nullable AppointmentId signsFor) {}
}
