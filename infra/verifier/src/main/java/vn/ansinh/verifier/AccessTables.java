package vn.ansinh.verifier;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.access.AccessLine;

/** The access log in its raw tables (ADR-0010). */
final class AccessTables extends Tables {
    private static final String LINES = """
            SELECT position, sequenced_at, access.append_id AS found, actor, human, roles, unit, operation, outcome, shown, cases,
                   glass, recorded_at, hash
            FROM access_log
            LEFT JOIN access ON access.append_id = access_log.append_id
            LEFT JOIN access_hash ON level = 0 AND index = position - 1
            ORDER BY position
            """;

    /** Neither in the log nor waiting to be: the trigger that puts each into the inbox was passed by. */
    private static final String STRAY = """
            SELECT operation || ' of ' || recorded_at FROM access
            WHERE NOT EXISTS (SELECT FROM access_log WHERE access_log.append_id = access.append_id)
              AND NOT EXISTS (SELECT FROM access_inbox WHERE access_inbox.append_id = access.append_id)
            ORDER BY append_id LIMIT 100
            """;

    AccessTables(Connection connection) throws SQLException {
        super(connection, "access_log", "access_hash", "access_checkpoint");
    }

    @Override
    public Kind kind() {
        return Kind.ACCESSES;
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
        if (row.wasNull()) {
            return null;
        }
        return new AccessRow(new AccessLine(
                position,
                sequencedAt,
                appendId,
                row.getString("actor"),
                row.getString("human"),
                texts(row.getArray("roles")),
                row.getString("unit"),
                row.getString("operation"),
                row.getString("outcome"),
                row.getString("shown"),
                texts(row.getArray("cases")),
                row.getString("glass"),
                instant(row, "recorded_at")));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
