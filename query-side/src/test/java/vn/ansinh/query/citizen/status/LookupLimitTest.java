package vn.ansinh.query.citizen.status;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import vn.ansinh.kernel.limit.AttemptLimits;
import vn.ansinh.kernel.limit.TooManyAttempts;

class LookupLimitTest {
    private final Ticking clock = new Ticking();
    private final LookupLimit limit = new LookupLimit(new AttemptLimits(clock, new byte[16]));

    @Test
    void reference_isLocked_forEveryPlace_forAWhile() {
        for (int i = 0; i < LookupLimit.PER_REFERENCE; i++) {
            limit.count("192.0.2." + i, "AS-1");
        }
        refuses("198.51.100.1", "AS-1");
        limit.count("198.51.100.1", "AS-2");

        clock.now = clock.now.plus(LookupLimit.WINDOW);
        limit.count("198.51.100.1", "AS-1");
    }

    @Test
    void place_isLocked_forEveryReference_forAWhile() {
        useUpOnePlace();
        refuses("192.0.2.1", "AS-other");

        clock.now = clock.now.plus(LookupLimit.WINDOW);
        limit.count("192.0.2.1", "AS-other");
    }

    @Test
    void placeThatIsLocked_locksNoReference() {
        useUpOnePlace();
        for (int i = 0; i < 2 * LookupLimit.PER_REFERENCE; i++) {
            refuses("192.0.2.1", "AS-victim");
        }
        limit.count("198.51.100.1", "AS-victim");
    }

    @Test
    void addressesOfOneNetwork_areOnePlace() {
        for (int i = 0; i < LookupLimit.PER_PLACE; i++) {
            limit.count("2001:db8:0:1::" + i, "AS-" + i);
        }
        refuses("2001:db8:0:1:ffff::1", "AS-other");
    }

    private void useUpOnePlace() {
        for (int i = 0; i < LookupLimit.PER_PLACE; i++) {
            limit.count("192.0.2.1", "AS-" + i);
        }
    }

    private void refuses(String address, String reference) {
        assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> limit.count(address, reference));
    }

    private static final class Ticking extends Clock {
        Instant now = Instant.parse("2025-07-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
