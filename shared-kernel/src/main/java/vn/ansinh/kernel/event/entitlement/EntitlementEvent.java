package vn.ansinh.kernel.event.entitlement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Kinds.Cadence;
import vn.ansinh.kernel.event.application.Kinds.IdentityStatus;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.FraudReviewId;
import vn.ansinh.kernel.value.HoldId;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.NoPersonalData;
import vn.ansinh.kernel.value.OpeningListId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

/**
 * What happens to the entitlements of one beneficiary, all of them in one stream, so that "only the highest" and "one of a scheme" are
 * decided over all that they draw (ADR-0034). {@code on} is the legal date of the act; months are those of Vietnam.
 */
public sealed interface EntitlementEvent {
    By by();

    LocalDate on();

    EntitlementId entitlement();

    /**
     * What is due from a month on.
     *
     * @param amount by the entitlement's cadence
     * @param category of the scheme, such as A6c; it may tell of a disability
     * @param policyVersion SHA-256 (hex) of the policy text that it was reckoned by
     */
    record Rate(
            YearMonth from,
            Money amount,
            @PersonalField(Datum.CATEGORY) Personal<String> category,
            @PersonalField(Datum.FORMULA) Personal<String> formula,
            @NoPersonalData("digest") String policyVersion,
            Certainty certainty) {}

    /**
     * What it stands on: a decision of this system, or a list of those who were paid before it began.
     *
     * @param carriedIn "carried in, not decided here"; the two others are then absent
     */
    record Origin(
            @Nullable CaseId caseId,
            @Nullable DecisionNumber decision,
            @Nullable OpeningListId carriedIn) {}

    /**
     * It begins.
     *
     * @param identity of the beneficiary: nothing is paid before it is clear
     * @param until last month; absent when it is drawn until somebody ends it
     * @param reviewDueBy by when it is to be verified again
     */
    record EntitlementStarted(
            By by,
            LocalDate on,
            EntitlementId entitlement,
            Origin origin,
            PersonId beneficiary,
            PersonId receiver,
            IdentityStatus identity,
            Scheme scheme,
            UnitCode unit,
            Cadence cadence,
            @Nullable YearMonth until,
            Rate rate,
            LocalDate reviewDueBy)
            implements EntitlementEvent {}

    /** Who it is, is clear now: what was not paid until then is due. */
    record EntitlementIdentityCleared(By by, LocalDate on, EntitlementId entitlement) implements EntitlementEvent {}

    /**
     * From the rate's month on it comes to something else.
     *
     * @param decision that it stands on from now on; absent where that is still the same
     * @param facts that were verified since the decision, in the place of those that it was based on
     */
    record EntitlementAdjusted(
            By by,
            LocalDate on,
            EntitlementId entitlement,
            AdjustmentCause cause,
            Rate rate,
            @Nullable DecisionNumber decision,
            List<StatedFact> facts)
            implements EntitlementEvent {}

    /**
     * Payment is held back, for a time, by order of the authority that grants.
     *
     * @param from first month of which it is held back
     * @param part how much of a month; absent for all of it
     * @param until last day; the hold ends then by itself
     */
    record EntitlementHeld(
            By by,
            LocalDate on,
            EntitlementId entitlement,
            HoldId hold,
            FraudReviewId review,
            YearMonth from,
            @Nullable Money part,
            LocalDate until)
            implements EntitlementEvent {}

    /**
     * The hold is over.
     *
     * @param arrears whether what was held back is due again
     */
    record EntitlementReleased(
            By by, LocalDate on, EntitlementId entitlement, HoldId hold, ReleaseCause cause, boolean arrears)
            implements EntitlementEvent {}

    /** Another unit of the province pays it, from a month on. */
    record EntitlementTransferred(
            By by, LocalDate on, EntitlementId entitlement, UnitCode was, UnitCode now, YearMonth from)
            implements EntitlementEvent {}

    /**
     * It ends.
     *
     * @param from first month of which nothing is due; months paid from it on were too much
     * @param happenedOn day of what ended it, where there is one
     */
    record EntitlementStopped(
            By by,
            LocalDate on,
            EntitlementId entitlement,
            StopCause cause,
            YearMonth from,
            @PersonalField(Datum.EVENT_DATE) @Nullable Personal<LocalDate> happenedOn)
            implements EntitlementEvent {}

    /**
     * It is to be looked at earlier: something changed of which the law cannot tell what it comes to without further facts. Until then it
     * goes on as it is.
     *
     * @param cause what would change it
     */
    record EntitlementReviewCalled(
            By by, LocalDate on, EntitlementId entitlement, AdjustmentCause cause, LocalDate reviewDueBy)
            implements EntitlementEvent {}

    /** Somebody looked whether it is still right (rà soát), and when that is to be done again. */
    record EntitlementVerified(By by, LocalDate on, EntitlementId entitlement, LocalDate reviewDueBy)
            implements EntitlementEvent {}
}
