package vn.ansinh.kernel.limit;

import java.time.Duration;

/** Somebody tried too often; answered with {@code too-many-requests} and the time after which to try again. */
public final class TooManyAttempts extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("too many attempts", null, false, false);
        this.wait = wait;
    }

    /** Whole seconds until the next attempt is heard, at least one. */
    public long retryAfterSeconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
