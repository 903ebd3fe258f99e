package vn.ansinh.kernel.limit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Counts attempts by key in a table that never grows and forgets nothing before its time. Two keys that fall on one counter
 * share its allowance: a flood of keys makes the limit stricter, never laxer, and pushes nobody's count out.
 *
 * <p>An attempt that is refused counts no further, so a lock ends when it said it would, however long somebody knocks.
 */
public final class AttemptLimit {

    /** Counters; 12 bytes each. */
    static final int COUNTERS = 1 << 15;

    private static final String ALGORITHM = "HmacSHA256";

    private final int most;
    private final Duration window;
    private final Clock clock;
    private final SecretKeySpec secret;
    private final long[] ends = new long[COUNTERS];
    private final int[] counts = new int[COUNTERS];

    AttemptLimit(int most, Duration window, Clock clock, byte[] secret) {
        this.most = most;
        this.window = window;
        this.clock = clock;
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /**
     * Counts one attempt.
     *
     * @throws TooManyAttempts when the allowance is used up
     */
    public void count(String key) {
        int counter = counter(key);
        long now = clock.millis();
        synchronized (counts) {
            refuseWhenUsedUp(counter, now);
            if (ends[counter] <= now) {
                ends[counter] = now + window.toMillis();
                counts[counter] = 0;
            }
            counts[counter]++;
        }
    }

    /**
     * Counts nothing.
     *
     * @throws TooManyAttempts when the allowance is used up
     */
    public void check(String key) {
        int counter = counter(key);
        synchronized (counts) {
            refuseWhenUsedUp(counter, clock.millis());
        }
    }

    private void refuseWhenUsedUp(int counter, long now) {
        if (ends[counter] > now && counts[counter] >= most) {
            throw new TooManyAttempts(Duration.between(Instant.ofEpochMilli(now), Instant.ofEpochMilli(ends[counter])));
        }
    }

    private int counter(String key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            byte[] digest = mac.doFinal(key.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getInt() & (COUNTERS - 1);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
