package vn.ansinh.runtime.views;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One replay at a time, whichever node does it: the advisory lock ends with its session, so that whoever dies gives it up at once. Two who hold one each, of a
 * database and its standby, only do the work twice: documents guard their own position.
 */
final class ReplayLock implements ReplayRunner.Turn {
    private static final Logger LOG = LoggerFactory.getLogger(ReplayLock.class);
    private static final String LOCK = "SELECT pg_try_advisory_lock(hashtextextended('replay of the log', 0))";

    private final DataSource connections;

    /** @param connections gives connections that nobody else uses: a pool must not hand the lock's on */
    ReplayLock(DataSource connections) {
        this.connections = connections;
    }

    @Override
    public void take(Runnable work) {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            boolean ours;
            try (ResultSet row = statement.executeQuery(LOCK)) {
                row.next();
                ours = row.getBoolean(1);
            }
            if (ours) {
                work.run();
            }
        } catch (SQLException away) {
            LOG.warn("whose turn a replay is cannot be asked: {}", away.getMessage());
        }
    }
}
