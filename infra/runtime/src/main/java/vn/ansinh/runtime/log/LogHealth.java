package vn.ansinh.runtime.log;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether events, or accesses, get their positions. Without a sequencer commands go on and views stand still (ADR-0004), so this tells the
 * people who watch, and is no part of a node's readiness.
 */
public final class LogHealth implements HealthIndicator {
    /** An event that waits longer was left behind: slow transactions commit within seconds. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private static final String WAITING = """
            SELECT coalesce((SELECT max(position) FROM {log}), 0) AS head,
                   coalesce((SELECT extract(epoch FROM clock_timestamp() - recorded_at)
                             FROM {inbox} JOIN {rows} USING (append_id) ORDER BY append_id LIMIT 1), 0) AS seconds,
                   {signed} AS signed
            """;

    /** How much of the log was signed: it should be the head a second ago (ADR-0018). */
    private static final String SIGNED = "(SELECT coalesce(max(size), 0) FROM {checkpoints})";

    private final JdbcClient database;
    private final String waiting;
    private final boolean proven;

    public LogHealth(JdbcClient database, SequencedTables tables) {
        this.database = database;
        ProvenTables tree = tables.proven();
        this.proven = tree != null;
        this.waiting = WAITING.replace("{log}", tables.log())
                .replace("{inbox}", tables.inbox())
                .replace("{rows}", tables.rows())
                .replace("{signed}", tree == null ? "0" : SIGNED.replace("{checkpoints}", tree.checkpoints()));
    }

    @Override
    public Health health() {
        try {
            return database.sql(waiting)
                    .query((row, number) -> {
                        double seconds = row.getDouble("seconds");
                        Health.Builder health = seconds > LONGEST_WAIT.toSeconds() ? Health.down() : Health.up();
                        health.withDetail("head", row.getLong("head"))
                                .withDetail("oldestWaitingSeconds", Math.round(seconds));
                        if (proven) {
                            health.withDetail("signed", row.getLong("signed"));
                        }
                        return health.build();
                    })
                    .single();
        } catch (DataAccessException unreachable) {
            return Health.down().withDetail("eventDatabase", "away").build();
        }
    }
}
