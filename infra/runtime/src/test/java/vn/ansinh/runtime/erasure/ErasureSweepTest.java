package vn.ansinh.runtime.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ErasureSweepTest {
    @Test
    void sweep_runsAtTheStart_andAgain_whateverWasThrown() throws Exception {
        var rounds = new CountDownLatch(3);
        var sweep = new ErasureSweep(
                () -> {
                    rounds.countDown();
                    throw new IllegalStateException("the event database is away");
                },
                Duration.ofMillis(5));
        sweep.start();
        try {
            assertThat(rounds.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(sweep.isRunning()).isTrue();
        } finally {
            sweep.stop();
        }
        assertThat(sweep.isRunning()).isFalse();
    }

    @Test
    void stop_letsTheRoundThatIsRunningEnd() throws Exception {
        var begun = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var sweep = new ErasureSweep(
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
        sweep.start();
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        sweep.stop();

        assertThat(ended.getCount()).isZero();
    }
}
