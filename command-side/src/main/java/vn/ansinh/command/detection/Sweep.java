package vn.ansinh.command.detection;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.fraud.DetectionSweepEvent;
import vn.ansinh.kernel.event.fraud.DetectionSweepEvent.SweepCancelled;
import vn.ansinh.kernel.event.fraud.DetectionSweepEvent.SweepCompleted;
import vn.ansinh.kernel.event.fraud.DetectionSweepEvent.SweepRequested;

/**
 * A full sweep as its events leave it.
 *
 * @param completed null before its end
 * @param cancelled null unless it was ended before
 * @param version sequence of the last event
 */
public record Sweep(
        SweepRequested requested,
        @Nullable SweepCompleted completed,
        @Nullable SweepCancelled cancelled,
        long version) {
    /** Whether it is still to be run, or runs. */
    public boolean open() {
        return completed == null && cancelled == null;
    }

    /** The sweep of these events; empty for none. @throws UnreadableEvent when an event cannot stand where it stands */
    public static Optional<Sweep> of(List<DetectionSweepEvent> events) {
        Sweep sweep = null;
        for (DetectionSweepEvent event : events) {
            sweep = after(sweep, event);
        }
        return Optional.ofNullable(sweep);
    }

    private static Sweep after(@Nullable Sweep was, DetectionSweepEvent event) {
        if (was == null && event instanceof SweepRequested requested) {
            return new Sweep(requested, null, null, 0);
        }
        if (was != null && was.open()) {
            if (event instanceof SweepCompleted done) {
                return new Sweep(was.requested, done, null, was.version + 1);
            }
            if (event instanceof SweepCancelled gone) {
                return new Sweep(was.requested, null, gone, was.version + 1);
            }
        }
        throw new UnreadableEvent(event.getClass().getSimpleName() + " cannot stand here in a sweep");
    }
}
