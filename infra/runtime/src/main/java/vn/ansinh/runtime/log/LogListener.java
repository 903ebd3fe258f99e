package vn.ansinh.runtime.log;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the sequencer's notifications from whichever process it runs in to this one's {@link LogTail}. Each time it has
 * heard nothing for half a second, and after each new connection, it reads the head itself: a lost notification delays
 * readers, it never stops them.
 */
public final class LogListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogListener.class);
    private static final int QUIET_MILLIS = 500;

    private final DataSource connections;
    private final LogTail tail;
    private final Thread thread;
    private volatile boolean running = true;
    private volatile @Nullable Connection listening;

    /** @param connections gives connections that nobody else uses */
    public LogListener(DataSource connections, LogTail tail) {
        this.connections = connections;
        this.tail = tail;
        this.thread = new Thread(this::run, "log-listener");
        this.thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    @Override
    public void close() {
        running = false;
        LockSupport.unpark(thread);
        endWaiting(listening);
        try {
            thread.join(2L * QUIET_MILLIS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    /** The driver waits for notifications without hearing of interrupts; without its socket it cannot. */
    private static void endWaiting(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException gone) {
                LOG.debug("Closed already.", gone);
            }
        }
    }

    private void run() {
        boolean told = false;
        while (running) {
            try (Connection connection = connections.getConnection();
                    Statement statement = connection.createStatement()) {
                listening = connection;
                statement.execute("LISTEN " + SequencedTables.EVENTS.channel());
                told = false;
                listen(connection.unwrap(PGConnection.class), statement);
            } catch (SQLException | RuntimeException failed) {
                if (running && !told) {
                    LOG.warn("The log listener lost its connection and connects again: {}", failed.toString());
                    told = true;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
    }

    private void listen(PGConnection connection, Statement statement) throws SQLException {
        boolean heard = false;
        while (running) {
            if (!heard) {
                try (ResultSet row = statement.executeQuery("SELECT coalesce(max(position), 0) FROM log")) {
                    row.next();
                    tail.advanceTo(row.getLong(1));
                }
            }
            heard = false;
            PGNotification[] notifications = connection.getNotifications(QUIET_MILLIS);
            if (notifications != null) {
                for (PGNotification notification : notifications) {
                    heard = true;
                    tail.advanceTo(Long.parseLong(notification.getParameter()));
                }
            }
        }
    }
}
