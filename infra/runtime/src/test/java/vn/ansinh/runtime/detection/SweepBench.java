package vn.ansinh.runtime.detection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.policybook.BookedPolicies;
import vn.ansinh.command.policytext.PolicyTextRecorder;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.command.port.PolicyBookLog;
import vn.ansinh.command.port.ReservationKey;
import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.fraud.DetectionSweepEvent.SweepRequested;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.DetectionSweepId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.runtime.store.PostgresFixture;
import vn.ansinh.runtime.store.StoreConnections;
import vn.ansinh.runtime.store.TestNode;

/**
 * What a full sweep costs: made-up cases of six events each (lodged, verified, posted, decided, served, drawn) and the traces that {@code Tracing} leaves of
 * such; every two thousandth case shares a phone with eleven others. Beside it, in the same run, the same traces read in order and nothing more. Not a test:
 * what it prints depends on who else is at work. Argument: events.
 */
public final class SweepBench {
    private static final Moment NOW = Moment.at(Instant.parse("2026-11-25T02:00:00Z"));
    private static final By REVIEWER = new By(
            ActorId.parse("a-" + "1".repeat(32)),
            PersonId.parse("p-" + "f".repeat(32)),
            Duty.FRAUD,
            UnitCode.parse("24@2025-07-01"));
    private static final DetectionSweepId SWEEP = DetectionSweepId.of("9".repeat(32));
    private static final int EVENTS_OF_A_CASE = 6;

    /** Of case {@code c}: event of the case, place among the event's traces, kind, key, person, entitlement, official, from, number, word. */
    private static final String TRACES = """
            INSERT INTO detection_trace
            SELECT c * 6 + event, nth, kind, key, date '2026-01-05' + (c % 300)::int, person, matter, entitlement, unit, official, from_day, NULL,
                   number, word
              FROM generate_series(1, :cases) AS c
             CROSS JOIN LATERAL (SELECT 'p-' || md5('p' || c), 'p-' || md5('m' || c), 'saa-' || md5('c' || c), 'entitlement-' || md5('e' || c),
                    to_char(7201 + c % 99, 'FM00000') || '@2025-07-01', date '2026-01-01', 'a-' || md5('o' || c % 200),
                    'p-' || md5('h' || c % 200))
                AS of (p, m, s, e, u, d, o, h)
             CROSS JOIN LATERAL (VALUES
                (0, 0, 'act', s, h, s, NULL, u, o, NULL::date, 0, 'desk'),
                (0, 1, 'matter', s, p, s, NULL, u, NULL, NULL, 0, 'social-allowance'),
                (0, 2, 'part', p, p, s, NULL, NULL, NULL, NULL, 0, 'beneficiary'),
                (0, 3, 'member', s, p, s, NULL, NULL, NULL, NULL, 0, 'beneficiary'),
                (0, 4, 'part', p, p, s, NULL, NULL, NULL, NULL, 0, 'receiver'),
                (0, 5, 'member', s, p, s, NULL, NULL, NULL, NULL, 0, 'receiver'),
                (0, 6, 'part', m, m, s, NULL, NULL, NULL, NULL, 0, 'household'),
                (0, 7, 'member', s, m, s, NULL, NULL, NULL, NULL, 0, 'household'),
                (0, 8, 'account', md5('account' || c), p, s, NULL, NULL, NULL, NULL, 0, ''),
                (0, 9, 'phone', CASE WHEN c % 2000 < 12 THEN md5('phone' || c / 2000) ELSE md5('one' || c) END, p, s, NULL, NULL, NULL, NULL, 0, ''),
                (0, 10, 'who', md5('who' || c), p, s, NULL, NULL, NULL, NULL, 0, ''),
                (0, 11, 'who', md5('whom' || c), m, s, NULL, NULL, NULL, NULL, 0, ''),
                (1, 0, 'act', s, h, s, NULL, u, o, NULL, 0, 'verifier'),
                (1, 1, 'paper', md5('paper' || c), p, s, NULL, NULL, NULL, d + (c % 300)::int, 0, ''),
                (1, 2, 'issued', md5('issued' || c % 99 || '/' || c % 300), p, s, NULL, NULL, NULL, d + (c % 300)::int, 0, ''),
                (1, 3, 'issuer', md5('issuer' || c % 99), p, s, NULL, NULL, NULL, d + (c % 300)::int, 0, ''),
                (2, 0, 'act', s, h, s, NULL, u, o, NULL, 0, 'desk'),
                (3, 0, 'act', s, h, s, NULL, u, o, NULL, 0, 'approver'),
                (3, 1, 'decided', s, h, s, NULL, u, o, d + (c % 300)::int, 0, 'granted'),
                (3, 2, 'numbered', u || '/2026/' || (c / 99 + 1), NULL, s, NULL, u, NULL, NULL, c / 99 + 1, ''),
                (4, 0, 'act', s, h, s, NULL, u, o, NULL, 0, 'desk'),
                (5, 0, 'part', p, p, 'entitlements-' || md5('p' || c), NULL, NULL, NULL, NULL, 0, 'beneficiary'),
                (5, 1, 'member', 'entitlements-' || md5('p' || c), p, 'entitlements-' || md5('p' || c), NULL, NULL, NULL, NULL, 0, 'beneficiary'),
                (5, 2, 'draws', p, p, 'entitlements-' || md5('p' || c), e, u, NULL, d, 0, 'social-allowance'),
                (5, 3, 'entitled', e, p, 'entitlements-' || md5('p' || c), e, u, NULL, d, 0, 'social-allowance'),
                (5, 4, 'stands-on', u || '/2026/' || (c / 99 + 1), p, 'entitlements-' || md5('p' || c), e, u, NULL, d, c / 99 + 1, 'social-allowance'))
                AS trace (event, nth, kind, key, person, matter, entitlement, unit, official, from_day, number, word)
            """;

    private SweepBench() {}

    public static void main(String[] arguments) throws Exception {
        int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        DataSource database = PostgresFixture.server().freshDatabase();
        try (AnnotationConfigApplicationContext node = TestNode.over(database, Map.of())) {
            new PolicyTextRecorder(node.getBean(EventAppender.class)).record(Policy.load(), NOW, "start");
            PostgresFixture.execute(database, TRACES.replace(":cases", Integer.toString(events / EVENTS_OF_A_CASE)));
            PostgresFixture.execute(
                    database,
                    "INSERT INTO detection_progress (tracing, upto) VALUES (" + DetectionFollower.TRACING + ", "
                            + Long.MAX_VALUE + ") ON CONFLICT (one) DO UPDATE SET upto = excluded.upto");
            PostgresFixture.execute(database, "VACUUM ANALYZE detection_trace");
            request(node, events);
            // Whoever asked by mistake has a second to end it again.
            TimeUnit.MILLISECONDS.sleep(1_100);
            long traces;
            long readNanos;
            try (Connection connection =
                    node.getBean(StoreConnections.class).single().getConnection()) {
                long begun = System.nanoTime();
                traces = read(connection);
                readNanos = System.nanoTime() - begun;
            }
            long begun = System.nanoTime();
            runner(node).once();
            print(events, traces, readNanos, System.nanoTime() - begun, database);
        }
    }

    private static void request(AnnotationConfigApplicationContext node, long upTo) {
        var metadata = new EventMetadata(
                REVIEWER.actor(),
                Duty.FRAUD,
                null,
                "fraud-review",
                "c",
                null,
                "x",
                "k",
                NOW.businessDate(),
                null,
                false,
                null);
        node.getBean(EventAppender.class)
                .append(
                        SWEEP.text(),
                        0,
                        List.of(new SweepRequested(REVIEWER, NOW.businessDate(), SWEEP, upTo * 2)),
                        metadata,
                        new AppendNotes(
                                null, List.of(ReservationKey.ofTheSweep()), List.of(), List.of(), null, null, null));
    }

    private static SweepRunner runner(AnnotationConfigApplicationContext node) {
        var policies = new BookedPolicies(node.getBean(PolicyBookLog.class), Policy.load());
        InstantSource clock = InstantSource.fixed(NOW.recordedAt());
        var histories = new AlertHistories(node.getBean(JdbcClient.class), node.getBean(SealedEvents.class));
        return new SweepRunner(
                node.getBean(StoreConnections.class).single(),
                new PostgresDetectionSweeps(node.getBean(JdbcClient.class), node.getBean(SealedEvents.class)),
                policies,
                new Switches(histories, policies, clock),
                new Alarm(node.getBean(EventAppender.class)),
                node.getBean(EventAppender.class),
                clock,
                SweepRunner.PAGE,
                () -> true);
    }

    /** The same traces, in the same order and pages, and nothing else. */
    private static long read(Connection connection) throws SQLException {
        var table = new TraceTable(connection);
        long traces = 0;
        long position = 0;
        int nth = 0;
        List<TraceTable.Placed> page;
        do {
            page = table.page(position, nth, Long.MAX_VALUE, SweepRunner.PAGE);
            traces += page.size();
            if (!page.isEmpty()) {
                position = page.getLast().trace().position();
                nth = page.getLast().nth();
            }
        } while (page.size() == SweepRunner.PAGE);
        return traces;
    }

    private static void print(long events, long traces, long readNanos, long sweptNanos, DataSource database)
            throws SQLException {
        double second = TimeUnit.SECONDS.toNanos(1);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM event WHERE name = 'alert.raised'")) {
            row.next();
            System.out.printf(
                    Locale.ROOT,
                    "%,d events, %,d traces: read in %.1f s; swept in %.1f s (%,.0f events a second, %.3f of the read), %,d alerts%n",
                    events,
                    traces,
                    readNanos / second,
                    sweptNanos / second,
                    events / (sweptNanos / second),
                    (double) readNanos / sweptNanos,
                    row.getLong(1));
        }
    }
}
