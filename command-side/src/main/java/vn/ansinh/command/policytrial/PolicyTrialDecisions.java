package vn.ansinh.command.policytrial;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.policy.PolicyBookEvent.PolicyVersionProposed;
import vn.ansinh.kernel.event.policy.PolicyTrialEvent.PolicyTrialCancelled;
import vn.ansinh.kernel.event.policy.PolicyTrialEvent.PolicyTrialRequested;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;

/** A trial is asked for over a log that is there, and put away once. Pure. */
public final class PolicyTrialDecisions {
    private PolicyTrialDecisions() {}

    /**
     * The request that is recorded.
     *
     * @param upTo the last position to look at; null for all there is
     * @param head the last position of the log
     * @throws Refusal {@code policy-trial-beyond-the-log}
     */
    public static PolicyTrialRequested request(
            PolicyVersionProposed tried, @Nullable Long upTo, long head, By by, LocalDate on) {
        if (upTo != null && upTo > head) {
            throw new Refusal(
                    ProblemCode.REFUSED,
                    BrokenRule.at("/upTo", "policy-trial-beyond-the-log", Long.toString(head)));
        }
        return new PolicyTrialRequested(by, on, tried.version(), tried.digest(), upTo == null ? head : upTo);
    }

    /** The end that is recorded. @throws Refusal {@code policy-trial-cancelled} when it was before */
    public static PolicyTrialCancelled cancel(PolicyTrialCase trial, By by, LocalDate on) {
        if (trial.cancelled() != null) {
            throw new Refusal(ProblemCode.REFUSED, BrokenRule.of("policy-trial-cancelled"));
        }
        return new PolicyTrialCancelled(by, on);
    }
}
