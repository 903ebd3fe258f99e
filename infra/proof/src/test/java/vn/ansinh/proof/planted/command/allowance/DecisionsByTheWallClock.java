package vn.ansinh.proof.planted.command.allowance;

import java.time.Instant;
import java.util.function.Supplier;

/** Cannot be decided again tomorrow. */
final class DecisionsByTheWallClock {
    private DecisionsByTheWallClock() {}

    static final Supplier<Instant> NOW = Instant::now;
}
