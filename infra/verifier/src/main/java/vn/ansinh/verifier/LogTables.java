package vn.ansinh.verifier;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.event.StoredEvent;

/** The events' log in its raw tables. */
final class LogTables extends Tables {
    private static final String ROWS =
            "SELECT append_id, stream, sequence, event_id, name, revision, payload, metadata, recorded_at FROM event";

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
    String rowsQuery() {
        return ROWS;
    }

    @Override
    String straysQuery() {
        return STRAY;
    }

    @Override
    Unplaced row(ResultSet row) throws SQLException {
        var event = new StoredEvent(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getInt(6),
                row.getBytes(7),
                row.getBytes(8),
                instant(row, 9));
        return (position, sequencedAt) -> new EventRow(new LoggedEvent(position, sequencedAt, event));
    }
}
