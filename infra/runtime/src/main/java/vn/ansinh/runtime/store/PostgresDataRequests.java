package vn.ansinh.runtime.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.port.DataRequests;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent;
import vn.ansinh.kernel.value.DataRequestId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.runtime.log.EventRow;

/** Requests straight from the event table, which an index over them alone makes short. */
final class PostgresDataRequests implements DataRequests {
    private static final String ONE = "SELECT " + EventRow.COLUMNS + " FROM event WHERE stream = ? ORDER BY sequence";

    private static final String OPEN = "SELECT " + EventRow.COLUMNS + """
             FROM event AS lodged WHERE name LIKE 'data-request.%' AND name = 'data-request.lodged'
               AND NOT EXISTS (SELECT FROM event AS ended WHERE ended.stream = lodged.stream
                                  AND ended.name LIKE 'data-request.%'
                                  AND ended.name IN ('data-request.completed', 'data-request.refused',
                                                     'data-request.withdrawn', 'data-request.moot'))
            ORDER BY append_id
            """;

    private final JdbcClient database;
    private final SealedEvents sealed;

    PostgresDataRequests(JdbcClient database, SealedEvents sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    @Override
    public List<DataRequestEvent> events(DataRequestId request) {
        return sealed
                .read(database.sql(ONE)
                        .param(request.text())
                        .query((row, number) -> EventRow.read(row))
                        .list())
                .stream()
                .map(PostgresDataRequests::event)
                .toList();
    }

    @Override
    public List<DataRequestId> openOf(PersonId person) {
        List<StoredEvent> lodged =
                database.sql(OPEN).query((row, number) -> EventRow.read(row)).list();
        return sealed.read(lodged).stream()
                .filter(reading -> event(reading).person().equals(person))
                .map(reading -> DataRequestId.parse(reading.stored().stream()))
                .toList();
    }

    private static DataRequestEvent event(SealedEvents.Reading reading) {
        if (reading.orThrow() instanceof DataRequestEvent event) {
            return event;
        }
        throw new UnreadableEvent("no event of a request about one's data: " + reading.stored());
    }
}
