package vn.ansinh.runtime.views;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.query.port.EventHistory;
import vn.ansinh.runtime.log.EventRow;

/** A stream's events as the log holds them: what has no position yet, no reader has seen. */
final class PostgresEventHistory implements EventHistory {
    private static final String READ = "SELECT position, sequenced_at, " + EventRow.COLUMNS
            + " FROM event JOIN log USING (append_id)"
            + " WHERE stream = ? AND sequence > ? AND position <= ? ORDER BY sequence LIMIT ?";

    private final JdbcClient events;

    PostgresEventHistory(JdbcClient events) {
        this.events = events;
    }

    @Override
    public List<LoggedEvent> of(String stream, long afterSequence, long upToPosition, int limit) {
        return events.sql(READ)
                .param(stream)
                .param(afterSequence)
                .param(upToPosition)
                .param(limit)
                .query((row, number) -> new LoggedEvent(
                        row.getLong("position"), EventRow.instant(row, "sequenced_at"), EventRow.read(row)))
                .list();
    }
}
