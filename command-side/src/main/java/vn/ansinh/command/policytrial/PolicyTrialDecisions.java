package vn.ansinh.command.policytrial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.assessment.Assessor;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.policy.PolicyBookEvent.PolicyVersionProposed;
import vn.ansinh.kernel.event.policy.PolicyTrialEvent.PolicyTrialCancelled;
import vn.ansinh.kernel.event.policy.PolicyTrialEvent.PolicyTrialRequested;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;

/** A trial is asked for over a log that is there, and put away once. Pure. */
public final class PolicyTrialDecisions {
    /** As far ahead as the law can be asked (ADR-0016). */
    private static final int YEARS_AHEAD = 10;

    private PolicyTrialDecisions() {}

    /**
     * The request that is recorded.
     *
     * @param upTo the last position to look at; null for all there is
     * @param figuresOf the day whose figures are tried on all decisions; null for those of each decision's own day
     * @param head the last position of the log
     * @throws Refusal with every rule that was broken
     */
    public static PolicyTrialRequested request(
            PolicyVersionProposed tried,
            @Nullable Long upTo,
            @Nullable LocalDate figuresOf,
            long head,
            By by,
            LocalDate on) {
        List<BrokenRule> broken = new ArrayList<>();
        if (upTo != null && upTo > head) {
            broken.add(BrokenRule.at("/upTo", "policy-trial-beyond-the-log", Long.toString(head)));
        }
        LocalDate last = on.plusYears(YEARS_AHEAD);
        if (figuresOf != null && (figuresOf.isBefore(Assessor.FIRST_DAY) || figuresOf.isAfter(last))) {
            broken.add(BrokenRule.at("/figuresOf", "day-out-of-reach", Assessor.FIRST_DAY.toString(), last.toString()));
        }
        if (!broken.isEmpty()) {
            throw new Refusal(ProblemCode.REFUSED, broken);
        }
        return new PolicyTrialRequested(by, on, tried.version(), tried.digest(), upTo == null ? head : upTo, figuresOf);
    }

    /** The end that is recorded. @throws Refusal {@code policy-trial-cancelled} when it was before */
    public static PolicyTrialCancelled cancel(PolicyTrialCase trial, By by, LocalDate on) {
        if (trial.cancelled() != null) {
            throw new Refusal(ProblemCode.REFUSED, BrokenRule.of("policy-trial-cancelled"));
        }
        return new PolicyTrialCancelled(by, on);
    }
}
