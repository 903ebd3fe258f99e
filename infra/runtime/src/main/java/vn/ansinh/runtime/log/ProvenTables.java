package vn.ansinh.runtime.log;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import vn.ansinh.kernel.access.AccessLine;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.integrity.AccessLeaf;
import vn.ansinh.kernel.integrity.LogLeaf;

/**
 * Where the tree over a log lies, where what was signed of it, and what of a row goes into its leaf (ADR-0018, ADR 0010).
 *
 * @param hashes table of leaves and of the tree above them
 * @param checkpoints table of signed notes
 * @param nameSuffix what the log's name has behind that of the events' log
 * @param columns of the rows that {@code leaf} wants, for a SELECT
 * @param leaf what the row that the cursor stands on comes to
 */
record ProvenTables(String hashes, String checkpoints, String nameSuffix, String columns, Leaf leaf) {
    /** Of a line of a log, as a query has it. */
    @FunctionalInterface
    interface Leaf {
        byte[] of(long position, Instant sequencedAt, ResultSet row) throws SQLException;
    }

    static final ProvenTables EVENTS = new ProvenTables(
            "log_hash",
            "log_checkpoint",
            "",
            EventRow.COLUMNS,
            (position, at, row) -> LogLeaf.hashOf(new LoggedEvent(position, at, EventRow.read(row))));

    static final ProvenTables ACCESSES = new ProvenTables(
            "access_hash",
            "access_checkpoint",
            "/accesses",
            "append_id, actor, human, roles, unit, operation, outcome, shown, cases, glass, recorded_at",
            (position, at, row) -> AccessLeaf.hashOf(access(position, at, row)));

    private static AccessLine access(long position, Instant sequencedAt, ResultSet row) throws SQLException {
        return new AccessLine(
                position,
                sequencedAt,
                row.getLong("append_id"),
                row.getString("actor"),
                row.getString("human"),
                texts(row.getArray("roles")),
                row.getString("unit"),
                row.getString("operation"),
                row.getString("outcome"),
                row.getString("shown"),
                texts(row.getArray("cases")),
                row.getString("glass"),
                EventRow.instant(row, "recorded_at"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
