package vn.ansinh.runtime.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RoundsTest {
    @Test
    void round_runsAtTheStart_andAgain_whateverWasThrown() throws Exception {
        var rounds = new CountDownLatch(3);
        var rounding = new Rounds(
                "rounds",
                () -> {
                    rounds.countDown();
                    throw new IllegalStateException("the event database is away");
                },
                Duration.ofMillis(5));
        rounding.start();
        try {
            assertThat(rounds.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(rounding.isRunning()).isTrue();
        } finally {
            rounding.stop();
        }
        assertThat(rounding.isRunning()).isFalse();
    }

    @Test
    void stop_letsTheRoundThatIsRunningEnd() throws Exception {
        var begun = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var rounding = new Rounds(
                "rounds",
                () -> {
                    begun.countDown();
                    try {
                        TimeUnit.MILLISECONDS.sleep(200);
                        ended.countDown();
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                    }
                },
                Duration.ofMinutes(1));
        rounding.start();
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        rounding.stop();

        assertThat(ended.getCount()).isZero();
    }
}
