package vn.ansinh.command.port;

import java.util.List;
import vn.ansinh.kernel.event.fraud.DetectionSweepEvent;
import vn.ansinh.kernel.value.DetectionSweepId;

/** Full sweeps of the detectors as they are recorded. */
public interface DetectionSweeps {
    /**
     * What was recorded of one sweep, in order; empty when there is none.
     *
     * @throws vn.ansinh.kernel.event.UnreadableEvent when one of the events cannot be read
     */
    List<DetectionSweepEvent> eventsOf(DetectionSweepId sweep);

    /** Those that are neither done nor cancelled, the oldest first: whoever asked by mistake has a second to end it again. */
    List<DetectionSweepId> openSweeps();

    /** The last position of the log; 0 when there is none. */
    long logHead();
}
