package vn.ansinh.query.entitlement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.entitlement.Entitlement;
import vn.ansinh.kernel.entitlement.Entitlement.Hold;
import vn.ansinh.kernel.entitlement.Entitlement.HoldEnd;
import vn.ansinh.kernel.entitlement.Entitlement.Payer;
import vn.ansinh.kernel.entitlement.Entitlement.RateOfDay;
import vn.ansinh.kernel.entitlement.Entitlement.Stop;
import vn.ansinh.kernel.event.application.Kinds.Cadence;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.event.entitlement.AdjustmentCause;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.Rate;
import vn.ansinh.kernel.event.entitlement.StopCause;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.FraudReviewId;
import vn.ansinh.kernel.value.HoldId;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.OpeningListId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

/**
 * An entitlement as the contract tells it.
 *
 * @param unit who pays it today
 * @param version sequence of the last event of all that the beneficiary draws
 */
public record EntitlementView(
        EntitlementId entitlementId,
        @Nullable CaseId caseId,
        @Nullable DecisionNumber decision,
        @Nullable OpeningListId carriedIn,
        PersonId beneficiary,
        PersonId receiver,
        Scheme scheme,
        Cadence cadence,
        UnitCode unit,
        LocalDate startedOn,
        YearMonth from,
        @Nullable YearMonth until,
        boolean identityClear,
        List<RateLine> rates,
        List<HoldLine> holds,
        List<Payer> payers,
        @Nullable StopLine stop,
        LocalDate reviewDueBy,
        @Nullable LocalDate verifiedOn,
        @Nullable AdjustmentCause reviewCalled,
        long version) {
    /** A rate, and what brought it. */
    public record RateLine(
            LocalDate on,
            @Nullable AdjustmentCause cause,
            YearMonth from,
            Money amount,
            @PersonalField(Datum.CATEGORY) Personal<String> category,
            @PersonalField(Datum.FORMULA) Personal<String> formula,
            String policyVersion,
            Certainty certainty) {
        static RateLine of(RateOfDay each) {
            Rate rate = each.rate();
            return new RateLine(
                    each.on(),
                    each.cause(),
                    rate.from(),
                    rate.amount(),
                    rate.category(),
                    rate.formula(),
                    rate.policyVersion(),
                    rate.certainty());
        }
    }

    /** A hold. */
    public record HoldLine(
            HoldId holdId,
            FraudReviewId fraudReviewId,
            LocalDate on,
            YearMonth from,
            @Nullable Money part,
            LocalDate until,
            @Nullable HoldEnd ended) {
        static HoldLine of(Hold hold) {
            return new HoldLine(
                    hold.id(), hold.review(), hold.on(), hold.from(), hold.part(), hold.until(), hold.end());
        }
    }

    /** How it ended. */
    public record StopLine(
            LocalDate on,
            StopCause cause,
            YearMonth from,
            @PersonalField(Datum.EVENT_DATE) @Nullable Personal<LocalDate> happenedOn) {
        public static @Nullable StopLine of(@Nullable Stop stop) {
            return stop == null ? null : new StopLine(stop.on(), stop.cause(), stop.from(), stop.happenedOn());
        }
    }

    /** The entitlement on a day. */
    public static EntitlementView of(Entitlement it, LocalDate today, long version) {
        return new EntitlementView(
                it.id(),
                it.origin().caseId(),
                it.origin().decision(),
                it.origin().carriedIn(),
                it.beneficiary(),
                it.receiver(),
                it.scheme(),
                it.cadence(),
                it.unitIn(YearMonth.from(today)),
                it.startedOn(),
                it.from(),
                it.until(),
                it.identityClearOn() != null,
                it.rates().stream().map(RateLine::of).toList(),
                it.holds().stream().map(HoldLine::of).toList(),
                it.payers(),
                StopLine.of(it.stop()),
                it.reviewDueBy(),
                it.verifiedOn(),
                it.reviewCalled(),
                version);
    }
}
