package vn.ansinh.runtime.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.port.PolicyTrialLog;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.policy.PolicyTrialEvent;
import vn.ansinh.kernel.value.PolicyTrialId;
import vn.ansinh.runtime.log.EventRow;

/** Trials straight from the event table, which an index over them alone makes short. */
final class PostgresPolicyTrialLog implements PolicyTrialLog {
    private static final String ONE = "SELECT " + EventRow.COLUMNS + " FROM event WHERE stream = ? ORDER BY sequence";

    private static final String OPEN = """
            SELECT stream FROM event AS asked WHERE name LIKE 'policy-trial.%' AND name = 'policy-trial.requested'
               AND NOT EXISTS (SELECT FROM event AS ended WHERE ended.stream = asked.stream
                                  AND ended.name LIKE 'policy-trial.%'
                                  AND ended.name IN ('policy-trial.completed', 'policy-trial.cancelled'))
            ORDER BY append_id
            """;

    private final JdbcClient database;
    private final SealedEvents sealed;

    PostgresPolicyTrialLog(JdbcClient database, SealedEvents sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    @Override
    public List<PolicyTrialEvent> eventsOf(PolicyTrialId trial) {
        return sealed
                .read(database.sql(ONE)
                        .param(trial.text())
                        .query((row, number) -> EventRow.read(row))
                        .list())
                .stream()
                .map(PostgresPolicyTrialLog::event)
                .toList();
    }

    @Override
    public List<PolicyTrialId> open() {
        return database.sql(OPEN)
                .query((row, number) -> PolicyTrialId.parse(row.getString("stream")))
                .list();
    }

    @Override
    public long logHead() {
        return database.sql("SELECT coalesce(max(position), 0) FROM log")
                .query(Long.class)
                .single();
    }

    private static PolicyTrialEvent event(SealedEvents.Reading reading) {
        if (reading.orThrow() instanceof PolicyTrialEvent event) {
            return event;
        }
        throw new UnreadableEvent("no event of a trial: " + reading.stored());
    }
}
