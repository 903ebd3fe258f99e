package vn.ansinh.proof.planted.kernel;

import java.time.Clock;
import java.time.Instant;

/** Keeps every rule: the clock comes in from outside. */
record InnocentValue(Instant at) {
    static InnocentValue by(Clock clock) {
        return new InnocentValue(Instant.now(clock));
    }
}
