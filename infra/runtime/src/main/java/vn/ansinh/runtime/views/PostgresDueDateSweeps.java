package vn.ansinh.runtime.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.query.port.DueDateSweeps;
import vn.ansinh.runtime.log.EventRow;

/** The newest row of the table that the sweep keeps. */
final class PostgresDueDateSweeps implements DueDateSweeps {
    private static final String NEWEST = """
            SELECT calendar, upto, seen, moved, failed, begun_at, finished_at
            FROM due_date_sweep ORDER BY sweep DESC LIMIT 1
            """;

    private final JdbcClient database;

    PostgresDueDateSweeps(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Sweep> newest() {
        return database.sql(NEWEST).query((row, number) -> sweep(row)).optional();
    }

    private static Sweep sweep(ResultSet row) throws SQLException {
        return new Sweep(
                row.getString("calendar"),
                row.getLong("upto"),
                row.getLong("seen"),
                row.getLong("moved"),
                row.getLong("failed"),
                EventRow.instant(row, "begun_at"),
                finished(row));
    }

    private static @Nullable Instant finished(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("finished_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
