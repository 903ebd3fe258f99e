package vn.ansinh.runtime.policytrial;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.port.PolicyTrialLog;
import vn.ansinh.kernel.value.PolicyTrialId;

/**
 * Looks for a trial that was asked for and runs it, on one thread. Of several nodes one runs it: the advisory lock is held by the
 * very session that writes what it finds, so that whoever dies gives both up, and the next one begins anew. What was cancelled is put away.
 */
final class TrialRunner implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TrialRunner.class);
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(10);
    private static final long PATIENCE_SECONDS = 10;

    private final DataSource connections;
    private final JdbcClient database;
    private final PolicyTrialLog trials;
    private final TrialRun run;
    private volatile boolean running = true;
    private volatile long notBefore = System.nanoTime();
    private @Nullable ScheduledExecutorService thread;

    /** @param connections gives connections that nobody else uses: a pool must not hand the lock's on */
    TrialRunner(DataSource connections, JdbcClient database, PolicyTrialLog trials, TrialRun run) {
        this.connections = connections;
        this.database = database;
        this.trials = trials;
        this.run = run;
    }

    // A wish, which Linux passes over unless the JVM is told otherwise: that it is one thread alone is what commands
    // can rely on.
    @SuppressWarnings("ThreadPriorityCheck")
    @Override
    public synchronized void start() {
        running = true;
        thread = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
                .name("policy-trial")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .factory());
        // What goes wrong is caught in each round; there is nothing to wait for.
        var unused = thread.scheduleWithFixedDelay(this::round, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What is thrown ends with this round: a schedule that is thrown out of is never run again. */
    private void round() {
        if (System.nanoTime() - notBefore < 0) {
            return;
        }
        try {
            once();
        } catch (SQLException | RuntimeException failed) {
            LOG.error("a trial of the policy could not be run; it will be begun anew", failed);
            notBefore = System.nanoTime() + AFTER_A_FAILURE.toNanos();
        }
    }

    /** One look, and a whole run where there is something to run. */
    void once() throws SQLException {
        List<PolicyTrialId> open = trials.open();
        boolean left =
                database.sql(TrialTables.CANCELLED_IS_LEFT).query(Boolean.class).single();
        if (open.isEmpty() && !left) {
            return;
        }
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            var tables = new TrialTables(connection);
            if (!tables.lock()) {
                return;
            }
            tables.putAway();
            for (PolicyTrialId trial : open) {
                run.of(trial, tables, () -> running);
            }
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (thread != null) {
            thread.shutdown();
            try {
                if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    LOG.warn("a trial of the policy still runs; the next start begins it anew");
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
