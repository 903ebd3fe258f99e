package vn.ansinh.runtime.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.ansinh.runtime.store.PostgresFixture;
import vn.ansinh.runtime.store.TestAppends;

/** A reader in another process is woken by the sequencer's notification, not by the listener's own look each half second. */
class ListenerWakesIT {
    private static final int ROUNDS = 41;
    private static final long MOST_MILLIS = 100;

    private final DataSource database = PostgresFixture.server().freshDatabase();

    @Test
    void readerHearsWithinMilliseconds_fromASequencerThatDoesNotShareItsTail() throws Exception {
        LogTail sequencers = new LogTail();
        LogTail readers = new LogTail();
        List<Long> millis = new ArrayList<>();
        Random random = new Random(1);
        try (Sequencer sequencer = new Sequencer(database, sequencers, FaultPoint.NONE);
                LogListener listener = new LogListener(database, readers);
                LogStream stream = new LogMessageSource(new SequencedLog(database, readers), readers)
                        .openStream(LogMessageSource.tokenOf(0))) {
            sequencer.start();
            listener.start();
            for (int round = 0; round < ROUNDS; round++) {
                TestAppends.appendEach(database, "s", round, 1);
                long committed = System.nanoTime();
                assertThat(stream.hasNextAvailable(10, TimeUnit.SECONDS)).isTrue();
                assertThat(LogMessageSource.positionOf(stream.nextAvailable().trackingToken()))
                        .isEqualTo(round + 1L);
                millis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - committed));
                // Not in step with the listener's own look.
                Thread.sleep(random.nextInt(50));
            }
        }
        long median = millis.stream().sorted().toList().get(ROUNDS / 2);
        System.out.println("ListenerWakesIT: heard after " + median + " ms at the median of " + ROUNDS);
        assertThat(median).as("%s", millis).isLessThan(MOST_MILLIS);
    }
}
