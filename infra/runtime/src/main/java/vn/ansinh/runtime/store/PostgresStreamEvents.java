package vn.ansinh.runtime.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.port.StreamEvents;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.runtime.log.EventRow;

/** A stream from the event table, from its first event to its last. */
final class PostgresStreamEvents implements StreamEvents {
    private static final String ONE = "SELECT " + EventRow.COLUMNS + " FROM event WHERE stream = ? ORDER BY sequence";

    private final JdbcClient database;
    private final SealedEvents sealed;

    PostgresStreamEvents(JdbcClient database, SealedEvents sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    @Override
    public List<Record> of(String stream) {
        return sealed
                .read(database.sql(ONE)
                        .param(stream)
                        .query((row, number) -> EventRow.read(row))
                        .list())
                .stream()
                .<Record>map(SealedEvents.Reading::orThrow)
                .toList();
    }
}
