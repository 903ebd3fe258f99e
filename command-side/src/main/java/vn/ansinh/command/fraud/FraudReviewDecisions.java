package vn.ansinh.command.fraud;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.law.ComplaintStage;
import vn.ansinh.command.law.FraudReviewStage;
import vn.ansinh.kernel.event.application.Kinds.ServiceMethod;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.event.application.Parts.Paper;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.ConclusionProposed;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.ConclusionSentBack;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.EvidenceGathered;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.FraudReviewConcluded;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.FraudReviewOpened;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.NoticeDeferred;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.NoticeServed;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.Recovery;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.ReplyGiven;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.ReplyInvited;
import vn.ansinh.kernel.event.fraud.Referral;
import vn.ansinh.kernel.event.fraud.ReviewNotice;
import vn.ansinh.kernel.event.fraud.ReviewOutcome;
import vn.ansinh.kernel.fraud.FraudReview;
import vn.ansinh.kernel.fraud.FraudReview.Hold;
import vn.ansinh.kernel.fraud.FraudReview.HoldState;
import vn.ansinh.kernel.fraud.FraudReview.Stage;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.AlertId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.HoldId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.TipId;
import vn.ansinh.kernel.value.UnitCode;

/** Reviewers look, ask the person and conclude by two; what they find changes nothing that somebody draws (ADR-0035). Pure. */
public final class FraudReviewDecisions {
    private FraudReviewDecisions() {}

    /**
     * What is to be reviewed.
     *
     * @param unit that holds the first of the cases, or pays the entitlement
     */
    public record Scope(
            PersonId person,
            UnitCode unit,
            List<AlertId> alerts,
            List<TipId> tips,
            List<CaseId> cases,
            List<EntitlementId> entitlements) {}

    /**
     * The opening that is recorded.
     *
     * @throws Refusal with every rule that was broken
     */
    public static FraudReviewOpened open(Scope scope, String reason, Sitting sitting) {
        Broken broken = new Broken();
        broken.keepingOff(sitting);
        String said = broken.said(reason, "/reason");
        broken.refuse();
        return new FraudReviewOpened(
                sitting.by(),
                sitting.on(),
                scope.person(),
                scope.unit(),
                scope.alerts(),
                scope.tips(),
                scope.cases(),
                scope.entitlements(),
                Personal.of(scope.person(), said),
                sitting.due(FraudReviewStage.CONCLUDE));
    }

    /**
     * The evidence that is recorded.
     *
     * @param paper null where it is no document
     * @throws Refusal with every rule that was broken
     */
    public static EvidenceGathered gather(FraudReview review, @Nullable Paper paper, String words, Sitting sitting) {
        Broken broken = Hands.reviewing(review, sitting);
        goingOn(review, broken);
        String said = broken.said(words, "/words");
        broken.refuse();
        return new EvidenceGathered(
                sitting.by(), sitting.on(), paper == null ? null : of(review, paper), of(review, said));
    }

    /** The deferral that is recorded. @throws Refusal with every rule that was broken */
    public static NoticeDeferred defer(FraudReview review, long days, String ground, Sitting sitting) {
        Broken broken = Hands.reviewing(review, sitting);
        goingOn(review, broken);
        broken.unless(!review.told(), BrokenRule.of("review-person-told-already"));
        int most = sitting.law()
                .policy()
                .fraudReviewLimit(FraudReviewStage.DEFER_NOTICE, sitting.on())
                .length();
        // From the opening, so that one deferral after another comes to no more than one.
        LocalDate last = review.opened().on().plusDays(most);
        LocalDate until = sitting.on().plusDays(days);
        broken.unless(!until.isAfter(last), BrokenRule.at("/days", "review-deferral-too-long", last.toString()));
        String said = broken.said(ground, "/ground");
        broken.refuse();
        return new NoticeDeferred(sitting.by(), sitting.on(), until, of(review, said));
    }

    /** The invitation that is recorded. @throws Refusal with every rule that was broken */
    public static ReplyInvited invite(FraudReview review, String letter, Sitting sitting) {
        Broken broken = Hands.reviewing(review, sitting);
        goingOn(review, broken);
        review.deferredUntil(sitting.on())
                .ifPresent(until -> broken.add(BrokenRule.of("review-notice-deferred", until.toString())));
        String said = broken.said(letter, "/letter");
        broken.refuse();
        return new ReplyInvited(sitting.by(), sitting.on(), of(review, said));
    }

    /**
     * A paper is handed over; the day that runs from it is to reply by, or to complain by.
     *
     * @param named whose order it is; null where there is only one that it could be
     * @param to null where nobody in this part of the case may speak for the person
     * @throws Refusal with every rule that was broken
     */
    public static NoticeServed serve(
            FraudReview review,
            ReviewNotice notice,
            @Nullable HoldId named,
            @Nullable PersonId to,
            ServiceMethod method,
            Sitting sitting) {
        Broken broken = Hands.handing(review, sitting);
        HoldId hold = notice == ReviewNotice.HOLD ? orderToServe(review, named, broken) : null;
        if (notice != ReviewNotice.HOLD) {
            broken.unless(written(review, notice), BrokenRule.at("/notice", "review-nothing-to-serve"));
            broken.unless(review.served(notice, null).isEmpty(), BrokenRule.at("/notice", "review-notice-served"));
        }
        broken.unless(
                to != null && sitting.voices().contains(to), BrokenRule.at("/to", "review-served-to-somebody-else"));
        broken.refuse();
        DueDate until = notice == ReviewNotice.INVITATION
                ? sitting.due(FraudReviewStage.REPLY)
                : sitting.due(ComplaintStage.LODGE_FIRST);
        return new NoticeServed(sitting.by(), sitting.on(), notice, hold, Objects.requireNonNull(to), method, until);
    }

    private static boolean written(FraudReview review, ReviewNotice notice) {
        return switch (notice) {
            case HOLD, INVITATION -> review.all(ReplyInvited.class).findAny().isPresent();
            case CONCLUSION -> review.conclusion().isPresent();
            case RECOVERY -> review.recovery().isPresent();
        };
    }

    private static @Nullable HoldId orderToServe(FraudReview review, @Nullable HoldId named, Broken broken) {
        return HoldDecisions.one(
                        review,
                        named,
                        hold -> hold.ordered() != null
                                && review.served(ReviewNotice.HOLD, hold.id()).isEmpty(),
                        broken)
                .map(Hold::id)
                .orElse(null);
    }

    /** The reply that is recorded. @throws Refusal {@code not-found} for who may not speak for the person; else with every rule that was broken */
    public static ReplyGiven reply(FraudReview review, String words, Sitting sitting) {
        Broken broken = Hands.speaking(review, sitting);
        goingOn(review, broken);
        String said = broken.said(words, "/words");
        broken.refuse();
        boolean late = review.served(ReviewNotice.INVITATION, null)
                .map(it -> sitting.on().isAfter(it.until().dueOn()))
                .orElse(false);
        return new ReplyGiven(sitting.by(), sitting.on(), late, of(review, said));
    }

    /** The proposal that is recorded. @throws Refusal with every rule that was broken */
    public static ConclusionProposed propose(
            FraudReview review,
            ReviewOutcome outcome,
            @Nullable Recovery recovery,
            @Nullable Referral referral,
            String conclusion,
            Sitting sitting) {
        Broken broken = Hands.reviewing(review, sitting);
        goingOn(review, broken);
        broken.unless(review.stage() != Stage.PROPOSED, BrokenRule.of("review-conclusion-proposed-already"));
        if (outcome != ReviewOutcome.CLEARED) {
            restingOnMore(review, broken);
            heard(review, sitting.on(), broken);
        }
        broken.unless(
                recovery == null || outcome != ReviewOutcome.CLEARED,
                BrokenRule.at("/recovery", "review-recovery-of-nothing-wrong"));
        months(recovery, "/recovery", sitting.on(), broken);
        broken.unless(
                referral == null || outcome == ReviewOutcome.CONFIRMED,
                BrokenRule.at("/referral", "review-referral-of-what-is-confirmed"));
        String said = broken.said(conclusion, "/conclusion");
        broken.refuse();
        return new ConclusionProposed(sitting.by(), sitting.on(), outcome, recovery, referral, of(review, said));
    }

    /** The return that is recorded. @throws Refusal with every rule that was broken */
    public static ConclusionSentBack sendBack(FraudReview review, String reason, Sitting sitting) {
        Broken broken = Hands.concluding(review, sitting);
        broken.found(review.proposal(), BrokenRule.of("review-conclusion-not-proposed"));
        String said = broken.said(reason, "/reason");
        broken.refuse();
        return new ConclusionSentBack(sitting.by(), sitting.on(), of(review, said));
    }

    /** The end that is recorded, with the holds that end with it. @throws Refusal with every rule that was broken */
    public static FraudReviewConcluded conclude(FraudReview review, Sitting sitting) {
        Broken broken = Hands.concluding(review, sitting);
        Optional<ConclusionProposed> proposed =
                broken.found(review.proposal(), BrokenRule.of("review-conclusion-not-proposed"));
        broken.refuse();
        ConclusionProposed conclusion = proposed.orElseThrow();
        List<HoldId> ending =
                review.standing(sitting.on()).stream().map(Hold::id).toList();
        return new FraudReviewConcluded(
                sitting.by(), sitting.on(), conclusion.outcome(), ending, conclusion.recovery(), conclusion.referral());
    }

    /** As long as it is not concluded. */
    static void goingOn(FraudReview review, Broken broken) {
        broken.unless(review.stage() != Stage.CONCLUDED, BrokenRule.of("review-is-concluded"));
    }

    /** Nobody acts on an alert or a tip alone. */
    static void restingOnMore(FraudReview review, Broken broken) {
        broken.unless(
                review.all(EvidenceGathered.class).findAny().isPresent(),
                BrokenRule.of("review-rests-on-an-alert-alone"));
    }

    /** The person said something, or had the time to. */
    private static void heard(FraudReview review, LocalDate on, Broken broken) {
        if (review.all(ReplyGiven.class).findAny().isEmpty()) {
            Optional<LocalDate> until = review.served(ReviewNotice.INVITATION, null)
                    .map(it -> it.until().dueOn());
            if (until.isEmpty()) {
                broken.add(BrokenRule.of("review-person-not-invited"));
            } else if (!on.isAfter(until.get())) {
                broken.add(BrokenRule.of("review-person-has-time", until.get().toString()));
            }
        }
    }

    /** What was paid too much lies in months that have come. */
    static void months(@Nullable Recovery recovery, String pointer, LocalDate on, Broken broken) {
        if (recovery != null) {
            broken.unless(
                    !recovery.from().isAfter(recovery.until())
                            && !recovery.until().isAfter(YearMonth.from(on)),
                    BrokenRule.at(pointer, "review-months-out-of-order"));
        }
    }

    static <T> Personal<T> of(FraudReview review, T value) {
        return Personal.of(review.opened().person(), value);
    }

    /** Whether a hold waits for the authority that grants. */
    static boolean awaited(Hold hold) {
        return hold.state() == HoldState.PROPOSED;
    }
}
