package vn.ansinh.command.port;

import java.time.Instant;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.replay.ReplayEvent;
import vn.ansinh.kernel.value.ReplayId;

/** Replays of the log as they are recorded, whether or not any view has come by. */
public interface ReplayLog {
    /**
     * What was recorded of one replay, in order; empty when there is none.
     *
     * @throws vn.ansinh.kernel.event.UnreadableEvent when one of the events cannot be read
     */
    List<ReplayEvent> eventsOf(ReplayId replay);

    /** Those of the last thirty days that nobody has ended, the oldest first, with their events. */
    SequencedMap<ReplayId, List<ReplayEvent>> notEnded();

    /** Those asked for, the newest first, with the place of each in this order; {@code before} null to begin. */
    SequencedMap<Long, ReplayId> newest(@Nullable Long before, int limit);

    /** The last position of the log; 0 when there is none. */
    long logHead();

    /** What was known at a moment: the last position that was given by then; 0 when there is none. */
    long positionAt(Instant moment);
}
