package vn.ansinh.runtime.views;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.policytext.PolicyTextRecorder;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.kernel.codec.CanonicalJson;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.event.EventCatalogue;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.kernel.seal.PersonKeys;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.runtime.axon.TestCases;

/**
 * A log of as many events as asked, sooner than commands could record it: a few cases are decided by command, and their events copied under other
 * identifiers, each person with a key of their own and every datum sealed anew.
 */
final class LargeLog {
    private static final int PATTERNS = 50;
    private static final int EVENTS_A_CASE = 4;
    private static final int CASES_AT_A_TIME = 2_500;
    private static final String INSERT = "WITH given AS (INSERT INTO event"
            + " (stream, sequence, event_id, name, revision, payload, metadata) VALUES (?, ?, ?, ?, ?, ?, ?)"
            + " RETURNING append_id) INSERT INTO inbox SELECT append_id FROM given";

    private final DataSource database;
    private final AnnotationConfigApplicationContext node;
    private final SealedEvents events;
    private final List<List<StoredEvent>> patterns;

    LargeLog(DataSource database, AnnotationConfigApplicationContext node) throws InterruptedException {
        this.database = database;
        this.node = node;
        this.events = node.getBean(SealedEvents.class);
        decide();
        awaitSequenced();
        var history = new PostgresEventHistory(JdbcClient.create(database));
        patterns = IntStream.range(0, PATTERNS)
                .mapToObj(i -> history.of(caseOf(i), -1, Long.MAX_VALUE, EVENTS_A_CASE).stream()
                        .map(LoggedEvent::event)
                        .toList())
                .toList();
    }

    /**
     * Adds events.
     *
     * @param size how many events of cases there are to be
     * @param openAtOnce so many cases go on side by side: between two events of one are those of the others
     */
    void growTo(int size, int openAtOnce) throws SQLException, InterruptedException {
        int cases = size / EVENTS_A_CASE;
        for (int from = PATTERNS; from < cases; from += CASES_AT_A_TIME) {
            int to = Math.min(cases, from + CASES_AT_A_TIME);
            node.getBean(PersonKeys.class)
                    .toSeal(IntStream.range(from, to)
                            .mapToObj(i -> PersonId.parse(personOf(i)))
                            .collect(Collectors.toSet()));
            try (Connection connection = database.getConnection();
                    PreparedStatement insert = connection.prepareStatement(INSERT)) {
                connection.setAutoCommit(false);
                for (int some = from; some < to; some += openAtOnce) {
                    for (int sequence = 0; sequence < EVENTS_A_CASE; sequence++) {
                        for (int i = some; i < Math.min(to, some + openAtOnce); i++) {
                            copy(insert, patterns.get(i % PATTERNS).get(sequence), i % PATTERNS, i);
                        }
                    }
                    insert.executeBatch();
                }
                connection.commit();
            }
        }
        awaitSequenced();
    }

    private void copy(PreparedStatement insert, StoredEvent stored, int from, int to) throws SQLException {
        String text = new String(CanonicalJson.bytesOf(events.shown(stored)), StandardCharsets.UTF_8)
                .replace(caseOf(from), caseOf(to))
                .replace(personOf(from), personOf(to));
        Record event = RecordCodec.decode(text.getBytes(StandardCharsets.UTF_8), typeOf(stored.name()));
        insert.setString(1, caseOf(to));
        insert.setLong(2, stored.sequence());
        insert.setObject(3, UUID.randomUUID());
        insert.setString(4, stored.name());
        insert.setInt(5, stored.revision());
        insert.setBytes(6, events.payloadOf(event, caseOf(to), stored.sequence()));
        insert.setBytes(7, stored.metadata());
        insert.addBatch();
    }

    private static Class<? extends Record> typeOf(String name) {
        return EventCatalogue.entries().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow()
                .type();
    }

    private void decide() {
        Moment now = Moment.at(java.time.Instant.parse("2026-11-25T02:00:00Z"));
        var recorder = new PolicyTextRecorder(node.getBean(EventAppender.class));
        recorder.record(Policy.load(), now, "start");
        recorder.open(Policy.load(), now, "start");
        var sent = new TestCases(node);
        for (int i = 0; i < PATTERNS; i++) {
            CaseId caseId = CaseId.parse(caseOf(i));
            sent.lodgePension(caseId, PersonId.parse(personOf(i)), i);
            sent.decided(caseId, "2025-07-02");
        }
    }

    private static String caseOf(int i) {
        return "saa-" + String.format("%032x", i * 0x9E3779B97F4A7C15L);
    }

    private static String personOf(int i) {
        return "p-e" + String.format("%031x", i * 0xD1B54A32D192ED03L);
    }

    private void awaitSequenced() throws InterruptedException {
        while (JdbcClient.create(database)
                        .sql("SELECT count(*) FROM inbox")
                        .query(Long.class)
                        .single()
                > 0) {
            Thread.sleep(100);
        }
    }
}
