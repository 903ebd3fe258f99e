package vn.ansinh.verifier;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import vn.ansinh.kernel.access.AccessLine;

/** The access log in its raw tables (ADR-0010). */
final class AccessTables extends Tables {
    private static final String ROWS =
            "SELECT append_id, actor, human, roles, unit, operation, outcome, shown, cases, glass, recorded_at FROM access";

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
    String rowsQuery() {
        return ROWS;
    }

    @Override
    String straysQuery() {
        return STRAY;
    }

    @Override
    Unplaced row(ResultSet row) throws SQLException {
        long appendId = row.getLong(1);
        String actor = row.getString(2);
        String human = row.getString(3);
        List<String> roles = texts(row.getArray(4));
        String unit = row.getString(5);
        String operation = row.getString(6);
        String outcome = row.getString(7);
        String shown = row.getString(8);
        List<String> cases = texts(row.getArray(9));
        String glass = row.getString(10);
        Instant recordedAt = instant(row, 11);
        return (position, sequencedAt) -> new AccessRow(new AccessLine(
                position,
                sequencedAt,
                appendId,
                actor,
                human,
                roles,
                unit,
                operation,
                outcome,
                shown,
                cases,
                glass,
                recordedAt));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
