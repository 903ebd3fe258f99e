package vn.ansinh.kernel.limit;

import java.time.Clock;
import java.time.Duration;

/**
 * Makes the limits of a node.
 *
 * <p>Attempts are counted in this node's memory: behind n nodes somebody has n times the allowance, which the figures in
 * ADR-0012 allow for.
 */
public final class AttemptLimits {

    /** Least bytes of the secret. */
    public static final int SECRET_LENGTH = 16;

    private final Clock clock;
    private final byte[] secret;

    /**
     * Limits by this clock.
     *
     * @param secret random and of this process alone: nobody can choose keys that meet in one counter
     */
    public AttemptLimits(Clock clock, byte[] secret) {
        if (secret.length < SECRET_LENGTH) {
            throw new IllegalArgumentException("a secret of " + secret.length + " bytes can be tried out");
        }
        this.clock = clock;
        this.secret = secret.clone();
    }

    /** So many attempts for each key within a window, which begins with the first. */
    public AttemptLimit of(int most, Duration window) {
        return new AttemptLimit(most, window, clock, secret);
    }
}
