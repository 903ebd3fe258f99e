package vn.ansinh.command.detection;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.fraud.AlertDismissal;
import vn.ansinh.kernel.event.fraud.AlertEvent.Subject;
import vn.ansinh.kernel.event.fraud.ReviewOutcome;
import vn.ansinh.kernel.value.AlertId;
import vn.ansinh.kernel.value.FraudReviewId;

/**
 * An alert with what came of it.
 *
 * @param dismissed null unless a reviewer found at once that it comes to nothing
 * @param review that looks into it; null before
 * @param outcome of that review; null until it is concluded, and again when it was opened anew
 * @param endedOn day of the dismissal or the conclusion
 */
public record AlertHistory(
        AlertId alert,
        String detector,
        String policyVersion,
        LocalDate raisedOn,
        List<Subject> subjects,
        int evidence,
        @Nullable AlertDismissal dismissed,
        @Nullable FraudReviewId review,
        @Nullable ReviewOutcome outcome,
        @Nullable LocalDate endedOn) {
    public AlertHistory {
        subjects = List.copyOf(subjects);
    }

    /** Whether nobody has taken it up or put it away. */
    public boolean waits() {
        return dismissed == null && review == null;
    }

    /** Whether it was right to ask: something was wrong, whether or not somebody meant it. */
    public boolean wasRight() {
        return outcome == ReviewOutcome.CONFIRMED || outcome == ReviewOutcome.ERROR;
    }

    /** Whether it was wrong to ask. What was known already tells nothing about the detector. */
    public boolean wasWrong() {
        return outcome == ReviewOutcome.CLEARED || (dismissed != null && dismissed != AlertDismissal.KNOWN);
    }
}
