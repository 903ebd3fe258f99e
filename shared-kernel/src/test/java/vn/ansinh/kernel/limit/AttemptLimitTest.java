package vn.ansinh.kernel.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttemptLimitTest {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST = 5;

    private final Ticking clock = new Ticking();
    private final AttemptLimit limit = new AttemptLimits(clock, new byte[16]).of(MOST, WINDOW);

    @Test
    void count_refuses_afterTheLastThatIsAllowed_forThisKeyOnly() {
        useUp("one");

        assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> limit.count("one"));
        assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> limit.check("one"));
        limit.count("another");
    }

    @Test
    void lock_endsWhenItSaid_howeverLongSomebodyKnocks() {
        useUp("one");
        clock.now = clock.now.plus(WINDOW).minusSeconds(90);
        for (int i = 0; i < 1_000; i++) {
            assertThatExceptionOfType(TooManyAttempts.class)
                    .isThrownBy(() -> limit.count("one"))
                    .satisfies(many -> assertThat(many.retryAfterSeconds()).isEqualTo(90));
        }
        clock.now = clock.now.plusSeconds(90);

        useUp("one");
    }

    @Test
    void check_countsNothing() {
        for (int i = 0; i < 2 * MOST; i++) {
            limit.check("one");
        }
        useUp("one");
    }

    @Test
    void retryAfter_isNeverLessThanTheWait_norNothing() {
        useUp("one");
        clock.now = clock.now.plus(WINDOW).minusMillis(1);

        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> limit.count("one"))
                .satisfies(many -> assertThat(many.retryAfterSeconds()).isEqualTo(1));
    }

    @Test
    void flood_ofOtherKeysFreesNobody_andMakesItOnlyStricter() {
        useUp("one");
        int refused = 0;
        for (int i = 0; i < 2 * AttemptLimit.COUNTERS; i++) {
            try {
                limit.count("flood " + i);
            } catch (TooManyAttempts shared) {
                refused++;
            }
        }

        assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> limit.count("one"));
        assertThat(refused).as("keys that met in one counter").isPositive();
    }

    @Test
    void secret_isRefused_thatCouldBeTriedOut() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AttemptLimits(clock, new byte[15]));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1",
        "203.0.113.9, 203.0.113.9",
        "2001:db8:1:2:3:4:5:6, 20010db800010002/64",
        "2001:db8:1:2::ffff, 20010db800010002/64",
        "fe80:0:0:0:0:0:0:1%eth0, fe80000000000000/64",
        "::ffff:203.0.113.9, 203.0.113.9"
    })
    void place_isTheAddress_orItsNetwork(String address, String place) {
        assertThat(Place.of(address)).isEqualTo(place);
    }

    private void useUp(String key) {
        for (int i = 0; i < MOST; i++) {
            limit.count(key);
        }
    }

    private static final class Ticking extends Clock {
        Instant now = Instant.parse("2026-11-02T00:00:00Z");

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
