package vn.ansinh.command.detection;

import java.time.LocalDate;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.fraud.DetectionSweepEvent.SweepCancelled;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;

/** A sweep is ended before its time, by whoever may ask for one. Pure. */
public final class SweepDecisions {
    private SweepDecisions() {}

    /** The end that is recorded. @throws Refusal {@code sweep-ended} when there is nothing left to end */
    public static SweepCancelled cancel(Sweep sweep, By by, LocalDate on) {
        if (!sweep.open()) {
            throw new Refusal(ProblemCode.REFUSED, BrokenRule.of("sweep-ended"));
        }
        return new SweepCancelled(by, on, sweep.requested().sweep());
    }
}
