package vn.ansinh.query.port;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/** Positions of the sequenced log. */
public interface LogPositions {
    /** The last position; 0 when there is none. */
    long head();

    /** What was known at a moment: the last position that was given by then; 0 when there is none. */
    long positionAt(Instant moment);

    /** The position of what was appended under this id (the consistency token), waiting for it at most so long. */
    OptionalLong positionOf(long appendId, Duration atMost);
}
