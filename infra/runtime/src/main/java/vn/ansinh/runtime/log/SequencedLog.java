package vn.ansinh.runtime.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.dao.DataAccessResourceFailureException;
import vn.ansinh.kernel.event.LoggedEvent;

/** The log as readers see it: events by dense position, from 1. It says so on reading too, and fails on a gap. */
public final class SequencedLog {
    private static final String READ = "SELECT position, sequenced_at, " + EventRow.COLUMNS
            + " FROM log JOIN event USING (append_id) WHERE position > ? ORDER BY position LIMIT ?";

    /** Halves the range of positions until one is left: sequenced_at never decreases, so it needs no index. */
    private static final String POSITION_AT = """
            WITH RECURSIVE search (low, high) AS (
                SELECT 0::bigint, coalesce((SELECT max(position) FROM log), 0)
                UNION ALL
                SELECT CASE WHEN sequenced_at <= wanted THEN position ELSE low END,
                       CASE WHEN sequenced_at <= wanted THEN high ELSE position - 1 END
                FROM search
                JOIN log ON position = (low + high + 1) / 2
                CROSS JOIN (SELECT ?::timestamptz AS wanted) AS asked
                WHERE low < high
            )
            SELECT low FROM search WHERE low = high
            """;

    /** What the driver takes for: everything in its binary form, at once. */
    private static final int BINARY = -1;

    private final DataSource connections;
    private final LogTail tail;

    public SequencedLog(DataSource connections, LogTail tail) {
        this.connections = connections;
        this.tail = tail;
    }

    /** The next events after a position (0: from the beginning), at most so many, in order. */
    public List<LoggedEvent> read(long after, int limit) {
        return query(READ, statement -> {
            // From the first reading on: as text each payload would be twice as long and be spelt out on either side.
            statement.unwrap(PGStatement.class).setPrepareThreshold(BINARY);
            statement.setLong(1, after);
            statement.setInt(2, limit);
            List<LoggedEvent> events = new ArrayList<>();
            long expected = after + 1;
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    long position = row.getLong("position");
                    if (position != expected) {
                        throw new IllegalStateException(
                                "the log has a gap: position " + expected + " is missing before " + position);
                    }
                    events.add(new LoggedEvent(position, EventRow.instant(row, "sequenced_at"), EventRow.read(row)));
                    expected++;
                }
            }
            return events;
        });
    }

    /** The last position in the table; 0 when there is none. */
    public long head() {
        return query("SELECT coalesce(max(position), 0) FROM log", SequencedLog::onlyLong);
    }

    /** The position of what was appended under this id; empty while it has none. */
    public OptionalLong positionOf(long appendId) {
        return query("SELECT position FROM log WHERE append_id = ?", statement -> {
            statement.setLong(1, appendId);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        });
    }

    /** As {@link #positionOf}, waiting until it has one, at most so long. */
    public OptionalLong awaitPositionOf(long appendId, long timeout, TimeUnit unit) throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(timeout);
        while (true) {
            // The tail is read before the table: what is sequenced in between wakes the wait.
            long known = tail.position();
            OptionalLong position = positionOf(appendId);
            long left = end - System.nanoTime();
            if (position.isPresent() || left <= 0) {
                return position;
            }
            // Bounded, because another process may sequence and this one's listener may be reconnecting.
            tail.awaitBeyond(known, Math.min(left, TimeUnit.MILLISECONDS.toNanos(50)), TimeUnit.NANOSECONDS);
        }
    }

    /**
     * What was known at a moment: the last position with {@code sequenced_at} not after it; 0 when there is none. A batch
     * becomes visible a few milliseconds after its {@code sequenced_at}, so a moment younger than that has no final answer.
     */
    public long positionAt(Instant moment) {
        return query(POSITION_AT, statement -> {
            statement.setObject(1, OffsetDateTime.ofInstant(moment, ZoneOffset.UTC));
            return onlyLong(statement);
        });
    }

    private static long onlyLong(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T query(String sql, Work<T> work) {
        try (Connection connection = connections.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the log could not be read", e);
        }
    }
}
