package vn.ansinh.runtime.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.LedgerEntry;
import vn.ansinh.command.port.PartyEntry;
import vn.ansinh.command.port.Recorded;
import vn.ansinh.command.port.ReservationKey;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.value.PostingId;
import vn.ansinh.kernel.value.Reference;

/**
 * One append as one statement: events, inbox, ledger, reservations, number, reference and party index. Round trips are what
 * an append costs, so it is this one and the commit. A constraint that is hit refuses all of it.
 *
 * <p>Always the same text, absent parts being empty arrays: the server plans it once per connection.
 */
final class AppendStatement {
    private static final String SQL = """
            WITH appended AS (
                INSERT INTO event (stream, sequence, event_id, name, revision, payload, metadata)
                SELECT ?, sequence, event_id, name, revision, payload, metadata
                FROM unnest(?::bigint[], ?::uuid[], ?::text[], ?::integer[], ?::bytea[], ?::bytea[])
                     WITH ORDINALITY AS given (sequence, event_id, name, revision, payload, metadata, place)
                ORDER BY place
                RETURNING append_id
            ), queued AS (
                INSERT INTO inbox (append_id) SELECT append_id FROM appended
            ), answered AS (
                INSERT INTO ledger (command_key, fingerprint, status, answer, stream, version, append_id)
                SELECT command_key, fingerprint, status, answer, ?, ?, (SELECT max(append_id) FROM appended)
                FROM unnest(?::text[], ?::text[], ?::integer[], ?::bytea[])
                     AS given (command_key, fingerprint, status, answer)
            ), freed AS (
                DELETE FROM reservation WHERE key = ANY (?::text[]) AND holder = ?
            ), held AS (
                INSERT INTO reservation (key, holder)
                SELECT key, ? FROM unnest(?::text[]) AS given (key) ORDER BY key
            ), numbered AS (
                INSERT INTO decision_number (unit, year, number, stream)
                SELECT unit, year, number, ?
                FROM unnest(?::text[], ?::integer[], ?::integer[]) AS given (unit, year, number)
            ), referred AS (
                INSERT INTO case_reference (reference, stream)
                SELECT reference, ? FROM unnest(?::text[]) AS given (reference)
            ), posted AS (
                INSERT INTO posting (posting, stream)
                SELECT posting, ? FROM unnest(?::text[]) AS given (posting)
            ), indexed AS (
                INSERT INTO case_party (person, stream, scheme, part)
                SELECT person, stream, scheme, part
                FROM unnest(?::text[], ?::text[], ?::text[], ?::text[]) AS given (person, stream, scheme, part)
                ORDER BY person, stream, scheme, part
                ON CONFLICT DO NOTHING
            )
            SELECT max(append_id) FROM appended
            """;

    private AppendStatement() {}

    /**
     * Runs in the connection's transaction and does not commit.
     *
     * @param stream the one stream that all events belong to, and that holds what the notes take
     * @throws vn.ansinh.command.port.AppendConflict when a constraint refused it; the transaction is then of no more use
     */
    static Recorded run(Connection connection, String stream, List<PendingEvent> events, AppendNotes notes) {
        long version = events.getLast().sequence();
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            bind(new Parameters(connection, statement), stream, events, version, notes);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Recorded(version, row.getLong(1));
            }
        } catch (SQLException refused) {
            throw LostRace.told(refused, events.getFirst().sequence())
                    .map(RuntimeException.class::cast)
                    .orElseGet(() -> new DataAccessResourceFailureException("the append failed", refused));
        }
    }

    private static void bind(Parameters to, String stream, List<PendingEvent> events, long version, AppendNotes notes)
            throws SQLException {
        to.text(stream);
        to.array("bigint", events.stream().map(PendingEvent::sequence).toArray());
        to.array("uuid", events.stream().map(PendingEvent::eventId).toArray());
        to.array("text", events.stream().map(PendingEvent::name).toArray());
        to.array("integer", events.stream().map(PendingEvent::revision).toArray());
        to.array("bytea", events.stream().map(PendingEvent::payload).toArray(byte[][]::new));
        to.array("bytea", events.stream().map(PendingEvent::metadata).toArray(byte[][]::new));

        List<LedgerEntry> answers = orNone(notes.ledger());
        to.text(stream);
        to.number(version);
        to.array("text", answers.stream().map(LedgerEntry::commandKey).toArray());
        to.array("text", answers.stream().map(LedgerEntry::fingerprint).toArray());
        to.array("integer", answers.stream().map(LedgerEntry::status).toArray());
        to.array("bytea", answers.stream().map(LedgerEntry::answer).toArray(byte[][]::new));

        // One statement sees one snapshot: a key both freed and taken would collide with itself, and means no change.
        to.array("text", keys(notes.free(), notes.take()));
        to.text(stream);
        to.text(stream);
        to.array("text", keys(notes.take(), notes.free()));

        List<DecisionNumber> numbers = orNone(notes.number());
        to.text(stream);
        to.array("text", numbers.stream().map(number -> number.unit().text()).toArray());
        to.array("integer", numbers.stream().map(DecisionNumber::year).toArray());
        to.array("integer", numbers.stream().map(DecisionNumber::number).toArray());

        to.text(stream);
        to.array("text", orNone(notes.reference()).stream().map(Reference::text).toArray());

        to.text(stream);
        to.array("text", orNone(notes.posting()).stream().map(PostingId::text).toArray());

        List<PartyEntry> parties = notes.parties();
        to.array("text", parties.stream().map(party -> party.person().text()).toArray());
        to.array("text", parties.stream().map(party -> party.caseId().text()).toArray());
        to.array("text", parties.stream().map(party -> party.scheme().wire()).toArray());
        to.array("text", parties.stream().map(party -> party.part().name()).toArray());
    }

    private static Object[] keys(List<ReservationKey> wanted, List<ReservationKey> but) {
        return wanted.stream()
                .filter(key -> !but.contains(key))
                .map(ReservationKey::text)
                .distinct()
                .toArray();
    }

    private static <T> List<T> orNone(@Nullable T one) {
        return one == null ? List.of() : List.of(one);
    }

    /** Binds one parameter after the other. */
    private static final class Parameters {
        private final Connection connection;
        private final PreparedStatement statement;
        private int next = 1;

        Parameters(Connection connection, PreparedStatement statement) {
            this.connection = connection;
            this.statement = statement;
        }

        void text(String value) throws SQLException {
            statement.setString(next++, value);
        }

        void number(long value) throws SQLException {
            statement.setLong(next++, value);
        }

        void array(String type, Object[] values) throws SQLException {
            Array array = connection.createArrayOf(type, values);
            statement.setArray(next++, array);
        }
    }
}
