package vn.ansinh.command.detection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.fraud.DetectionSweepEvent.SweepCancelled;
import vn.ansinh.kernel.event.fraud.DetectionSweepEvent.SweepRequested;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.DetectionSweepId;

/** A sweep is asked for over a log that is there, and ended before its time by whoever may ask for one. Pure. */
public final class SweepDecisions {
    private SweepDecisions() {}

    /**
     * The request that is recorded.
     *
     * @param upTo the last position to look at; null for all there is
     * @param head the last position of the log
     * @throws Refusal {@code sweep-beyond-the-log}
     */
    public static SweepRequested request(DetectionSweepId sweep, @Nullable Long upTo, long head, By by, LocalDate on) {
        if (upTo != null && upTo > head) {
            throw new Refusal(ProblemCode.REFUSED, BrokenRule.at("/upTo", "sweep-beyond-the-log", Long.toString(head)));
        }
        return new SweepRequested(by, on, sweep, upTo == null ? head : upTo);
    }

    /** The end that is recorded. @throws Refusal {@code sweep-ended} when there is nothing left to end */
    public static SweepCancelled cancel(Sweep sweep, By by, LocalDate on) {
        if (!sweep.open()) {
            throw new Refusal(ProblemCode.REFUSED, BrokenRule.of("sweep-ended"));
        }
        return new SweepCancelled(by, on, sweep.requested().sweep());
    }
}
