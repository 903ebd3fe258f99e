package vn.ansinh.runtime.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.ansinh.kernel.event.StoredEvent;

/** A row of the event table, as every reader reads it. */
public final class EventRow {
    /** The columns that {@link #read} wants, for a SELECT. */
    public static final String COLUMNS =
            "append_id, stream, sequence, event_id, name, revision, payload, metadata, recorded_at";

    private EventRow() {}

    /** The row that the cursor stands on. */
    public static StoredEvent read(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong("append_id"),
                row.getString("stream"),
                row.getLong("sequence"),
                row.getObject("event_id", UUID.class),
                row.getString("name"),
                row.getInt("revision"),
                row.getBytes("payload"),
                row.getBytes("metadata"),
                instant(row, "recorded_at"));
    }

    /** A {@code timestamptz} column that is never null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
