package vn.ansinh.runtime.duedate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ansinh.command.casework.Law;
import vn.ansinh.command.duedate.DueDateReaction;

/**
 * Goes through the log in order of position, a page at a time, and has each stream looked at where its last event stands. The page and
 * how far it came are committed after what it moved: a process that dies in between leaves a page that the next one goes through
 * again, and finds nothing to move in. One node sweeps at a time, whoever has the lock of the transaction.
 */
final class DueDateSweep {
    /** "ansinh" and a number, as the sequencers' locks. */
    static final long LOCK = 0x616e_7369_6e68_0003L;

    private static final int MOST_PAGES = 20;

    private static final Logger LOG = LoggerFactory.getLogger(DueDateSweep.class);

    private static final String NEWEST =
            "SELECT sweep, calendar, upto, finished_at IS NOT NULL FROM due_date_sweep ORDER BY sweep DESC LIMIT 1";

    private static final String BEGIN = "INSERT INTO due_date_sweep (calendar) VALUES (?)";

    /**
     * The streams of a page that end in it. Once through, an act that was decided by today's policy has counted by today's calendar.
     */
    private static final String PAGE = """
            WITH page AS (
                SELECT position, append_id FROM log WHERE position > ? ORDER BY position LIMIT ?
            )
            SELECT position, stream,
                   stream ~ '^(hra|saa|isa|data-request|change-report|fraud-review|tip)-'
                   AND (NOT ? OR convert_from(metadata, 'UTF8')::jsonb ->> 'policyVersion' IS DISTINCT FROM ?)
                   AND NOT EXISTS (SELECT FROM event AS later
                                   WHERE later.stream = event.stream AND later.sequence > event.sequence)
            FROM page JOIN event USING (append_id) ORDER BY position
            """;

    private static final String WENT = """
            UPDATE due_date_sweep SET upto = ?, seen = seen + ?, moved = moved + ?, failed = failed + ? WHERE sweep = ?
            """;

    private static final String FINISH =
            "UPDATE due_date_sweep SET finished_at = clock_timestamp() WHERE sweep = ? AND finished_at IS NULL";

    private final DataSource database;
    private final DueDateReaction reaction;
    private final int page;

    /** @param page how many positions are gone through in one transaction */
    DueDateSweep(DataSource database, DueDateReaction reaction, int page) {
        this.database = database;
        this.reaction = reaction;
        this.page = page;
    }

    /** Sweeps to the end of the log, or so far that whoever stops the node is not kept waiting, or not where another node sweeps. */
    void sweep() {
        int pages = 1;
        while (sweepPage() && pages < MOST_PAGES) {
            pages++;
        }
    }

    /** Goes through one page; whether there may be another. */
    boolean sweepPage() {
        Law law = reaction.law();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean more = locked(connection) && sweepPage(connection, law);
                connection.commit();
                return more;
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("due dates could not be looked through", failed);
        }
    }

    private record Sweep(long number, String calendar, long upTo, boolean finished) {}

    private record Place(long position, String stream, boolean endsHere) {}

    private boolean sweepPage(Connection connection, Law law) throws SQLException {
        Sweep sweep = sweep(connection, law.calendar().digest());
        List<Place> places = page(connection, sweep, law.policy().version());
        if (places.isEmpty()) {
            if (!sweep.finished()) {
                update(connection, FINISH, sweep.number());
                LOG.info("All due dates are counted by the calendar {}", sweep.calendar());
            }
            return false;
        }
        long seen = 0;
        long moved = 0;
        long failed = 0;
        for (Place place : places) {
            if (place.endsHere()) {
                seen++;
                try {
                    moved += reaction.move(place.stream());
                } catch (RuntimeException unmoved) {
                    failed++;
                    LOG.error("the due dates of {} could not be counted by the new calendar", place.stream(), unmoved);
                }
            }
        }
        update(connection, WENT, places.getLast().position(), seen, moved, failed, sweep.number());
        return true;
    }

    private static Sweep sweep(Connection connection, String calendar) throws SQLException {
        Sweep newest = newest(connection);
        if (newest == null || !newest.calendar().equals(calendar)) {
            try (PreparedStatement statement = connection.prepareStatement(BEGIN)) {
                statement.setString(1, calendar);
                statement.executeUpdate();
            }
            newest = newest(connection);
        }
        if (newest == null) {
            throw new IllegalStateException("a sweep that was begun is not there");
        }
        return newest;
    }

    private static @Nullable Sweep newest(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEWEST);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? new Sweep(row.getLong(1), row.getString(2), row.getLong(3), row.getBoolean(4)) : null;
        }
    }

    private List<Place> page(Connection connection, Sweep sweep, String policy) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PAGE)) {
            statement.setLong(1, sweep.upTo());
            statement.setInt(2, page);
            statement.setBoolean(3, sweep.finished());
            statement.setString(4, policy);
            List<Place> places = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    places.add(new Place(row.getLong(1), row.getString(2), row.getBoolean(3)));
                }
            }
            return places;
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
