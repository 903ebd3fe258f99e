package vn.ansinh.runtime.rounds;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does the same again and again with a pause, whatever the last round came to: what was left over, because a process died or a
 * database was away, is come back to. The first round is at the start.
 */
public final class Rounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final long PATIENCE_SECONDS = 10;

    private final String name;
    private final Runnable round;
    private final Duration pause;
    private @Nullable ScheduledExecutorService thread;

    /** @param name of what is done, for the thread and the log */
    public Rounds(String name, Runnable round, Duration pause) {
        this.name = name;
        this.round = round;
        this.pause = pause;
    }

    @Override
    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
        // What goes wrong is caught in each round; there is nothing to wait for.
        var unused = thread.scheduleWithFixedDelay(this::once, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What is thrown ends with this round: a schedule that is thrown out of is never run again. */
    private void once() {
        try {
            round.run();
        } catch (RuntimeException failed) {
            LOG.error("{}: a round failed; the next one tries again", name, failed);
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdown();
            try {
                // What was begun is finished: of an erasure, the key's end and its record stand closer together then.
                if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    LOG.warn("{}: a round still runs; the next start comes back to what it leaves", name);
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
