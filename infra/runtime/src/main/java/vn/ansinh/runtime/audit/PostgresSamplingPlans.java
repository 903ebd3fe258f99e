package vn.ansinh.runtime.audit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.port.SamplingPlans;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.SamplingPlanId;
import vn.ansinh.runtime.log.EventRow;

/** Plans straight from the event table, with the checkpoints that their seeds are of. */
final class PostgresSamplingPlans implements SamplingPlans {
    private static final String ONE = "SELECT " + EventRow.COLUMNS + " FROM event WHERE stream = ? ORDER BY sequence";

    private static final String WAITING = """
            SELECT stream FROM event AS plan WHERE name = 'sampling-plan.drawn-up'
               AND NOT EXISTS (SELECT FROM event AS ended WHERE ended.stream = plan.stream
                                  AND ended.name LIKE 'sampling-plan.%'
                                  AND ended.name IN ('sampling-plan.sample-drawn', 'sampling-plan.abandoned'))
            ORDER BY append_id
            """;

    private static final String POSITION =
            "SELECT position FROM log JOIN event USING (append_id) WHERE stream = ? AND sequence = 0";

    private static final String FIRST_NOTE =
            "SELECT note FROM log_checkpoint WHERE size >= (" + POSITION + ") + ? ORDER BY size LIMIT 1";

    private final JdbcClient database;
    private final SealedEvents sealed;

    PostgresSamplingPlans(JdbcClient database, SealedEvents sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    @Override
    public List<SamplingPlanEvent> eventsOf(SamplingPlanId plan) {
        return eventsOf(plan, Set.of());
    }

    /** The same with these data opened: what auditors wrote is theirs, and nothing that is decided about a plan asks for it. */
    List<SamplingPlanEvent> eventsOf(SamplingPlanId plan, Set<Datum> wanted) {
        List<StoredEvent> rows = database.sql(ONE)
                .param(plan.text())
                .query((row, number) -> EventRow.read(row))
                .list();
        return sealed.read(rows, wanted).stream()
                .map(PostgresSamplingPlans::event)
                .toList();
    }

    private static SamplingPlanEvent event(SealedEvents.Reading reading) {
        if (reading.orThrow() instanceof SamplingPlanEvent event) {
            return event;
        }
        throw new UnreadableEvent("no event of a sampling plan: " + reading.stored());
    }

    @Override
    public List<SamplingPlanId> waiting() {
        return database.sql(WAITING)
                .query((row, number) -> SamplingPlanId.parse(row.getString("stream")))
                .list();
    }

    @Override
    public long logHead() {
        return database.sql("SELECT coalesce(max(position), 0) FROM log")
                .query(Long.class)
                .single();
    }

    /** Of the plan's own event in the log; empty until it has one. */
    Optional<Long> position(SamplingPlanId plan) {
        return database.sql(POSITION).param(plan.text()).query(Long.class).optional();
    }

    /** The first signed note of a log that has grown so far beyond the plan's own event; empty before there is one. */
    Optional<String> checkpointAfter(SamplingPlanId plan, int margin) {
        return database.sql(FIRST_NOTE)
                .param(plan.text())
                .param(margin)
                .query(String.class)
                .optional();
    }
}
