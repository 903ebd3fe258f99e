package vn.ansinh.command.fraud;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.calendar.TimeLimit;
import vn.ansinh.command.law.ComplaintStage;
import vn.ansinh.command.law.FraudReviewStage;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.FraudReviewConcluded;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.HoldLifted;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.HoldOrdered;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.HoldProposed;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.HoldRefused;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.Recovery;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.RecoveryOrdered;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.RecoveryRefused;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.ReviewComplaintDecided;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.ReviewComplaintLodged;
import vn.ansinh.kernel.event.fraud.ReviewNotice;
import vn.ansinh.kernel.fraud.FraudReview;
import vn.ansinh.kernel.fraud.FraudReview.Hold;
import vn.ansinh.kernel.fraud.FraudReview.HoldState;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.ComplaintId;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.HoldId;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.UnitCode;

/** Reviewers ask, the authority that grants orders, its superior decides complaints; a hold ends by itself (ADR-0035). Pure. */
public final class HoldDecisions {
    private HoldDecisions() {}

    /**
     * An entitlement that a hold is asked for, or ordered on.
     *
     * @param unit that pays it
     * @param monthly VND of its month
     */
    public record Payable(EntitlementId entitlement, UnitCode unit, Money monthly) {}

    /** How something is signed. */
    public record Signature(DecisionNumber number, SignerCapacity capacity) {}

    /**
     * The proposal that is recorded.
     *
     * @param payable null where the review looks at no such entitlement, or at several
     * @param from null for the present month
     * @param part VND of a month; null for all of it
     * @throws Refusal with every rule that was broken
     */
    public static HoldProposed propose(
            FraudReview review,
            HoldId hold,
            @Nullable Payable payable,
            @Nullable YearMonth from,
            @Nullable Money part,
            String ground,
            Sitting sitting) {
        Broken broken = Hands.reviewing(review, sitting);
        FraudReviewDecisions.goingOn(review, broken);
        FraudReviewDecisions.restingOnMore(review, broken);
        YearMonth now = YearMonth.from(sitting.on());
        YearMonth first = from == null ? now : from;
        broken.unless(
                !first.isBefore(now) && !first.isAfter(now.plusMonths(1)),
                BrokenRule.at("/from", "hold-month-out-of-reach"));
        if (payable == null) {
            broken.add(BrokenRule.at("/entitlementId", "hold-entitlement-out-of-scope"));
        } else {
            broken.unless(
                    part == null || part.compareTo(payable.monthly()) < 0,
                    BrokenRule.at("/part", "hold-part-is-all-of-it"));
            broken.unless(
                    review.holds().stream()
                            .noneMatch(it -> it.proposed().entitlement().equals(payable.entitlement())
                                    && (FraudReviewDecisions.awaited(it) || it.standsOn(sitting.on()))),
                    BrokenRule.of("hold-asked-for-already"));
        }
        String said = broken.said(ground, "/ground");
        broken.refuse();
        return new HoldProposed(
                sitting.by(),
                sitting.on(),
                hold,
                Objects.requireNonNull(payable).entitlement(),
                first,
                part,
                FraudReviewDecisions.of(review, said));
    }

    /** The hold that an order or a refusal is of. @throws Refusal when there is none, or which one is not said */
    public static Hold awaited(FraudReview review, @Nullable HoldId named) {
        return one(review, named, FraudReviewDecisions::awaited);
    }

    /** The hold that is in force on the day. @throws Refusal when there is none, or which one is not said */
    public static Hold standing(FraudReview review, @Nullable HoldId named, LocalDate on) {
        return one(review, named, hold -> hold.standsOn(on));
    }

    private static Hold one(FraudReview review, @Nullable HoldId named, Predicate<Hold> wanted) {
        Broken broken = new Broken();
        Optional<Hold> hold = one(review, named, wanted, broken);
        broken.refuse();
        return hold.orElseThrow();
    }

    /** The one that is named, or the only one that is wanted. */
    static Optional<Hold> one(FraudReview review, @Nullable HoldId named, Predicate<Hold> wanted, Broken broken) {
        List<Hold> these = review.holds().stream()
                .filter(wanted)
                .filter(it -> named == null || named.equals(it.id()))
                .toList();
        if (these.size() == 1) {
            return Optional.of(these.getFirst());
        }
        broken.add(BrokenRule.at("/holdId", these.isEmpty() ? "hold-not-there" : "hold-not-named"));
        return Optional.empty();
    }

    /**
     * The order that is recorded. It holds for as long as the policy of the day lets it, and begins no earlier than it is signed.
     *
     * @param unit that pays the entitlement
     * @param part VND of a month, no more than was asked; null for what was asked
     * @throws Refusal {@code not-found} where it lies outside the unit; else with every rule that was broken
     */
    public static HoldOrdered order(
            FraudReview review,
            Hold hold,
            UnitCode unit,
            @Nullable Money part,
            Signature signature,
            String ground,
            Sitting sitting) {
        Broken broken = Hands.ordering(review, sitting, unit);
        FraudReviewDecisions.goingOn(review, broken);
        Hands.signing(sitting, signature.capacity(), broken);
        Money asked = hold.proposed().part();
        broken.unless(
                part == null || asked == null || part.compareTo(asked) <= 0,
                BrokenRule.at("/part", "hold-part-beyond-what-was-asked"));
        String said = broken.said(ground, "/ground");
        broken.refuse();
        YearMonth now = YearMonth.from(sitting.on());
        YearMonth from = hold.proposed().from();
        return new HoldOrdered(
                sitting.by(),
                sitting.on(),
                hold.id(),
                signature.number(),
                signature.capacity(),
                from.isBefore(now) ? now : from,
                part == null ? asked : part,
                limit(sitting),
                FraudReviewDecisions.of(review, said));
    }

    /** The last day is not moved on past a day off: that would hold longer than the limit. */
    private static DueDate limit(Sitting sitting) {
        TimeLimit limit = sitting.law().policy().fraudReviewLimit(FraudReviewStage.HOLD, sitting.on());
        DueDate due = limit.from(sitting.on(), sitting.law().calendar()).recorded();
        return new DueDate(
                due.step(),
                due.startedOn(),
                due.days(),
                due.calendar(),
                due.calendarVersion(),
                sitting.on().plusDays(due.days()),
                due.source(),
                due.certainty());
    }

    /** The refusal that is recorded. @throws Refusal as {@link #order} */
    public static HoldRefused refuse(FraudReview review, Hold hold, UnitCode unit, String reason, Sitting sitting) {
        Broken broken = Hands.ordering(review, sitting, unit);
        String said = broken.said(reason, "/reason");
        broken.refuse();
        return new HoldRefused(sitting.by(), sitting.on(), hold.id(), FraudReviewDecisions.of(review, said));
    }

    /** The lifting that is recorded. @throws Refusal as {@link #order} */
    public static HoldLifted lift(FraudReview review, Hold hold, UnitCode unit, String reason, Sitting sitting) {
        Broken broken = Hands.ordering(review, sitting, unit);
        String said = broken.said(reason, "/reason");
        broken.refuse();
        return new HoldLifted(sitting.by(), sitting.on(), hold.id(), FraudReviewDecisions.of(review, said));
    }

    /** The order that is recorded. @throws Refusal as {@link #order} */
    public static RecoveryOrdered recover(
            FraudReview review, Recovery recovery, Signature signature, String ground, Sitting sitting) {
        Broken broken = Hands.ordering(review, sitting, review.opened().unit());
        Optional<Recovery> concluded = concluded(review, broken);
        Hands.signing(sitting, signature.capacity(), broken);
        FraudReviewDecisions.months(recovery, "/recovery", sitting.on(), broken);
        concluded.ifPresent(it -> broken.unless(
                recovery.amount().compareTo(it.amount()) <= 0
                        && !recovery.from().isBefore(it.from())
                        && !recovery.until().isAfter(it.until()),
                BrokenRule.at("/recovery", "review-recovery-beyond-its-conclusion")));
        String said = broken.said(ground, "/ground");
        broken.refuse();
        return new RecoveryOrdered(
                sitting.by(),
                sitting.on(),
                signature.number(),
                signature.capacity(),
                recovery,
                FraudReviewDecisions.of(review, said));
    }

    /** The refusal that is recorded. @throws Refusal as {@link #order} */
    public static RecoveryRefused refuseRecovery(FraudReview review, String reason, Sitting sitting) {
        Broken broken = Hands.ordering(review, sitting, review.opened().unit());
        concluded(review, broken);
        String said = broken.said(reason, "/reason");
        broken.refuse();
        return new RecoveryRefused(sitting.by(), sitting.on(), FraudReviewDecisions.of(review, said));
    }

    private static Optional<Recovery> concluded(FraudReview review, Broken broken) {
        broken.unless(!review.recoveryDecided(), BrokenRule.of("review-recovery-decided"));
        return broken.found(
                review.conclusion().map(FraudReviewConcluded::recovery),
                BrokenRule.of("review-recovery-not-concluded"));
    }

    /**
     * A complaint that is recorded; about a hold that is over too, for what was held back may be due.
     *
     * @param named null for the only order that there is
     * @param aboutHold else it is about the conclusion
     * @throws Refusal {@code not-found} for who may not speak for the person; else with every rule that was broken
     */
    public static ReviewComplaintLodged complain(
            FraudReview review,
            ComplaintId complaint,
            boolean aboutHold,
            @Nullable HoldId named,
            String text,
            Sitting sitting) {
        Broken broken = Hands.speaking(review, sitting);
        Optional<Hold> hold = aboutHold
                ? one(review, named, it -> it.ordered() != null && it.state() != HoldState.OVERRULED, broken)
                : Optional.empty();
        if (!aboutHold) {
            broken.found(review.conclusion(), BrokenRule.at("/about", "review-is-not-concluded"));
        }
        HoldId about = hold.map(Hold::id).orElse(null);
        broken.unless(
                review.unanswered().stream()
                        .noneMatch(it -> about == null ? it.hold() == null : about.equals(it.hold())),
                BrokenRule.of("complaint-still-open"));
        review.served(aboutHold ? ReviewNotice.HOLD : ReviewNotice.CONCLUSION, about)
                .map(it -> it.until().dueOn())
                .ifPresent(until -> broken.unless(
                        !sitting.on().isAfter(until), BrokenRule.of("complaint-out-of-time", until.toString())));
        String said = broken.said(text, "/text");
        broken.refuse();
        return new ReviewComplaintLodged(
                sitting.by(),
                sitting.on(),
                complaint,
                about,
                FraudReviewDecisions.of(review, said),
                sitting.due(ComplaintStage.DECIDE_FIRST));
    }

    /** The complaint that waits: the oldest one. @throws Refusal when there is none */
    public static ReviewComplaintLodged unanswered(FraudReview review) {
        return review.unanswered().stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemCode.REFUSED, BrokenRule.of("review-complaint-not-there")));
    }

    /**
     * The superior's decision that is recorded.
     *
     * @throws Refusal {@code not-found} where it lies outside the unit; else with every rule that was broken
     */
    public static ReviewComplaintDecided decide(
            FraudReview review,
            ReviewComplaintLodged complaint,
            boolean upheld,
            Signature signature,
            String reason,
            Sitting sitting) {
        Broken broken = Hands.deciding(review, sitting, review.opened().unit());
        Hands.signing(sitting, signature.capacity(), broken);
        String said = broken.said(reason, "/reason");
        broken.refuse();
        return new ReviewComplaintDecided(
                sitting.by(),
                sitting.on(),
                complaint.complaint(),
                upheld,
                signature.number(),
                signature.capacity(),
                FraudReviewDecisions.of(review, said));
    }
}
