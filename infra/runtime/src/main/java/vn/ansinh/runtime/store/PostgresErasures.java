package vn.ansinh.runtime.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.port.Erasures;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.erasure.ErasureEvent;
import vn.ansinh.kernel.event.erasure.ErasureEvent.PersonErased;
import vn.ansinh.kernel.value.ErasureId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.runtime.log.EventRow;

/** Erasures straight from the event table, which an index over them alone makes short: there are few. */
final class PostgresErasures implements Erasures {
    private static final String ONE = "SELECT " + EventRow.COLUMNS + " FROM event WHERE stream = ? ORDER BY sequence";

    private static final String APPROVED = """
            SELECT stream FROM event AS approved WHERE name LIKE 'erasure.%' AND name = 'erasure.approved'
               AND NOT EXISTS (SELECT FROM event AS erased WHERE erased.stream = approved.stream
                                  AND erased.name LIKE 'erasure.%' AND erased.name = 'erasure.person-erased')
            ORDER BY append_id
            """;

    private static final String UNDER_WAY = "SELECT " + EventRow.COLUMNS + """
             FROM event AS proposed WHERE name LIKE 'erasure.%' AND name = 'erasure.proposed'
               AND NOT EXISTS (SELECT FROM event AS ended WHERE ended.stream = proposed.stream
                                  AND ended.name LIKE 'erasure.%'
                                  AND ended.name IN ('erasure.rejected', 'erasure.person-erased'))
            """;

    private static final String CARRIED_OUT =
            "SELECT " + EventRow.COLUMNS + " FROM event WHERE name LIKE 'erasure.%' AND name = 'erasure.person-erased'";

    private final JdbcClient database;
    private final SealedEvents sealed;

    PostgresErasures(JdbcClient database, SealedEvents sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    @Override
    public List<ErasureEvent> events(ErasureId erasure) {
        return read(database.sql(ONE)
                .param(erasure.text())
                .query((row, number) -> EventRow.read(row))
                .list());
    }

    @Override
    public boolean underWay(PersonId person) {
        return read(database.sql(UNDER_WAY)
                        .query((row, number) -> EventRow.read(row))
                        .list())
                .stream()
                .anyMatch(proposed -> proposed.person().equals(person));
    }

    @Override
    public List<ErasureId> approved() {
        return database.sql(APPROVED)
                .query((row, number) -> ErasureId.parse(row.getString("stream")))
                .list();
    }

    @Override
    public Map<PersonId, Instant> carriedOut() {
        Map<PersonId, Instant> erased = new HashMap<>();
        for (ErasureEvent event : read(database.sql(CARRIED_OUT)
                .query((row, number) -> EventRow.read(row))
                .list())) {
            if (event instanceof PersonErased gone) {
                erased.put(gone.person(), gone.destroyedAt());
            }
        }
        return erased;
    }

    private List<ErasureEvent> read(List<StoredEvent> stored) {
        return sealed.read(stored).stream().map(PostgresErasures::erasure).toList();
    }

    private static ErasureEvent erasure(SealedEvents.Reading reading) {
        if (reading.orThrow() instanceof ErasureEvent event) {
            return event;
        }
        throw new UnreadableEvent("no event of an erasure: " + reading.stored());
    }
}
