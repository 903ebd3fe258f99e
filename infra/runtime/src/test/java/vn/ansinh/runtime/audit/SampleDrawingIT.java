package vn.ansinh.runtime.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.policytext.PolicyTextRecorder;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.audit.SampleKind;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent.Method;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent.Population;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent.SampleDrawn;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent.SamplingPlanAbandoned;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent.SamplingPlanDrawnUp;
import vn.ansinh.kernel.integrity.Checkpoint;
import vn.ansinh.kernel.sample.Sampling;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.SamplingPlanId;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.port.SamplingPlanRegister;
import vn.ansinh.query.port.SamplingPlanRegister.State;
import vn.ansinh.runtime.axon.AxonConfiguration;
import vn.ansinh.runtime.axon.TestCases;
import vn.ansinh.runtime.store.PostgresFixture;
import vn.ansinh.runtime.store.TestAppends;
import vn.ansinh.runtime.store.TestNode;

/** Two nodes that take commands find the same plan waiting at the same moment: both draw, one is recorded, and both tell that one. */
class SampleDrawingIT {
    private static final Moment NOW = Moment.at(Instant.parse("2026-11-25T02:00:00Z"));
    private static final SamplingPlanId PLAN = SamplingPlanId.parse("sampling-plan-" + "5".repeat(32));
    private static final PersonId WRITER = PersonId.parse("p-" + "9".repeat(32));
    private static final By AUDITOR = new By(
            ActorId.parse("a-" + "1".repeat(32)),
            PersonId.parse("p-" + "f".repeat(32)),
            Duty.AUDITOR,
            UnitCode.parse("24@2025-07-01"));
    private static final int CASES = 9;
    private static final int SIZE = 4;
    private static final int ROUNDS = 2;

    private final DataSource database = PostgresFixture.server().freshDatabase();
    private final List<AnnotationConfigApplicationContext> nodes = new ArrayList<>();

    @BeforeEach
    void decide() {
        Map<String, Object> keys = TestNode.sharingKeys();
        for (int node = 0; node < 2; node++) {
            nodes.add(TestNode.over(database, keys, AxonConfiguration.class));
        }
        var recorder = new PolicyTextRecorder(first().getBean(EventAppender.class));
        recorder.record(Policy.load(), NOW, "start");
        recorder.open(Policy.load(), NOW, "start");
        TestCases cases = new TestCases(first());
        for (int number = 1; number <= CASES; number++) {
            CaseId caseId = CaseId.parse("saa-" + String.format("%032x", number));
            cases.lodgePension(caseId, PersonId.parse("p-" + String.format("%032x", number)), number);
            cases.decided(caseId, "2025-07-02");
        }
        awaitSequenced();
        var population = new Population(List.of(), List.of(), null, null, null, head());
        append(
                0,
                new SamplingPlanDrawnUp(
                        AUDITOR,
                        NOW.businessDate(),
                        null,
                        null,
                        population,
                        new Method(SampleKind.SIMPLE, SIZE, null, null),
                        1,
                        Personal.of(WRITER, "Quý IV"),
                        Personal.of(WRITER, "Kiểm toán chuyên đề")));
        awaitSequenced();
    }

    @AfterEach
    void close() {
        nodes.forEach(AnnotationConfigApplicationContext::close);
    }

    private AnnotationConfigApplicationContext first() {
        return nodes.getFirst();
    }

    private void append(long sequence, Record event) {
        first().getBean(EventAppender.class)
                .append(PLAN.text(), sequence, List.of(event), metadata(), AppendNotes.NONE);
    }

    private static EventMetadata metadata() {
        return new EventMetadata(
                AUDITOR.actor(),
                Duty.AUDITOR,
                null,
                "audit",
                "c",
                null,
                "x",
                "k",
                NOW.businessDate(),
                null,
                false,
                null);
    }

    private void awaitSequenced() {
        while (number("SELECT count(*) FROM inbox") > 0) {
            Thread.onSpinWait();
        }
    }

    private long head() {
        return number("SELECT max(position) FROM log");
    }

    private long number(String sql) {
        return JdbcClient.create(database).sql(sql).query(Long.class).single();
    }

    /** Notes that cannot be told from signed ones without a key, which nobody asks for here: over the plan itself, and over all. */
    private void checkpoints() throws SQLException {
        TestAppends.append(database, "beside", 0, "test.happened", "{}");
        awaitSequenced();
        for (long size = head() - 1; size <= head(); size++) {
            byte[] root = new byte[32];
            root[0] = (byte) size;
            String note = new Checkpoint("an-sinh.example/log", size, root).text() + "\n\u2014 an-sinh.example/log "
                    + Base64.getEncoder().encodeToString(new byte[68]) + "\n";
            JdbcClient.create(database)
                    .sql("INSERT INTO log_checkpoint (size, note) VALUES (?, ?)")
                    .param(size)
                    .param(note)
                    .update();
        }
    }

    private static SampleDrawing drawing(AnnotationConfigApplicationContext node, EventAppender appender) {
        return new SampleDrawing(plans(node), populations(node), appender, InstantSource.fixed(NOW.recordedAt()));
    }

    private static PostgresSamplingPlans plans(AnnotationConfigApplicationContext node) {
        return new PostgresSamplingPlans(node.getBean(JdbcClient.class), node.getBean(SealedEvents.class));
    }

    private static Populations populations(AnnotationConfigApplicationContext node) {
        return new Populations(node.getBean("eventDatabase", DataSource.class), node.getBean(SealedEvents.class));
    }

    private static SamplingPlanRegister register(AnnotationConfigApplicationContext node) {
        JdbcClient jdbc = node.getBean(JdbcClient.class);
        SealedEvents events = node.getBean(SealedEvents.class);
        return new PlansOnTheQuerySide(
                jdbc, events, plans(node), new PostgresAuditFindings(jdbc, events), populations(node));
    }

    /** Runs a round on each node; each has drawn before either records. */
    private List<SampleDrawn> bothAtOnce(CyclicBarrier drawn) throws Exception {
        var offered = new ConcurrentLinkedQueue<SampleDrawn>();
        try (ExecutorService threads = Executors.newFixedThreadPool(nodes.size())) {
            List<Future<?>> rounds = new ArrayList<>();
            for (AnnotationConfigApplicationContext node : nodes) {
                EventAppender real = node.getBean(EventAppender.class);
                EventAppender afterTheOther = (stream, sequence, events, metadata, notes) -> {
                    offered.add((SampleDrawn) events.getFirst());
                    await(drawn);
                    return real.append(stream, sequence, events, metadata, notes);
                };
                rounds.add(threads.submit(drawing(node, afterTheOther)));
            }
            for (Future<?> round : rounds) {
                round.get(60, TimeUnit.SECONDS);
            }
        }
        return List.copyOf(offered);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception alone) {
            throw new IllegalStateException("the other node did not draw", alone);
        }
    }

    private List<SampleDrawn> recorded() {
        return plans(first()).eventsOf(PLAN).stream()
                .filter(SampleDrawn.class::isInstance)
                .map(SampleDrawn.class::cast)
                .toList();
    }

    @Test
    void bothDrawTheSame_oneIsRecorded_andBothNodesTellIt() throws Exception {
        checkpoints();
        long beyondThePlan = head();
        List<SampleDrawn> offered = bothAtOnce(new CyclicBarrier(2));

        assertThat(offered).hasSize(2);
        assertThat(new HashSet<>(offered)).as("by either node").hasSize(1);
        assertThat(recorded()).containsExactly(offered.getFirst());
        SampleDrawn drawn = offered.getFirst();
        assertThat(drawn.cases()).hasSize(SIZE);
        assertThat(drawn.population()).isEqualTo(CASES);
        assertThat(drawn.checkpoint())
                .as("the first with an event beyond the plan's own")
                .isEqualTo(beyondThePlan);
        assertThat(drawn.seed()).isEqualTo(Sampling.seed(HexFormat.of().parseHex(drawn.root()), PLAN));

        // Whoever comes later finds nothing to draw.
        for (int round = 0; round < ROUNDS; round++) {
            nodes.forEach(
                    node -> drawing(node, node.getBean(EventAppender.class)).run());
        }
        assertThat(recorded()).hasSize(1);
        for (AnnotationConfigApplicationContext node : nodes) {
            assertThat(register(node).find(PLAN)).isEqualTo(register(first()).find(PLAN));
            assertThat(register(node).find(PLAN).map(SamplingPlanRegister.Plan::state))
                    .contains(State.DRAWN);
            assertThat(register(node).sample(PLAN, 0, 100))
                    .isEqualTo(register(first()).sample(PLAN, 0, 100))
                    .hasSize(SIZE);
        }
    }

    @Test
    void nothingIsDrawn_whileTheNewestCheckpointHoldsThePlanAlone() {
        nodes.forEach(node -> drawing(node, node.getBean(EventAppender.class)).run());
        assertThat(recorded()).isEmpty();
        nodes.forEach(node -> assertThat(register(node).find(PLAN).map(SamplingPlanRegister.Plan::state))
                .contains(State.WAITS_FOR_CHECKPOINT));
    }

    @Test
    void planThatIsGivenUp_whileItIsDrawn_staysGivenUp() throws Exception {
        checkpoints();
        var drawn = new CyclicBarrier(
                2,
                () -> append(
                        1,
                        new SamplingPlanAbandoned(
                                AUDITOR, NOW.businessDate(), null, Personal.of(WRITER, "Trùng với kế hoạch khác."))));
        bothAtOnce(drawn);

        assertThat(recorded()).isEmpty();
        nodes.forEach(node -> assertThat(register(node).find(PLAN).map(SamplingPlanRegister.Plan::state))
                .isEqualTo(Optional.of(State.ABANDONED)));
    }
}
