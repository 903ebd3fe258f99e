package vn.ansinh.runtime.entitlement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ansinh.command.entitlement.EntitlementReaction;
import vn.ansinh.command.entitlement.EntitlementReaction.NextLook;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.seal.PersonErased;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.EntitlementsId;
import vn.ansinh.kernel.value.OpeningListId;

/**
 * Goes through the log in order of position and has each case followed that was decided, and each beneficiary looked at on the day on which
 * there may be something to do. How far it came is committed after what it recorded: a process that dies in between leaves a page that
 * the next one goes through again, and finds nothing to record. One node at a time, whoever has the lock of the transaction.
 */
final class EntitlementRounds {
    /** "ansinh" and a number, as the sequencers' locks. */
    static final long LOCK = 0x616e_7369_6e68_0021L;

    private static final int MOST_PAGES = 20;

    private static final Logger LOG = LoggerFactory.getLogger(EntitlementRounds.class);

    private static final String UPTO = "SELECT upto FROM entitlement_round";

    /** Of the page's events those that may change what somebody draws, and up to where the page goes. */
    private static final String PAGE = """
            WITH page AS (
                SELECT position, append_id FROM log WHERE position > ? ORDER BY position LIMIT ?
            )
            SELECT position, CASE WHEN name LIKE 'entitlement.%' OR name = ANY (?) THEN stream END
            FROM page JOIN event USING (append_id) ORDER BY position
            """;

    private static final String[] FOLLOWED = {
        "case.decided",
        "case.decision-amended",
        "case.decision-revoked",
        "case.reopened",
        "case.closed-by-death",
        "case.identity-cleared",
        "case.party-corrected",
        "opening-list.approved"
    };

    private static final String WENT = "UPDATE entitlement_round SET upto = ?";

    private static final String LOOK_NOW = """
            INSERT INTO entitlement_look (stream, look_on, policy) VALUES (?, ?, '')
            ON CONFLICT (stream) DO UPDATE SET look_on = excluded.look_on, month = NULL
            """;

    private static final String DUE = """
            SELECT stream, policy, month FROM entitlement_look
            WHERE look_on IS NOT NULL AND (look_on <= ? OR policy <> ?) ORDER BY look_on, stream LIMIT ?
            """;

    private static final String LOOKED =
            "UPDATE entitlement_look SET look_on = ?, policy = ?, month = ? WHERE stream = ?";

    private final DataSource database;
    private final EntitlementReaction reaction;
    private final int page;

    /** @param page how many positions, and how many beneficiaries, are gone through in one transaction */
    EntitlementRounds(DataSource database, EntitlementReaction reaction, int page) {
        this.database = database;
        this.reaction = reaction;
        this.page = page;
    }

    /** Goes to the end of the log, or so far that whoever stops the node is not kept waiting, or not where another node goes. */
    void round() {
        int pages = 1;
        while (oncePage() && pages < MOST_PAGES) {
            pages++;
        }
    }

    /** Goes through one page; whether there may be another. */
    boolean oncePage() {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean more = false;
                if (locked(connection)) {
                    boolean followed = followed(connection);
                    more = looked(connection) || followed;
                }
                connection.commit();
                return more;
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("entitlements could not be gone through", failed);
        }
    }

    private boolean followed(Connection connection) throws SQLException {
        long upTo = 0;
        Set<String> streams = new LinkedHashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(PAGE)) {
            statement.setLong(1, upTo(connection));
            statement.setInt(2, page);
            statement.setArray(3, connection.createArrayOf("text", FOLLOWED));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    upTo = row.getLong(1);
                    String stream = row.getString(2);
                    if (stream != null) {
                        streams.add(stream);
                    }
                }
            }
        }
        if (upTo == 0) {
            return false;
        }
        for (String stream : streams) {
            if (EntitlementsId.isEntitlements(stream)) {
                lookOn(connection, stream);
            } else if (OpeningListId.isOpeningList(stream)) {
                orGiveUp(stream, () -> reaction.carryIn(OpeningListId.parse(stream)));
            } else {
                orGiveUp(stream, () -> reaction.follow(CaseId.parse(stream)));
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(WENT)) {
            statement.setLong(1, upTo);
            statement.executeUpdate();
        }
        return true;
    }

    private void lookOn(Connection connection, String stream) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOOK_NOW)) {
            statement.setString(1, stream);
            statement.setObject(2, reaction.today());
            statement.executeUpdate();
        }
    }

    private record Look(
            EntitlementsId stream, String policy, @Nullable YearMonth month) {}

    private boolean looked(Connection connection) throws SQLException {
        List<Look> due = due(connection);
        for (Look look : due) {
            NextLook[] next = {new NextLook(null, look.policy(), YearMonth.from(reaction.today()))};
            orGiveUp(
                    look.stream().text(),
                    () -> next[0] = reaction.look(look.stream().beneficiary(), look.policy(), look.month()));
            try (PreparedStatement statement = connection.prepareStatement(LOOKED)) {
                LocalDate day = next[0].day();
                if (day == null) {
                    statement.setNull(1, Types.DATE);
                } else {
                    statement.setObject(1, day);
                }
                statement.setString(2, next[0].policy());
                statement.setObject(3, next[0].month().atDay(1));
                statement.setString(4, look.stream().text());
                statement.executeUpdate();
            }
        }
        return !due.isEmpty();
    }

    private List<Look> due(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DUE)) {
            statement.setObject(1, reaction.today());
            statement.setString(2, reaction.policy());
            statement.setInt(3, page);
            List<Look> due = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    LocalDate month = row.getObject(3, LocalDate.class);
                    due.add(new Look(
                            EntitlementsId.parse(row.getString(1)),
                            row.getString(2),
                            month == null ? null : YearMonth.from(month)));
                }
            }
            return due;
        }
    }

    /** What cannot be read, or is of somebody who was erased, keeps nobody else waiting; whatever else fails is tried again. */
    private static void orGiveUp(String stream, Runnable step) {
        try {
            step.run();
        } catch (PersonErased erased) {
            LOG.info("nothing is recorded of {}: the person was erased", stream);
        } catch (UnreadableEvent poison) {
            LOG.error("what is drawn by {} could not be brought up to date", stream, poison);
        }
    }

    private static long upTo(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UPTO);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("the rounds of entitlements have lost their place");
            }
            return row.getLong(1);
        }
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT pg_try_advisory_xact_lock(" + LOCK + ")");
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }
}
