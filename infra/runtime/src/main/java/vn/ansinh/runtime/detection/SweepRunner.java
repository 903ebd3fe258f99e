package vn.ansinh.runtime.detection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ansinh.command.detection.Detection;
import vn.ansinh.command.detection.Detection.Found;
import vn.ansinh.command.detection.Sweep;
import vn.ansinh.command.detection.Trace;
import vn.ansinh.command.law.Policies;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.port.AppendConflict;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.DetectionSweeps;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.command.port.ReservationKey;
import vn.ansinh.kernel.codec.Sha256;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.fraud.DetectionSweepEvent.SweepCompleted;
import vn.ansinh.kernel.value.DetectionSweepId;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.runtime.detection.TraceTable.Placed;

/**
 * Runs a full sweep: every trace up to its position is judged again with all that is known now, then units and issuers are compared. Where it
 * is, is committed with each page, after the page's alerts: a node that dies is gone on with, from that page, by whichever gets the lock, and no
 * alert is raised twice. Between two pages it looks whether it was cancelled.
 */
final class SweepRunner {
    static final int PAGE = 500;

    private static final String LOCK = "SELECT pg_try_advisory_lock(hashtextextended('detection sweep', 0))";
    private static final String UNLOCK = "SELECT pg_advisory_unlock(hashtextextended('detection sweep', 0))";

    private static final String BEGIN = """
            INSERT INTO detection_sweep (sweep, total)
            VALUES (?, (SELECT count(*) FROM detection_trace WHERE position <= ?))
            ON CONFLICT ON CONSTRAINT detection_sweep_key DO NOTHING
            """;

    private static final Logger LOG = LoggerFactory.getLogger(SweepRunner.class);

    private final DataSource connections;
    private final DetectionSweeps sweeps;
    private final Policies policies;
    private final Switches switches;
    private final Alarm alarm;
    private final EventAppender appender;
    private final InstantSource clock;
    private final int pageSize;
    private final BooleanSupplier goesOn;

    /**
     * @param connections gives connections that nobody else uses: a pool must not hand the lock's on
     * @param goesOn asked between two pages: a node that stops leaves the rest to the next
     */
    SweepRunner(
            DataSource connections,
            DetectionSweeps sweeps,
            Policies policies,
            Switches switches,
            Alarm alarm,
            EventAppender appender,
            InstantSource clock,
            int pageSize,
            BooleanSupplier goesOn) {
        this.connections = connections;
        this.sweeps = sweeps;
        this.policies = policies;
        this.switches = switches;
        this.alarm = alarm;
        this.appender = appender;
        this.clock = clock;
        this.pageSize = pageSize;
        this.goesOn = goesOn;
    }

    /** One look, and a whole sweep where there is one to run and the detectors have followed the log so far. */
    void once() {
        List<DetectionSweepId> open = sweeps.openSweeps();
        if (open.isEmpty()) {
            return;
        }
        try (Connection connection = connections.getConnection()) {
            if (!holds(connection, LOCK)) {
                return;
            }
            try {
                connection.setAutoCommit(false);
                for (DetectionSweepId sweep : open) {
                    run(sweep, connection);
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                holds(connection, UNLOCK);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("a sweep could not be run; it is gone on with", failed);
        }
    }

    private record Place(long position, int nth, long hits, long raised) {}

    private void run(DetectionSweepId id, Connection connection) throws SQLException {
        Optional<Sweep> asked = Sweep.of(sweeps.eventsOf(id)).filter(Sweep::open);
        if (asked.isEmpty() || followed(connection) < asked.get().requested().upTo()) {
            connection.commit();
            return;
        }
        Sweep sweep = asked.get();
        long upTo = sweep.requested().upTo();
        begin(connection, id, upTo);
        Moment now = Moment.at(clock.instant());
        Policy policy = policies.on(now.businessDate());
        Detection detection = new Detection(policy, now.businessDate(), switches::lets);
        TraceTable table = new TraceTable(connection);
        Place place = place(connection, id);
        while (true) {
            if (!goesOn.getAsBoolean()
                    || !Sweep.of(sweeps.eventsOf(id)).map(Sweep::open).orElse(false)) {
                return;
            }
            List<Placed> page = table.page(place.position(), place.nth(), upTo, pageSize);
            if (page.isEmpty()) {
                break;
            }
            List<Trace> traces = page.stream().map(Placed::trace).toList();
            table.lookAhead(traces);
            List<Found> found = detection.watch(traces, table);
            Placed last = page.getLast();
            place = new Place(
                    last.trace().position(),
                    last.nth(),
                    place.hits() + found.size(),
                    place.raised() + alarm.raise(found, policy.version(), now));
            keep(connection, id, place, page.size());
        }
        table.lookAhead(List.of());
        List<Found> compared = detection.compare(table);
        complete(
                sweep,
                policy,
                now,
                new SweepCompleted(
                        By.SYSTEM,
                        now.businessDate(),
                        id,
                        place.hits() + compared.size(),
                        place.raised() + alarm.raise(compared, policy.version(), now)));
        connection.commit();
    }

    private void complete(Sweep sweep, Policy policy, Moment now, SweepCompleted completed) {
        var notes = new AppendNotes(null, List.of(), List.of(ReservationKey.ofTheSweep()), List.of(), null, null, null);
        String id = completed.sweep().text();
        try {
            appender.append(
                    id,
                    sweep.version() + 1,
                    List.of(completed),
                    Alarm.metadata("complete-detection-sweep", Sha256.hex(id), policy.version(), now),
                    notes);
        } catch (AppendConflict conflict) {
            if (conflict.kind() != AppendConflict.Kind.STREAM_MOVED_ON) {
                throw conflict;
            }
            LOG.debug("{} was cancelled at its end", id);
        }
    }

    private static long followed(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT coalesce(max(upto), 0) FROM detection_progress WHERE tracing = "
                                + DetectionFollower.TRACING)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void begin(Connection connection, DetectionSweepId id, long upTo) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BEGIN)) {
            statement.setString(1, id.text());
            statement.setLong(2, upTo);
            statement.executeUpdate();
        }
        connection.commit();
    }

    private static Place place(Connection connection, DetectionSweepId id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT position, nth, hits, raised FROM detection_sweep WHERE sweep = ?")) {
            statement.setString(1, id.text());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Place(row.getLong(1), row.getInt(2), row.getLong(3), row.getLong(4));
            }
        }
    }

    private static void keep(Connection connection, DetectionSweepId id, Place place, int seen) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("UPDATE detection_sweep"
                + " SET position = ?, nth = ?, hits = ?, raised = ?, seen = seen + ? WHERE sweep = ?")) {
            statement.setLong(1, place.position());
            statement.setInt(2, place.nth());
            statement.setLong(3, place.hits());
            statement.setLong(4, place.raised());
            statement.setInt(5, seen);
            statement.setString(6, id.text());
            statement.executeUpdate();
        }
        connection.commit();
    }

    private static boolean holds(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
