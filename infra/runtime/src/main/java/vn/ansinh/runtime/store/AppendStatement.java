package vn.ansinh.runtime.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.AppointmentNote;
import vn.ansinh.command.port.LedgerEntry;
import vn.ansinh.command.port.NumberClaim;
import vn.ansinh.command.port.PartyEntry;
import vn.ansinh.command.port.Recorded;
import vn.ansinh.command.port.ReservationKey;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.Delegation;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.Terms;
import vn.ansinh.kernel.seal.PersonErased;
import vn.ansinh.kernel.value.AppointmentId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PostingId;
import vn.ansinh.kernel.value.Reference;

/**
 * One append as one statement: events, inbox, and of ledger, reservations, number, reference, posting, person number and party index what
 * there is. Round trips are what an append costs, so it is this one and the commit. A constraint that is hit refuses all of it.
 */
final class AppendStatement {
    private static final String APPENDED = """
            WITH appended AS (
                INSERT INTO event (stream, sequence, event_id, name, revision, payload, metadata)
                SELECT ?, sequence, event_id, name, revision, payload, metadata
                FROM unnest(?::bigint[], ?::uuid[], ?::text[], ?::integer[], ?::bytea[], ?::bytea[])
                     WITH ORDINALITY AS given (sequence, event_id, name, revision, payload, metadata, place)
                ORDER BY place
                RETURNING append_id
            ), queued AS (
                INSERT INTO inbox (append_id) SELECT append_id FROM appended
            )""";

    private static final String ANSWERED = """
            , answered AS (
                INSERT INTO ledger (command_key, fingerprint, status, answer, stream, version, append_id)
                SELECT ?, ?, ?, ?, ?, ?, max(append_id) FROM appended
            )""";

    private static final String FREED = """
            , freed AS (
                DELETE FROM reservation WHERE holder = ? AND key = ANY (?::text[])
            )""";

    private static final String HELD = """
            , held AS (
                INSERT INTO reservation (holder, key)
                SELECT ?, key FROM unnest(?::text[]) AS given (key) ORDER BY key
            )""";

    private static final String NUMBERED = """
            , numbered AS (
                INSERT INTO decision_number (stream, unit, year, number) VALUES (?, ?, ?, ?)
            )""";

    private static final String REFERRED = """
            , referred AS (
                INSERT INTO case_reference (stream, reference) VALUES (?, ?)
            )""";

    private static final String POSTED = """
            , posted AS (
                INSERT INTO posting (stream, posting) VALUES (?, ?)
            )""";

    private static final String CLAIMED = """
            , claimed AS (
                INSERT INTO person (digest, person) VALUES (?, ?)
            )""";

    private static final String FORGOTTEN = """
            , forgotten AS (
                DELETE FROM person WHERE person = ?
            )""";

    private static final String INDEXED = """
            , indexed AS (
                INSERT INTO case_party (person, stream, scheme, part)
                SELECT person, stream, scheme, part
                FROM unnest(?::text[], ?::text[], ?::text[], ?::text[]) AS given (person, stream, scheme, part)
                ORDER BY person, stream, scheme, part
                ON CONFLICT DO NOTHING
            )""";

    private static final String APPOINTED = """
            , appointed AS (
                INSERT INTO appointment (stream, appointment, duty, person, account, unit, valid_from, valid_until, capacity,
                                         principal)
                SELECT ?, appointment, duty, person, account, unit, valid_from, valid_until, capacity, principal
                FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::date[], ?::text[], ?::text[])
                     AS given (appointment, duty, person, account, unit, valid_from, valid_until, capacity, principal)
            )""";

    private static final String CONFIRMED = """
            , confirmed AS (
                INSERT INTO appointment_confirmed (appointment) SELECT unnest(?::text[])
            )""";

    private static final String ENDED = """
            , ended AS (
                INSERT INTO appointment_ended (appointment, last_day)
                SELECT appointment, last_day FROM unnest(?::text[], ?::date[]) AS given (appointment, last_day)
            )""";

    private static final String RELATED = """
            , related AS (
                INSERT INTO declared_relative (official, relative)
                SELECT official, relative FROM unnest(?::text[], ?::text[]) AS given (official, relative)
                ORDER BY official, relative
                ON CONFLICT DO NOTHING
            )""";

    /** Functions and not parts of the statement: they have to see what was committed while they waited. */
    private static final String STILL_THERE = ", persons_still_there(?::text[])";

    private static final String ENDING = ", begin_erasure(?)";

    private final StringBuilder sql = new StringBuilder(APPENDED);
    private final List<Object> parameters = new ArrayList<>();
    private final String stream;

    private AppendStatement(String stream) {
        this.stream = stream;
    }

    /**
     * Runs in the connection's transaction and does not commit.
     *
     * @param stream the one stream that all events belong to, and that holds what the notes take
     * @throws vn.ansinh.command.port.AppendConflict when a constraint refused it; the transaction is then of no more use
     * @throws PersonErased when it tells something of a person whose erasure was approved, even in this moment
     */
    static Recorded run(Connection connection, String stream, List<PendingEvent> events, AppendNotes notes) {
        long version = events.getLast().sequence();
        AppendStatement append = new AppendStatement(stream);
        append.events(events);
        append.notes(notes, version);
        append.told(events);
        try (PreparedStatement statement = connection.prepareStatement(append.sql.toString())) {
            append.bind(connection, statement);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Recorded(version, row.getLong(1));
            }
        } catch (SQLException refused) {
            Optional<PersonId> erased = LostRace.erased(refused);
            if (erased.isPresent()) {
                throw new PersonErased(erased.get());
            }
            throw LostRace.told(refused, events.getFirst().sequence())
                    .map(RuntimeException.class::cast)
                    .orElseGet(() -> new DataAccessResourceFailureException("the append failed", refused));
        }
    }

    private void events(List<PendingEvent> events) {
        parameters.add(stream);
        parameters.add(column("bigint", events, PendingEvent::sequence));
        parameters.add(column("uuid", events, PendingEvent::eventId));
        parameters.add(column("text", events, PendingEvent::name));
        parameters.add(column("integer", events, PendingEvent::revision));
        parameters.add(column("bytea", events, PendingEvent::payload));
        parameters.add(column("bytea", events, PendingEvent::metadata));
    }

    private void told(List<PendingEvent> events) {
        sql.append(" SELECT max(append_id)");
        List<PersonId> subjects = events.stream()
                .flatMap(event -> event.sealedFor().stream())
                .distinct()
                .toList();
        if (!subjects.isEmpty()) {
            add(STILL_THERE, column("text", subjects, PersonId::text));
        }
        for (PendingEvent event : events) {
            PersonId ends = event.ends();
            if (ends != null) {
                add(ENDING, ends.text());
            }
        }
        sql.append(" FROM appended");
    }

    private void notes(AppendNotes notes, long version) {
        LedgerEntry answer = notes.ledger();
        if (answer != null) {
            add(ANSWERED, answer.commandKey(), answer.fingerprint(), answer.status(), answer.answer(), stream, version);
        }
        // One statement sees one snapshot: a key both freed and taken would collide with itself, and means no change.
        reservations(FREED, notes.free(), notes.take());
        reservations(HELD, notes.take(), notes.free());
        DecisionNumber number = notes.number();
        if (number != null) {
            add(NUMBERED, stream, number.unit().text(), number.year(), number.number());
        }
        Reference reference = notes.reference();
        if (reference != null) {
            add(REFERRED, stream, reference.text());
        }
        PostingId posting = notes.posting();
        if (posting != null) {
            add(POSTED, stream, posting.text());
        }
        NumberClaim claim = notes.claim();
        if (claim != null) {
            add(CLAIMED, HexFormat.of().parseHex(claim.digest()), claim.person().text());
        }
        PersonId forget = notes.forget();
        if (forget != null) {
            add(FORGOTTEN, forget.text());
        }
        appointments(notes.appointments());
        List<PartyEntry> parties = notes.parties();
        if (!parties.isEmpty()) {
            add(
                    INDEXED,
                    column("text", parties, party -> party.person().text()),
                    column("text", parties, party -> party.caseId().text()),
                    column("text", parties, party -> party.scheme().wire()),
                    column("text", parties, party -> party.part().name()));
        }
    }

    private void appointments(List<AppointmentNote> lines) {
        List<Appointed> appointed = new ArrayList<>();
        List<AppointmentNote.Confirmed> confirmed = new ArrayList<>();
        List<AppointmentNote.Ended> ended = new ArrayList<>();
        List<Relative> related = new ArrayList<>();
        for (AppointmentNote line : lines) {
            switch (line) {
                case AppointmentNote.Proposed it ->
                    it.terms()
                            .duties()
                            .forEach(duty -> appointed.add(new Appointed(it.appointment(), duty, it.terms())));
                case AppointmentNote.Confirmed it -> confirmed.add(it);
                case AppointmentNote.Ended it -> ended.add(it);
                case AppointmentNote.Related it ->
                    it.relatives().forEach(relative -> related.add(new Relative(it.official(), relative)));
            }
        }
        if (!appointed.isEmpty()) {
            appointed(appointed);
        }
        if (!confirmed.isEmpty()) {
            add(CONFIRMED, column("text", confirmed, it -> it.appointment().text()));
        }
        if (!ended.isEmpty()) {
            add(
                    ENDED,
                    column("text", ended, it -> it.appointment().text()),
                    column("date", ended, AppointmentNote.Ended::lastDay));
        }
        if (!related.isEmpty()) {
            add(
                    RELATED,
                    column("text", related, it -> it.official().text()),
                    column("text", related, it -> it.relative().text()));
        }
    }

    private record Appointed(AppointmentId appointment, Duty duty, Terms terms) {
        SignerCapacity capacity() {
            Delegation delegation = terms.delegation();
            return delegation == null ? SignerCapacity.CHAIR : delegation.capacity();
        }

        @Nullable
        String principal() {
            Delegation delegation = terms.delegation();
            return delegation == null ? null : delegation.principal().text();
        }
    }

    private record Relative(PersonId official, PersonId relative) {}

    private void appointed(List<Appointed> rows) {
        add(
                APPOINTED,
                stream,
                column("text", rows, it -> it.appointment().text()),
                column("text", rows, it -> it.duty().name()),
                column("text", rows, it -> it.terms().person().text()),
                column("text", rows, it -> it.terms().actor().text()),
                column("text", rows, it -> it.terms().unit().text()),
                column("date", rows, it -> it.terms().from()),
                column("date", rows, it -> it.terms().until()),
                column("text", rows, it -> it.capacity().name()),
                column("text", rows, Appointed::principal));
    }

    private void reservations(String part, List<ReservationKey> wanted, List<ReservationKey> but) {
        List<ReservationKey> keys =
                wanted.stream().filter(key -> !but.contains(key)).distinct().toList();
        if (!keys.isEmpty()) {
            add(part, stream, column("text", keys, ReservationKey::text));
        }
    }

    private void add(String part, Object... values) {
        sql.append(part);
        parameters.addAll(List.of(values));
    }

    private void bind(Connection connection, PreparedStatement statement) throws SQLException {
        int place = 1;
        for (Object parameter : parameters) {
            switch (parameter) {
                case String text -> statement.setString(place, text);
                case Long number -> statement.setLong(place, number);
                case Integer number -> statement.setInt(place, number);
                case byte[] bytes -> statement.setBytes(place, bytes);
                case Column column -> statement.setArray(place, connection.createArrayOf(column.type, column.values));
                default -> throw new IllegalStateException("no parameter: " + parameter.getClass());
            }
            place++;
        }
    }

    /** One column of several rows. */
    // The array is made here and handed on.
    @SuppressWarnings("ArrayRecordComponent")
    private record Column(String type, @Nullable Object[] values) {}

    private static <T> Column column(String type, List<T> rows, Function<T, @Nullable Object> value) {
        @Nullable Object[] values = "bytea".equals(type) ? new byte[rows.size()][] : new Object[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value.apply(rows.get(i));
        }
        return new Column(type, values);
    }
}
