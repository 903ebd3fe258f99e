package vn.ansinh.command.fraud;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.ConclusionProposed;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.ConclusionSentBack;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.EvidenceGathered;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.FraudReviewConcluded;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.FraudReviewOpened;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.HoldLifted;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.HoldOrdered;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.HoldProposed;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.HoldRefused;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.NoticeDeferred;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.RecoveryOrdered;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.RecoveryRefused;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.ReplyInvited;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.ReviewComplaintDecided;
import vn.ansinh.kernel.fraud.FraudReview;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.unit.Unit;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.UnitCode;

/**
 * Whose hands a review may be in. Three kinds, and no human being has two of them: reviewers look and propose, the authority that grants
 * orders, its superior decides complaints (P22).
 */
final class Hands {
    private static final UnitRegistry UNITS = UnitRegistry.load();

    private static final List<Class<? extends FraudReviewEvent>> REVIEWED = List.of(
            FraudReviewOpened.class,
            EvidenceGathered.class,
            HoldProposed.class,
            NoticeDeferred.class,
            ReplyInvited.class,
            ConclusionProposed.class,
            ConclusionSentBack.class,
            FraudReviewConcluded.class);
    private static final List<Class<? extends FraudReviewEvent>> ORDERED = List.of(
            HoldOrdered.class, HoldRefused.class, HoldLifted.class, RecoveryOrdered.class, RecoveryRefused.class);
    private static final List<Class<? extends FraudReviewEvent>> DECIDED = List.of(ReviewComplaintDecided.class);

    private Hands() {}

    /** A reviewer, who neither orders nor decides. */
    static Broken reviewing(FraudReview review, Sitting sitting) {
        return kept(sitting, Stream.concat(review.acted(ORDERED), review.acted(DECIDED)));
    }

    /** The second reviewer of a conclusion. */
    static Broken concluding(FraudReview review, Sitting sitting) {
        return kept(
                sitting,
                Stream.of(
                                review.acted(ORDERED),
                                review.acted(DECIDED),
                                review.proposal().map(ConclusionProposed::by).stream())
                        .flatMap(hands -> hands));
    }

    /**
     * The authority that grants, which neither reviews nor decides complaints.
     *
     * @param unit that grants
     * @throws Refusal {@code not-found} where it lies outside
     */
    static Broken ordering(FraudReview review, Sitting sitting, UnitCode unit) {
        within(sitting, unit);
        Broken broken = kept(sitting, Stream.concat(review.acted(REVIEWED), review.acted(DECIDED)));
        broken.unless(holds(sitting, unit), BrokenRule.of("hold-of-another-unit"));
        return broken;
    }

    /**
     * The superior of the authority that grants, who had no part at all.
     *
     * @throws Refusal {@code not-found} where it lies outside
     */
    static Broken deciding(FraudReview review, Sitting sitting, UnitCode unit) {
        within(sitting, unit);
        Broken broken = kept(sitting, Stream.concat(review.acted(REVIEWED), review.acted(ORDERED)));
        broken.unless(!holds(sitting, unit), BrokenRule.of("review-complaint-goes-to-the-superior"));
        return broken;
    }

    /**
     * Whoever brings papers to the person and takes theirs: a reviewer, or the desk of a unit that the review lies in.
     *
     * @throws Refusal {@code not-found} where it lies outside
     */
    static Broken handing(FraudReview review, Sitting sitting) {
        if (sitting.by().duty() != Duty.FRAUD) {
            within(sitting, review.opened().unit());
            return kept(sitting, Stream.empty());
        }
        return reviewing(review, sitting);
    }

    /** The person, or who may speak for them. @throws Refusal {@code not-found} for anybody else, and while they are not told */
    static Broken speaking(FraudReview review, Sitting sitting) {
        if (sitting.by().duty() != Duty.CITIZEN) {
            Broken broken = handing(review, sitting);
            broken.unless(review.told(), BrokenRule.of("review-person-not-told"));
            return broken;
        }
        if (!review.told()
                || sitting.voices().stream()
                        .noneMatch(it -> it.equals(sitting.by().human()))) {
            throw new Refusal(ProblemCode.NOT_FOUND);
        }
        return new Broken();
    }

    /** Whoever signs does so as their appointment has it. */
    static void signing(Sitting sitting, SignerCapacity stated, Broken broken) {
        SignerCapacity appointed = sitting.standing().capacity();
        broken.unless(
                Objects.equals(stated, appointed),
                BrokenRule.at(
                        "/capacity",
                        "signer-capacity-not-appointed",
                        appointed == null ? "-" : RecordCodec.wire(appointed)));
    }

    private static void within(Sitting sitting, UnitCode unit) {
        UnitCode own = sitting.by().unit();
        if (own == null || !UNITS.holdsWithin(unit, own, sitting.on())) {
            throw new Refusal(ProblemCode.NOT_FOUND);
        }
    }

    private static boolean holds(Sitting sitting, UnitCode unit) {
        return UNITS.holderOf(unit, sitting.on())
                .map(Unit::code)
                .filter(holder -> holder.equals(sitting.by().unit()))
                .isPresent();
    }

    private static Broken kept(Sitting sitting, Stream<By> others) {
        Broken broken = new Broken();
        broken.keepingOff(sitting);
        broken.unless(others.noneMatch(sitting.by()::isSameHumanAs), BrokenRule.of("review-needs-a-second-person"));
        return broken;
    }
}
