package vn.ansinh.kernel.event.fraud;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Kinds.ServiceMethod;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.ChangedDay;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.event.application.Parts.Paper;
import vn.ansinh.kernel.value.AlertId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.ComplaintId;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.HoldId;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PersonalField;
import vn.ansinh.kernel.value.TipId;
import vn.ansinh.kernel.value.UnitCode;

/**
 * What happens to one fraud review (hậu kiểm), in a stream of its own (ADR-0035). All words are data of the person whom it is about, and go
 * with them. {@code on} is the legal date of the act.
 */
public sealed interface FraudReviewEvent {
    By by();

    LocalDate on();

    /**
     * What was paid too much, as it is to be given back.
     *
     * @param amount VND, all months together
     * @param until last month
     */
    record Recovery(Money amount, YearMonth from, YearMonth until) {}

    /**
     * A reviewer opens it.
     *
     * @param person whom it is about
     * @param unit where the first of its cases was lodged, or that pays the entitlement; its holder of the day grants, and holds back
     * @param alerts that led to it
     * @param tips that led to it
     * @param cases that it looks at
     * @param entitlements that it looks at; no other one can be held by it
     * @param concludeBy by when it should be concluded
     */
    record FraudReviewOpened(
            By by,
            LocalDate on,
            PersonId person,
            UnitCode unit,
            List<AlertId> alerts,
            List<TipId> tips,
            List<CaseId> cases,
            List<EntitlementId> entitlements,
            @PersonalField(Datum.REASON) Personal<String> reason,
            DueDate concludeBy)
            implements FraudReviewEvent {
        public FraudReviewOpened {
            alerts = List.copyOf(alerts);
            tips = List.copyOf(tips);
            cases = List.copyOf(cases);
            entitlements = List.copyOf(entitlements);
        }
    }

    /**
     * A reviewer asks the authority that grants to hold back.
     *
     * @param from first month
     * @param part VND of a month; absent for all of it
     */
    record HoldProposed(
            By by,
            LocalDate on,
            HoldId hold,
            EntitlementId entitlement,
            YearMonth from,
            @Nullable Money part,
            @PersonalField(Datum.GROUND) Personal<String> ground)
            implements FraudReviewEvent {}

    /**
     * The authority that grants orders it: signed, numbered, with its ground. Recorded together with what it does to the entitlement.
     *
     * @param part no more than was asked
     * @param limit its length by the policy of the day, with the last day on which it holds
     */
    record HoldOrdered(
            By by,
            LocalDate on,
            HoldId hold,
            DecisionNumber number,
            SignerCapacity capacity,
            YearMonth from,
            @Nullable Money part,
            DueDate limit,
            @PersonalField(Datum.GROUND) Personal<String> ground)
            implements FraudReviewEvent {}

    /** The authority that grants will not hold back. */
    record HoldRefused(
            By by,
            LocalDate on,
            HoldId hold,
            @PersonalField(Datum.REASON) Personal<String> reason) implements FraudReviewEvent {}

    /** The authority that ordered it ends it before its time; what was held back is due. */
    record HoldLifted(
            By by,
            LocalDate on,
            HoldId hold,
            @PersonalField(Datum.REASON) Personal<String> reason) implements FraudReviewEvent {}

    /**
     * A reviewer adds what was found.
     *
     * @param paper absent where it is no document
     */
    record EvidenceGathered(
            By by,
            LocalDate on,
            @PersonalField(Datum.PAPER) @Nullable Personal<Paper> paper,
            @PersonalField(Datum.EVIDENCE) Personal<String> words)
            implements FraudReviewEvent {}

    /**
     * The person is not told yet, since that would defeat it. Ends by itself, and never hides a hold.
     *
     * @param until last day
     */
    record NoticeDeferred(
            By by,
            LocalDate on,
            LocalDate until,
            @PersonalField(Datum.GROUND) Personal<String> ground) implements FraudReviewEvent {}

    /** The person is asked what they have to say (quyền giải trình). */
    record ReplyInvited(
            By by,
            LocalDate on,
            @PersonalField(Datum.LETTER) Personal<String> letter) implements FraudReviewEvent {}

    /**
     * A paper of the review was served.
     *
     * @param hold whose order it is; of an order alone
     * @param until last day to reply, or to complain
     */
    record NoticeServed(
            By by,
            LocalDate on,
            ReviewNotice notice,
            @Nullable HoldId hold,
            PersonId to,
            ServiceMethod method,
            DueDate until)
            implements FraudReviewEvent {}

    /**
     * The person replies, by themselves or at a desk; it is heard until the review is concluded.
     *
     * @param late whether the day had passed
     */
    record ReplyGiven(
            By by,
            LocalDate on,
            boolean late,
            @PersonalField(Datum.ANSWER) Personal<String> words) implements FraudReviewEvent {}

    /**
     * A reviewer says what it comes to.
     *
     * @param recovery what the authority that grants is asked to order back
     * @param referral whom it is to be handed on to
     */
    record ConclusionProposed(
            By by,
            LocalDate on,
            ReviewOutcome outcome,
            @Nullable Recovery recovery,
            @Nullable Referral referral,
            @PersonalField(Datum.CONCLUSION) Personal<String> conclusion)
            implements FraudReviewEvent {}

    /** A second reviewer will not have it so. */
    record ConclusionSentBack(
            By by,
            LocalDate on,
            @PersonalField(Datum.REASON) Personal<String> reason) implements FraudReviewEvent {}

    /**
     * A second reviewer concludes it as was proposed. Recorded together with what it does to the entitlements.
     *
     * @param released holds that end with it
     */
    record FraudReviewConcluded(
            By by,
            LocalDate on,
            ReviewOutcome outcome,
            List<HoldId> released,
            @Nullable Recovery recovery,
            @Nullable Referral referral)
            implements FraudReviewEvent {
        public FraudReviewConcluded {
            released = List.copyOf(released);
        }
    }

    /** The authority that grants orders back what was paid too much (thu hồi); no more than was concluded. */
    record RecoveryOrdered(
            By by,
            LocalDate on,
            DecisionNumber number,
            SignerCapacity capacity,
            Recovery recovery,
            @PersonalField(Datum.GROUND) Personal<String> ground)
            implements FraudReviewEvent {}

    /** The authority that grants orders nothing back. */
    record RecoveryRefused(
            By by,
            LocalDate on,
            @PersonalField(Datum.REASON) Personal<String> reason) implements FraudReviewEvent {}

    /**
     * A complaint (khiếu nại) about a hold, or about the conclusion.
     *
     * @param hold absent for the conclusion
     */
    record ReviewComplaintLodged(
            By by,
            LocalDate on,
            ComplaintId complaint,
            @Nullable HoldId hold,
            @PersonalField(Datum.COMPLAINT) Personal<String> text,
            DueDate due)
            implements FraudReviewEvent {}

    /**
     * The superior decides it. Right about a hold, the hold ends and what was held back is due; right about a conclusion, the review is open
     * again.
     *
     * @param upheld whether the complaint was right
     */
    record ReviewComplaintDecided(
            By by,
            LocalDate on,
            ComplaintId complaint,
            boolean upheld,
            DecisionNumber number,
            SignerCapacity capacity,
            @PersonalField(Datum.REASON) Personal<String> reason)
            implements FraudReviewEvent {}

    /**
     * Another calendar moved a day by which something is to be done in it (ADR-0021); how long something is held back stands as it was ordered.
     *
     * @param because the days that the two calendars differ on, within the time that was counted
     */
    record ReviewDueDateMoved(By by, LocalDate on, DueDate was, DueDate now, List<ChangedDay> because)
            implements FraudReviewEvent {
        public ReviewDueDateMoved {
            because = List.copyOf(because);
        }
    }
}
