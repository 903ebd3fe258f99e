package vn.ansinh.runtime.detection;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.port.DetectionSweeps;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.fraud.DetectionSweepEvent;
import vn.ansinh.kernel.value.DetectionSweepId;
import vn.ansinh.runtime.log.EventRow;

/** Sweeps straight from the event table, by an index over them alone. */
final class PostgresDetectionSweeps implements DetectionSweeps {
    private static final String ONE = "SELECT " + EventRow.COLUMNS
            + " FROM event WHERE stream = ? AND name LIKE 'detection-sweep.%' ORDER BY sequence";

    private static final String OPEN = """
            SELECT stream FROM event AS asked WHERE name LIKE 'detection-sweep.%' AND name = 'detection-sweep.requested'
               AND recorded_at < clock_timestamp() - interval '1 second'
               AND NOT EXISTS (SELECT FROM event AS ended WHERE ended.stream = asked.stream
                                  AND ended.name LIKE 'detection-sweep.%'
                                  AND ended.name IN ('detection-sweep.completed', 'detection-sweep.cancelled'))
            ORDER BY append_id
            """;

    private final JdbcClient database;
    private final SealedEvents sealed;

    PostgresDetectionSweeps(JdbcClient database, SealedEvents sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    @Override
    public List<DetectionSweepEvent> eventsOf(DetectionSweepId sweep) {
        return sealed
                .read(
                        database.sql(ONE)
                                .param(sweep.text())
                                .query((row, number) -> EventRow.read(row))
                                .list(),
                        Set.of())
                .stream()
                .map(PostgresDetectionSweeps::event)
                .toList();
    }

    @Override
    public List<DetectionSweepId> openSweeps() {
        return database.sql(OPEN)
                .query((row, number) -> DetectionSweepId.parse(row.getString("stream")))
                .list();
    }

    @Override
    public long logHead() {
        return database.sql("SELECT coalesce(max(position), 0) FROM log")
                .query(Long.class)
                .single();
    }

    private static DetectionSweepEvent event(SealedEvents.Reading reading) {
        if (reading.orThrow() instanceof DetectionSweepEvent event) {
            return event;
        }
        throw new UnreadableEvent("no event of a sweep: " + reading.stored());
    }
}
