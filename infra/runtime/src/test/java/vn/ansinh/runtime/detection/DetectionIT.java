package vn.ansinh.runtime.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.detection.AlertHistory;
import vn.ansinh.command.detection.Standing;
import vn.ansinh.command.detection.Sweep;
import vn.ansinh.command.detection.Trace;
import vn.ansinh.command.detection.TraceKind;
import vn.ansinh.command.detection.Traces;
import vn.ansinh.command.detection.TracesAtHand;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.policybook.BookedPolicies;
import vn.ansinh.command.policytext.PolicyTextRecorder;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.command.port.PolicyBookLog;
import vn.ansinh.command.port.ReservationKey;
import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.application.Kinds.Cadence;
import vn.ansinh.kernel.event.application.Kinds.IdentityStatus;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementStarted;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.Origin;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.Rate;
import vn.ansinh.kernel.event.fraud.AlertDismissal;
import vn.ansinh.kernel.event.fraud.AlertEvent.AlertDismissed;
import vn.ansinh.kernel.event.fraud.DetectionSweepEvent.SweepCancelled;
import vn.ansinh.kernel.event.fraud.DetectionSweepEvent.SweepRequested;
import vn.ansinh.kernel.event.fraud.Register;
import vn.ansinh.kernel.event.fraud.RegisterEntry;
import vn.ansinh.kernel.event.fraud.RegisterFeedEvent.RegisterRow;
import vn.ansinh.kernel.seal.BlindIndex;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.DetectionSweepId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.OpeningListId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.runtime.log.SequencedLog;
import vn.ansinh.runtime.store.PostgresFixture;
import vn.ansinh.runtime.store.StoreConnections;
import vn.ansinh.runtime.store.TestNode;

/** Detectors over a real log: each cause once whoever finds it, a sweep that is killed and goes on, one that is off and silent, nothing of the erased. */
class DetectionIT {
    private static final Moment NOW = Moment.at(Instant.parse("2026-11-25T02:00:00Z"));
    private static final LocalDate TODAY = NOW.businessDate();
    private static final By REVIEWER = new By(
            ActorId.parse("a-" + "1".repeat(32)),
            PersonId.parse("p-" + "f".repeat(32)),
            Duty.FRAUD,
            UnitCode.parse("24@2025-07-01"));
    private static final String RAISED = "SELECT stream FROM event WHERE name = 'alert.raised' ORDER BY append_id";

    private final DataSource database = PostgresFixture.server().freshDatabase();
    private final Map<String, Long> sequences = new HashMap<>();
    private AnnotationConfigApplicationContext node;

    @BeforeEach
    void start() {
        node = TestNode.over(database, Map.of());
        var recorder = new PolicyTextRecorder(node.getBean(EventAppender.class));
        recorder.record(Policy.load(), NOW, "start");
    }

    @AfterEach
    void stop() {
        node.close();
    }

    private static String hex(int number) {
        return String.format(Locale.ROOT, "%032x", number);
    }

    private static PersonId person(int number) {
        return PersonId.parse("p-" + hex(number));
    }

    private void append(String stream, Record event, AppendNotes notes) {
        long sequence = sequences.merge(stream, 1L, Long::sum) - 1;
        var metadata = new EventMetadata(
                REVIEWER.actor(), Duty.FRAUD, null, "fraud-review", "c", null, "x", "k", TODAY, null, false, null);
        long id = node.getBean(EventAppender.class)
                .append(stream, sequence, List.of(event), metadata, notes)
                .appendId();
        try {
            assertThat(node.getBean(SequencedLog.class).awaitPositionOf(id, 10, TimeUnit.SECONDS))
                    .isPresent();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Draws since last year, and is dead since February. */
    private void deadStillPaid(int who) {
        PersonId person = person(who);
        append(
                "entitlements-" + hex(who),
                new EntitlementStarted(
                        By.SYSTEM,
                        LocalDate.of(2025, 8, 5),
                        EntitlementId.of(hex(who)),
                        new Origin(null, null, OpeningListId.of(hex(1))),
                        person,
                        person,
                        IdentityStatus.CLEAR,
                        Scheme.SOCIAL_PENSION,
                        UnitCode.parse("07210@2025-07-01"),
                        Cadence.MONTHLY,
                        null,
                        new Rate(
                                YearMonth.of(2025, 8),
                                new Money(500_000),
                                Personal.of(person, "P1"),
                                Personal.of(person, "f"),
                                "v",
                                Certainty.CONFIRMED),
                        LocalDate.of(2027, 1, 1)),
                AppendNotes.NONE);
        append(
                "register-feed-" + hex(1),
                new RegisterRow(
                        person,
                        Personal.of(
                                person,
                                new RegisterEntry(
                                        Register.DEATHS, LocalDate.of(2026, 2, 10), null, null, null, "7/2026"))),
                AppendNotes.NONE);
    }

    private BookedPolicies policies() {
        return new BookedPolicies(node.getBean(PolicyBookLog.class), Policy.load());
    }

    private AlertHistories histories() {
        return new AlertHistories(node.getBean(JdbcClient.class), node.getBean(SealedEvents.class));
    }

    private Switches switches() {
        return new Switches(histories(), policies(), InstantSource.fixed(NOW.recordedAt()));
    }

    private DetectionFollower follower(int page) {
        return new DetectionFollower(
                node.getBean("eventDatabase", DataSource.class),
                node.getBean(SealedEvents.class),
                node.getBean(BlindIndex.class),
                policies(),
                switches(),
                new Alarm(node.getBean(EventAppender.class)),
                InstantSource.fixed(NOW.recordedAt()),
                page);
    }

    private SweepRunner runner(int page, BooleanSupplier goesOn) {
        return new SweepRunner(
                node.getBean(StoreConnections.class).single(),
                new PostgresDetectionSweeps(node.getBean(JdbcClient.class), node.getBean(SealedEvents.class)),
                policies(),
                switches(),
                new Alarm(node.getBean(EventAppender.class)),
                node.getBean(EventAppender.class),
                InstantSource.fixed(NOW.recordedAt()),
                page,
                goesOn);
    }

    private List<String> raised() {
        return JdbcClient.create(database)
                .sql(RAISED)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private long count(String of) {
        return JdbcClient.create(database)
                .sql("SELECT count(*) FROM " + of)
                .query(Long.class)
                .single();
    }

    private void execute(String sql) {
        PostgresFixture.execute(database, sql);
    }

    @Test
    void eachCause_isRaisedOnce_whoeverGoesThroughThePageAgain() {
        deadStillPaid(1);
        deadStillPaid(2);
        follower(3).follow();
        assertThat(raised()).hasSize(2).doesNotHaveDuplicates();

        // As if the process had died before it wrote down how far it came; and as a program whose traces are others.
        execute("UPDATE detection_progress SET upto = 0");
        execute("DELETE FROM detection_trace");
        follower(100).follow();
        execute("UPDATE detection_progress SET tracing = 0");
        follower(2).follow();
        assertThat(raised()).hasSize(2);
        assertThat(count("detection_trace WHERE kind = 'died'")).isEqualTo(2);
    }

    @Test
    void traces_areTheSame_inPagesOfAnySize() {
        deadStillPaid(1);
        follower(1).follow();
        List<String> one = kept();
        execute("UPDATE detection_progress SET tracing = 0");
        follower(100).follow();
        assertThat(kept()).isEqualTo(one);
    }

    /** Without what alerts leave: that depends on when the sequencer came by. */
    private List<String> kept() {
        return JdbcClient.create(database)
                .sql("SELECT to_jsonb(t)::text FROM detection_trace t WHERE word <> 'alert'"
                        + " ORDER BY position, nth")
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** An issuer's papers of two days, one of them for one person twice. */
    private static final String PAPERS = """
            INSERT INTO detection_trace
            SELECT 1000 + row_number() OVER (), nth, kind, key, date '2026-05-01', 'p-' || md5(holder), 'saa-' || md5(holder), NULL, NULL, NULL, day, NULL, 0, ''
              FROM (VALUES ('a', date '2026-03-12'), ('a', date '2026-03-12'), ('b', date '2026-03-12'), ('a', date '2026-04-12'),
                           ('a', date '2024-04-12')) AS paper (holder, day)
             CROSS JOIN (VALUES (0, 'issuer', 'council'), (1, 'issued', 'council and day'), (2, 'raised', '2026-07-01')) AS trace (nth, kind, key)
            """;

    /** A page that is read ahead tells no more and no less than each look-up does, and the table what is told at hand. */
    @Test
    void whatIsReadAhead_isWhatEachLookUpFinds() throws Exception {
        deadStillPaid(1);
        deadStillPaid(2);
        follower(100).follow();
        execute(PAPERS);
        try (Connection connection = database.getConnection()) {
            TraceTable table = new TraceTable(connection);
            List<Trace> all = new ArrayList<>();
            TracesAtHand hand = new TracesAtHand();
            for (TraceTable.Placed placed : table.page(0, 0, Long.MAX_VALUE, 1_000)) {
                all.add(placed.trace());
                hand.add(List.of(placed.trace()));
            }
            assertThat(all).extracting(Trace::kind).contains(TraceKind.DIED, TraceKind.ISSUER, TraceKind.ISSUED);
            assertTellTheSame(all, table, hand);
            table.lookAhead(all);
            assertTellTheSame(all, table, hand);
            table.lookAhead(all.subList(0, 1));
            assertTellTheSame(all, table, hand);
            LocalDate day = LocalDate.of(2026, 3, 12);
            Map<LocalDate, Long> persons = Map.of(day, 2L, day.plusMonths(1), 1L);
            for (Traces traces : List.of(table, hand)) {
                assertThat(traces.personsADay(TraceKind.ISSUER, "council", day, day.plusMonths(1)))
                        .isEqualTo(persons);
            }
        }
    }

    private static void assertTellTheSame(List<Trace> of, Traces one, Traces other) {
        for (Trace trace : of) {
            for (TraceKind kind : TraceKind.values()) {
                assertThat(one.of(kind, trace.key())).isEqualTo(other.of(kind, trace.key()));
                assertThat(one.in(kind, trace.stream())).isEqualTo(other.in(kind, trace.stream()));
                PersonId person = trace.person();
                if (person != null) {
                    assertThat(one.about(kind, person)).isEqualTo(other.about(kind, person));
                }
            }
        }
    }

    private DetectionSweepId requested() throws Exception {
        DetectionSweepId sweep = DetectionSweepId.of(hex(9));
        append(
                sweep.text(),
                new SweepRequested(REVIEWER, TODAY, sweep, count("log")),
                new AppendNotes(null, List.of(ReservationKey.ofTheSweep()), List.of(), List.of(), null, null, null));
        // Whoever asked by mistake has a second to end it again.
        TimeUnit.MILLISECONDS.sleep(1_100);
        return sweep;
    }

    private Sweep sweep(DetectionSweepId id) {
        return Sweep.of(new PostgresDetectionSweeps(node.getBean(JdbcClient.class), node.getBean(SealedEvents.class))
                        .eventsOf(id))
                .orElseThrow();
    }

    @Test
    void sweep_goesOn_whereTheOneThatDiedHadCome_andRaisesNothingTwice() throws Exception {
        for (int who = 1; who <= 5; who++) {
            deadStillPaid(who);
        }
        follower(100).follow();
        assertThat(raised()).hasSize(5);
        DetectionSweepId id = requested();
        follower(100).follow();
        AtomicInteger pages = new AtomicInteger();
        runner(2, () -> pages.incrementAndGet() <= 3).once();
        long seen = JdbcClient.create(database)
                .sql("SELECT seen FROM detection_sweep")
                .query(Long.class)
                .single();
        assertThat(sweep(id).open()).isTrue();
        assertThat(seen).isEqualTo(6);

        runner(2, () -> true).once();
        assertThat(sweep(id).completed()).isNotNull().satisfies(completed -> {
            assertThat(completed.hits()).isGreaterThanOrEqualTo(5);
            assertThat(completed.raised()).isZero();
        });
        assertThat(raised()).hasSize(5);
        assertThat(count("reservation")).isZero();
    }

    @Test
    void sweep_isNotBegun_whenItWasCancelled() throws Exception {
        deadStillPaid(1);
        follower(100).follow();
        DetectionSweepId id = requested();
        append(
                id.text(),
                new SweepCancelled(REVIEWER, TODAY, id),
                new AppendNotes(null, List.of(), List.of(ReservationKey.ofTheSweep()), List.of(), null, null, null));
        follower(100).follow();
        runner(2, () -> true).once();
        assertThat(sweep(id).completed()).isNull();
        assertThat(count("detection_sweep")).isZero();
    }

    @Test
    void detector_isOff_belowItsFloor_andRaisesNothingMore() {
        for (int who = 1; who <= 20; who++) {
            deadStillPaid(who);
        }
        follower(500).follow();
        List<String> alerts = new ArrayList<>(raised());
        assertThat(alerts).hasSize(20);
        assertThat(standing().isOff()).isFalse();
        for (String alert : alerts) {
            sequences.put(alert, 1L);
            append(alert, new AlertDismissed(REVIEWER, TODAY, AlertDismissal.DATA_MISTAKE), AppendNotes.NONE);
        }
        assertThat(standing().precision()).hasValue(0);
        assertThat(standing().isOff()).isTrue();
        assertThat(histories().all()).allMatch(AlertHistory::wasWrong);

        deadStillPaid(21);
        follower(500).follow();
        assertThat(raised()).hasSize(20);
    }

    private Standing standing() {
        return switches()
                .standings(TODAY)
                .getOrDefault("dead-still-paid", new Standing("", 0, 0, OptionalLong.empty(), 0));
    }

    @Test
    void erased_areTraceless_andLeaveNoTraceAgain() {
        deadStillPaid(1);
        follower(100).follow();
        assertThat(count("detection_trace WHERE person = '" + person(1).text() + "'"))
                .isPositive();
        execute("SELECT begin_erasure('" + person(1).text() + "')");
        assertThat(count("detection_trace WHERE person = '" + person(1).text() + "'"))
                .isZero();
        execute("UPDATE detection_progress SET tracing = 0");
        follower(100).follow();
        assertThat(count("detection_trace WHERE person = '" + person(1).text() + "' OR key = '"
                        + person(1).text() + "'"))
                .isZero();
    }
}
