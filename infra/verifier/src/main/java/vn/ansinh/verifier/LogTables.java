package vn.ansinh.verifier;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.event.StoredEvent;

/** The events' log in its raw tables. */
final class LogTables extends Tables {
    private static final String LINES = """
            SELECT position, sequenced_at, log.append_id AS named, event.append_id AS found, stream, sequence, event_id, name,
                   revision, payload, metadata, recorded_at, hash
            FROM log
            LEFT JOIN event ON event.append_id = log.append_id
            LEFT JOIN log_hash ON level = 0 AND index = position - 1
            ORDER BY position
            """;

    /** Neither in the log nor waiting to be: nobody of ours wrote it. */
    private static final String STRAY = """
            SELECT stream || ' ' || sequence FROM event
            WHERE NOT EXISTS (SELECT FROM log WHERE log.append_id = event.append_id)
              AND NOT EXISTS (SELECT FROM inbox WHERE inbox.append_id = event.append_id)
            ORDER BY append_id LIMIT 100
            """;

    LogTables(Connection connection) throws SQLException {
        super(connection, "log", "log_hash", "log_checkpoint");
    }

    @Override
    public Kind kind() {
        return Kind.EVENTS;
    }

    @Override
    String linesQuery() {
        return LINES;
    }

    @Override
    String straysQuery() {
        return STRAY;
    }

    @Override
    @Nullable
    Row row(long position, Instant sequencedAt, ResultSet row) throws SQLException {
        long appendId = row.getLong("found");
        return row.wasNull() ? null : new EventRow(new LoggedEvent(position, sequencedAt, event(appendId, row)));
    }

    private static StoredEvent event(long appendId, ResultSet row) throws SQLException {
        return new StoredEvent(
                appendId,
                row.getString("stream"),
                row.getLong("sequence"),
                row.getObject("event_id", UUID.class),
                row.getString("name"),
                row.getInt("revision"),
                row.getBytes("payload"),
                row.getBytes("metadata"),
                instant(row, "recorded_at"));
    }
}
