package vn.ansinh.runtime.detection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.detection.Sweep;
import vn.ansinh.command.policybook.BookedPolicies;
import vn.ansinh.command.port.DetectionSweeps;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.fraud.DetectionSweepEvent.SweepCompleted;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.DetectionSweepId;
import vn.ansinh.query.port.FraudDetection;

/** What the detectors know, for the query side: traces, alerts and sweeps straight from their tables. */
final class DetectionOnTheQuerySide implements FraudDetection {
    private static final String SWEEPS = """
            SELECT append_id, stream, seen, total, hits, raised, sweep IS NOT NULL AS begun
            FROM event LEFT JOIN detection_sweep ON sweep = stream
            WHERE name LIKE 'detection-sweep.%' AND name = 'detection-sweep.requested' AND append_id < ?
            ORDER BY append_id DESC LIMIT ?
            """;

    private final DataSource database;
    private final JdbcClient jdbc;
    private final DetectionSweeps sweeps;
    private final AlertHistories histories;
    private final Switches switches;
    private final BookedPolicies policies;
    private final HeldMoney held;

    DetectionOnTheQuerySide(
            DataSource database,
            JdbcClient jdbc,
            SealedEvents events,
            DetectionSweeps sweeps,
            AlertHistories histories,
            Switches switches,
            BookedPolicies policies) {
        this.database = database;
        this.jdbc = jdbc;
        this.sweeps = sweeps;
        this.histories = histories;
        this.switches = switches;
        this.policies = policies;
        this.held = new HeldMoney(jdbc, events);
    }

    @Override
    public List<Listed> sweeps(@Nullable Long before, int limit) {
        return jdbc.sql(SWEEPS)
                .param(before == null ? Long.MAX_VALUE : before)
                .param(limit)
                .query((row, number) -> listed(row))
                .list();
    }

    private Listed listed(ResultSet row) throws SQLException {
        DetectionSweepId id = DetectionSweepId.parse(row.getString("stream"));
        Sweep sweep = Sweep.of(sweeps.eventsOf(id)).orElseThrow();
        SweepCompleted completed = sweep.completed();
        return new Listed(
                row.getLong("append_id"),
                new SweepLine(
                        id,
                        sweep.requested().on(),
                        sweep.requested().upTo(),
                        state(sweep, row.getBoolean("begun")),
                        row.getLong("seen"),
                        row.getLong("total"),
                        completed == null ? row.getLong("hits") : completed.hits(),
                        completed == null ? row.getLong("raised") : completed.raised()));
    }

    private static SweepState state(Sweep sweep, boolean begun) {
        if (sweep.cancelled() != null) {
            return SweepState.CANCELLED;
        }
        if (sweep.completed() != null) {
            return SweepState.COMPLETED;
        }
        return begun ? SweepState.RUNNING : SweepState.WAITING;
    }

    @Override
    public Order order(LocalDate day, int limit) {
        return reading(traces -> new InspectionOrdering(
                        histories.all(), switches.standings(day), policies.on(day), traces, day)
                .order(checkpointBefore(day), limit));
    }

    /** The last checkpoint that was signed before the day began in Vietnam: everybody has it, and it stays the same all day. */
    private Optional<String> checkpointBefore(LocalDate day) {
        return jdbc.sql("SELECT note FROM log_checkpoint WHERE signed_at < ?::timestamptz ORDER BY size DESC LIMIT 1")
                .param(day + "T00:00:00+07:00")
                .query(String.class)
                .optional();
    }

    @Override
    public @Nullable Neighbourhood linksOf(CaseId caseId) {
        return reading(traces -> new CaseLinking(traces).of(caseId)).orElse(null);
    }

    @Override
    public Card scorecard(LocalDate day) {
        return reading(traces -> new ScorecardReckoning(histories.all(), switches.standings(day), traces)
                .card(day, policies.on(day), held.byReview()));
    }

    private <T> T reading(Function<TraceTable, T> work) {
        try (Connection connection = database.getConnection()) {
            return work.apply(new TraceTable(connection));
        } catch (SQLException failed) {
            throw new DataAccessResourceFailureException("the detectors' traces could not be read", failed);
        }
    }
}
