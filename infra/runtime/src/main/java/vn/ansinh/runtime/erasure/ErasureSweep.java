package vn.ansinh.runtime.erasure;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Comes back to what was approved and not carried out: the process may have died in between, or the key database may have been
 * away. The first time is at the start.
 */
final class ErasureSweep implements SmartLifecycle {
    /** So long may an erasure wait for whoever comes next. */
    static final Duration PAUSE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(ErasureSweep.class);
    private static final long PATIENCE_SECONDS = 10;

    private final Runnable sweep;
    private final Duration pause;
    private @Nullable ScheduledExecutorService thread;

    ErasureSweep(Runnable sweep, Duration pause) {
        this.sweep = sweep;
        this.pause = pause;
    }

    @Override
    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("erasures").daemon().factory());
        // What goes wrong is caught in each round; there is nothing to wait for.
        var unused = thread.scheduleWithFixedDelay(this::once, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What is thrown ends with this round: a schedule that is thrown out of is never run again. */
    private void once() {
        try {
            sweep.run();
        } catch (RuntimeException failed) {
            LOG.error("approved erasures could not be looked for; it will be tried again", failed);
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdown();
            try {
                // What was begun is finished: the key's end and its record stand closer together then.
                if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    LOG.warn("an erasure is still being carried out; the next start comes back to it");
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
