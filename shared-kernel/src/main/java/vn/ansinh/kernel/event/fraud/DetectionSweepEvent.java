package vn.ansinh.kernel.event.fraud;

import java.time.LocalDate;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.value.DetectionSweepId;

/** What happens to one full sweep of the detectors, in a stream of its own (ADR-0036). */
public sealed interface DetectionSweepEvent {
    By by();

    LocalDate on();

    /**
     * Somebody asked for it.
     *
     * @param upTo last position of the log that is looked at
     */
    record SweepRequested(By by, LocalDate on, DetectionSweepId sweep, long upTo) implements DetectionSweepEvent {}

    /**
     * It came to its end.
     *
     * @param hits what the detectors had to say
     * @param raised how many of these were new
     */
    record SweepCompleted(By by, LocalDate on, DetectionSweepId sweep, long hits, long raised)
            implements DetectionSweepEvent {}

    /** Somebody ended it before. What it had raised stays. */
    record SweepCancelled(By by, LocalDate on, DetectionSweepId sweep) implements DetectionSweepEvent {}
}
