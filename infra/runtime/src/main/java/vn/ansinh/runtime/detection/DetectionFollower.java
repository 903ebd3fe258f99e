package vn.ansinh.runtime.detection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ansinh.command.detection.Detection;
import vn.ansinh.command.detection.Noticed;
import vn.ansinh.command.detection.Trace;
import vn.ansinh.command.detection.Tracing;
import vn.ansinh.command.law.Policies;
import vn.ansinh.command.law.Policy;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.kernel.seal.BlindIndex;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.runtime.log.EventRow;

/**
 * Follows the log, a page in a transaction: traces are kept, judged, alerts raised, and only then is the page left behind. Whoever dies in between
 * leaves a page that the next one goes through again, and raises nothing twice. One node follows at a time, whoever has the lock of the
 * transaction. Traces of an earlier {@link #TRACING} are thrown away and made again from the log.
 */
final class DetectionFollower {
    /** "ansinh" and a number, as the sequencers' locks. */
    static final long LOCK = 0x616e_7369_6e68_0023L;

    /** Raised with each change of what an event leaves. */
    static final int TRACING = 2;

    private static final int WAITING_AT_ONCE = 500;

    /** Units and issuers are compared this often while the log grows, and by each sweep. */
    private static final Duration BETWEEN_COMPARISONS = Duration.ofMinutes(15);

    private static final int MOST_PAGES = 20;

    private static final Logger LOG = LoggerFactory.getLogger(DetectionFollower.class);

    private static final String PAGE = "SELECT position, " + EventRow.COLUMNS
            + " FROM log JOIN event USING (append_id) WHERE position > ? ORDER BY position LIMIT ?";

    private final DataSource database;
    private final SealedEvents events;
    private final Tracing tracing;
    private final Policies policies;
    private final Switches switches;
    private final Alarm alarm;
    private final InstantSource clock;
    private final int pageSize;

    /** @param pageSize events that are gone through in one transaction */
    DetectionFollower(
            DataSource database,
            SealedEvents events,
            BlindIndex index,
            Policies policies,
            Switches switches,
            Alarm alarm,
            InstantSource clock,
            int pageSize) {
        this.database = database;
        this.events = events;
        this.tracing = new Tracing(index);
        this.policies = policies;
        this.switches = switches;
        this.alarm = alarm;
        this.clock = clock;
        this.pageSize = pageSize;
    }

    /** Follows to the end of the log, or so far that whoever stops the node is not kept waiting, or not where another node follows. */
    void follow() {
        int pages = 1;
        while (followPage() && pages < MOST_PAGES) {
            pages++;
        }
    }

    /** Goes through one page; whether there may be another. */
    boolean followPage() {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean more = locked(connection) && followPage(connection);
                connection.commit();
                return more;
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the detectors could not follow the log", failed);
        }
    }

    private record Progress(
            long upTo,
            @Nullable Instant comparedAt,
            @Nullable LocalDate waitedOn) {}

    private boolean followPage(Connection connection) throws SQLException {
        Progress progress = progress(connection);
        List<Noticed> page = page(connection, progress.upTo());
        Moment now = Moment.at(clock.instant());
        Policy policy = policies.on(now.businessDate());
        TraceTable table = new TraceTable(connection);
        if (page.isEmpty()) {
            idle(connection, table, progress, new Detection(policy, now.businessDate(), switches::lets), policy, now);
            return false;
        }
        List<Trace> fresh = new ArrayList<>();
        for (Noticed noticed : page) {
            List<Trace> traces = tracing.of(noticed);
            table.keep(traces);
            fresh.addAll(traces);
        }
        Detection detection = new Detection(policy, now.businessDate(), switches::lets);
        table.lookAhead(fresh);
        alarm.raise(detection.watch(fresh, table), policy.version(), now);
        update(
                connection,
                "UPDATE detection_progress SET upto = ?",
                page.getLast().position());
        return true;
    }

    /** At the end of the log there is time for what comes about by time alone, and for comparisons. */
    private void idle(
            Connection connection, TraceTable table, Progress progress, Detection detection, Policy policy, Moment now)
            throws SQLException {
        if (!now.businessDate().equals(progress.waitedOn())) {
            List<Trace> waiting = new ArrayList<>();
            Detection.WAITED_FOR.forEach(kind -> table.all(kind).values().forEach(waiting::addAll));
            for (int from = 0; from < waiting.size(); from += WAITING_AT_ONCE) {
                List<Trace> some = waiting.subList(from, Math.min(from + WAITING_AT_ONCE, waiting.size()));
                table.lookAhead(some);
                alarm.raise(detection.wait(some, table), policy.version(), now);
            }
            try (PreparedStatement statement =
                    connection.prepareStatement("UPDATE detection_progress SET waited_on = ?")) {
                statement.setObject(1, now.businessDate());
                statement.executeUpdate();
            }
        }
        Instant last = progress.comparedAt();
        if (last == null || last.plus(BETWEEN_COMPARISONS).isBefore(clock.instant())) {
            alarm.raise(detection.compare(table), policy.version(), now);
            update(connection, "UPDATE detection_progress SET compared_at = clock_timestamp()");
        }
    }

    private List<Noticed> page(Connection connection, long after) throws SQLException {
        List<Long> positions = new ArrayList<>();
        List<StoredEvent> stored = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(PAGE)) {
            statement.setLong(1, after);
            statement.setInt(2, pageSize);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    positions.add(row.getLong("position"));
                    stored.add(EventRow.read(row));
                }
            }
        }
        List<SealedEvents.Reading> readings = events.read(stored, Tracing.OPENED);
        List<Noticed> page = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            SealedEvents.Reading reading = readings.get(i);
            Record event = reading.event();
            if (event == null) {
                // The views' keeper and the verifier say so too; a detector goes on without it.
                LOG.error("no detector can read {}", reading.stored(), reading.failure());
                event = new Unread();
            }
            page.add(new Noticed(positions.get(i), reading.stored().stream(), event));
        }
        return page;
    }

    /** In the place of an event that cannot be read: it leaves nothing. */
    private record Unread() {}

    private static Progress progress(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO detection_progress (tracing, upto) VALUES (" + TRACING
                    + ", 0) ON CONFLICT ON CONSTRAINT detection_progress_one DO NOTHING");
            if (statement.executeUpdate("UPDATE detection_progress SET tracing = " + TRACING
                            + ", upto = 0, compared_at = NULL, waited_on = NULL WHERE tracing <> " + TRACING)
                    > 0) {
                statement.executeUpdate("DELETE FROM detection_trace");
            }
            try (ResultSet row =
                    statement.executeQuery("SELECT upto, compared_at, waited_on FROM detection_progress")) {
                row.next();
                OffsetDateTime compared = row.getObject("compared_at", OffsetDateTime.class);
                return new Progress(
                        row.getLong("upto"),
                        compared == null ? null : compared.toInstant(),
                        row.getObject("waited_on", LocalDate.class));
            }
        }
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT pg_try_advisory_xact_lock(" + LOCK + ")");
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void update(Connection connection, String sql, long... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setLong(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
