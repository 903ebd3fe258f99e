package vn.ansinh.runtime.policytrial;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.policytrial.Ruled;
import vn.ansinh.command.policytrial.StandingDecision;
import vn.ansinh.command.policytrial.Tried;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.PolicyTrialId;
import vn.ansinh.runtime.decided.SignedDecisions;
import vn.ansinh.runtime.decided.SignedDecisions.Read;
import vn.ansinh.runtime.decided.SignedDecisions.Signed;
import vn.ansinh.runtime.log.LogRoots;

/** All that a run reads and writes, over the one connection that holds its lock. Each method commits. */
final class TrialTables {
    /** Whether a trial was cancelled whose lines are still there. */
    static final String CANCELLED_IS_LEFT =
            "SELECT EXISTS (SELECT FROM policy_trial WHERE NOT put_away AND " + cancelled("policy_trial.trial") + ")";

    private static final String LOCK = "SELECT pg_try_advisory_lock(hashtextextended('policy trial', 0))";

    private static final String BEGIN = """
            INSERT INTO policy_trial (trial, phase, done, total) VALUES (?, 'finding', 0, 0)
            ON CONFLICT ON CONSTRAINT policy_trial_key DO UPDATE
            SET phase = 'finding', done = 0, total = 0, begun_at = clock_timestamp(), result = NULL
            """;

    private static final String KEEP = """
            INSERT INTO policy_trial_case (trial, position, stream, reference, person, scheme, unit, change,
                before_granted, before_amount, before_cadence, before_yearly,
                after_granted, after_amount, after_cadence, after_yearly, repeated)
            SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
            WHERE NOT EXISTS (SELECT FROM erased_person WHERE person = ?)
            """;

    private final Connection connection;
    private final SignedDecisions decisions;

    TrialTables(Connection connection) {
        this.connection = connection;
        this.decisions = new SignedDecisions(connection);
    }

    /** Whether nobody else runs a trial; held until the connection ends. */
    boolean lock() throws SQLException {
        boolean locked = holds(LOCK);
        connection.commit();
        return locked;
    }

    /** Takes away the lines of trials that were cancelled; what was found of a whole trial names nobody and stays. */
    void putAway() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM policy_trial_case WHERE " + cancelled("policy_trial_case.trial"));
            statement.executeUpdate("UPDATE policy_trial SET put_away = true WHERE NOT put_away AND "
                    + cancelled("policy_trial.trial"));
        }
        connection.commit();
    }

    private static String cancelled(String trial) {
        return "EXISTS (SELECT FROM event WHERE stream = " + trial
                + " AND name LIKE 'policy-trial.%' AND name = 'policy-trial.cancelled')";
    }

    /** From the beginning, whatever another run had come to. */
    void begin(PolicyTrialId trial) throws SQLException {
        update("DELETE FROM policy_trial_case WHERE trial = ?", trial);
        update(BEGIN, trial);
        connection.commit();
    }

    String rootOf(long upTo) throws SQLException {
        String root = LogRoots.rootOf(upTo, connection);
        connection.commit();
        return root;
    }

    Signed signed(long upTo) throws SQLException {
        Signed signed = decisions.upTo(upTo);
        connection.commit();
        return signed;
    }

    /** Whether somebody has cancelled it; fails when the lock is gone with its connection. */
    boolean isCancelled(PolicyTrialId trial) throws SQLException {
        boolean cancelled = holds("SELECT " + cancelled("'" + trial.text() + "'"));
        connection.commit();
        return cancelled;
    }

    Read page(long[] appendIds, SealedEvents events, Set<Datum> wanted) throws SQLException {
        return decisions.page(appendIds, events, wanted);
    }

    /** What a page came to, and how far the trial is. Nothing is kept of anybody whose erasure was approved. */
    void keep(PolicyTrialId trial, List<Tried> page, long done, long total) throws SQLException {
        try (PreparedStatement keeping = connection.prepareStatement(KEEP)) {
            for (Tried tried : page) {
                bind(keeping, trial, tried);
                keeping.addBatch();
            }
            keeping.executeBatch();
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "UPDATE policy_trial SET phase = 'trying', done = ?, total = ? WHERE trial = ?")) {
            statement.setLong(1, done);
            statement.setLong(2, total);
            statement.setString(3, trial.text());
            statement.executeUpdate();
        }
        connection.commit();
    }

    private static void bind(PreparedStatement keeping, PolicyTrialId trial, Tried tried) throws SQLException {
        StandingDecision of = tried.of();
        keeping.setString(1, trial.text());
        keeping.setLong(2, of.position());
        keeping.setString(3, of.caseId().text());
        keeping.setString(4, of.reference().text());
        keeping.setString(5, of.beneficiary().text());
        keeping.setString(6, of.scheme().wire());
        keeping.setString(7, of.unit().text());
        keeping.setString(8, RecordCodec.wire(tried.change()));
        bind(keeping, 9, tried.before());
        bind(keeping, 13, tried.after());
        keeping.setBoolean(17, tried.repeated());
        keeping.setString(18, of.beneficiary().text());
    }

    private static void bind(PreparedStatement keeping, int from, @Nullable Ruled ruled) throws SQLException {
        if (ruled == null) {
            keeping.setNull(from, Types.BOOLEAN);
            keeping.setNull(from + 1, Types.BIGINT);
            keeping.setNull(from + 2, Types.VARCHAR);
            keeping.setNull(from + 3, Types.BIGINT);
        } else {
            keeping.setBoolean(from, ruled.granted());
            keeping.setLong(from + 1, ruled.amount());
            keeping.setString(from + 2, ruled.cadence() == null ? null : RecordCodec.wire(ruled.cadence()));
            keeping.setLong(from + 3, ruled.yearly());
        }
    }

    /** The whole result, before it is recorded that there is one. */
    void finish(PolicyTrialId trial, byte[] result) throws SQLException {
        update(
                "DELETE FROM policy_trial_case USING erased_person"
                        + " WHERE policy_trial_case.person = erased_person.person AND trial = ?",
                trial);
        try (PreparedStatement statement =
                connection.prepareStatement("UPDATE policy_trial SET result = ? WHERE trial = ?")) {
            statement.setBytes(1, result);
            statement.setString(2, trial.text());
            statement.executeUpdate();
        }
        connection.commit();
    }

    private void update(String sql, PolicyTrialId trial) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, trial.text());
            statement.executeUpdate();
        }
    }

    private boolean holds(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
