package vn.ansinh.runtime.policytrial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.policybook.BookedPolicies;
import vn.ansinh.command.policybook.PolicyBook;
import vn.ansinh.command.policybook.PolicyBookDecisions;
import vn.ansinh.command.policybook.ProposePolicyVersion;
import vn.ansinh.command.policytext.PolicyTextRecorder;
import vn.ansinh.command.policytrial.PolicyTrialDecisions;
import vn.ansinh.command.port.AppendConflict;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.command.port.PolicyTrialLog;
import vn.ansinh.command.port.ReservationKey;
import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.CaseEvent.DecisionRevoked;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.event.policy.PolicyBookEvent;
import vn.ansinh.kernel.event.policy.PolicyBookEvent.ChangedText;
import vn.ansinh.kernel.event.policy.PolicyTrialEvent.PolicyTrialCancelled;
import vn.ansinh.kernel.event.policy.TrialChange;
import vn.ansinh.kernel.event.policy.TrialResult;
import vn.ansinh.kernel.seal.PersonKeys;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PolicyTrialId;
import vn.ansinh.kernel.value.PolicyVersionId;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.port.PolicyTrials.Line;
import vn.ansinh.query.port.PolicyTrials.Progress;
import vn.ansinh.query.port.PolicyTrials.State;
import vn.ansinh.query.port.PolicyTrials.Trial;
import vn.ansinh.runtime.axon.AxonConfiguration;
import vn.ansinh.runtime.axon.TestCases;
import vn.ansinh.runtime.seal.KeyEraser;
import vn.ansinh.runtime.store.PostgresFixture;
import vn.ansinh.runtime.store.StoreConnections;
import vn.ansinh.runtime.store.TestNode;

/** Trials over real decisions on the event database: what they find, and that neither death nor haste makes it another. */
class PolicyTrialIT {
    private static final Moment NOW = Moment.at(Instant.parse("2026-11-25T02:00:00Z"));
    private static final LocalDate TODAY = NOW.businessDate();
    private static final PolicyVersionId VERSION = PolicyVersionId.of("1".repeat(32));
    private static final By OFFICER = new By(
            ActorId.parse("a-" + "1".repeat(32)),
            PersonId.parse("p-" + "f".repeat(32)),
            Duty.POLICY,
            UnitCode.parse("24@2025-07-01"));
    private static final int CASES = 7;

    private final DataSource database = PostgresFixture.server().freshDatabase();
    private final AtomicInteger asked = new AtomicInteger();
    private AnnotationConfigApplicationContext node;

    @BeforeEach
    void decide() {
        node = TestNode.over(database, Map.of(), AxonConfiguration.class);
        var recorder = new PolicyTextRecorder(node.getBean(EventAppender.class));
        recorder.record(Policy.load(), NOW, "start");
        recorder.open(Policy.load(), NOW, "start");
        propose("social-pension.amount", "{value: 500000, from: 2025-07-01", "{value: 600000, from: 2025-07-01");
        TestCases cases = new TestCases(node);
        for (int i = 1; i <= CASES; i++) {
            cases.lodgePension(caseOf(i), person(i), i);
            cases.decided(caseOf(i), "2025-07-02");
        }
        awaitSequenced();
    }

    @AfterEach
    void close() {
        node.close();
    }

    private static PersonId person(int number) {
        return PersonId.parse("p-" + String.format("%032x", number));
    }

    private static CaseId caseOf(int number) {
        return CaseId.parse("saa-" + String.format("%032x", number));
    }

    private void propose(String key, String was, String is) {
        String file = "social-allowance.yaml";
        String text = Policy.load().text().files().getOrDefault(file, "");
        int from = text.indexOf("key: " + key);
        String changed = text.substring(0, from) + text.substring(from).replaceFirst(Pattern.quote(was), is);
        PolicyBook book = policies().book();
        append(
                PolicyBookEvent.STREAM,
                book.version() + 1,
                PolicyBookDecisions.propose(
                        new ProposePolicyVersion(
                                VERSION, null, TODAY, "Nghị định thử nghiệm", List.of(new ChangedText(file, changed))),
                        OFFICER,
                        TODAY,
                        book,
                        policies().recorded(book.head())),
                AppendNotes.NONE);
    }

    private BookedPolicies policies() {
        return node.getBean(BookedPolicies.class);
    }

    private void append(String stream, long sequence, Record event, AppendNotes notes) {
        var metadata = new EventMetadata(
                OFFICER.actor(), Duty.POLICY, null, "policy", "c", null, "x", "k", TODAY, null, false, null);
        node.getBean(EventAppender.class).append(stream, sequence, List.of(event), metadata, notes);
    }

    private void awaitSequenced() {
        while (count("inbox") > 0) {
            Thread.onSpinWait();
        }
    }

    private long count(String of) {
        return JdbcClient.create(database)
                .sql("SELECT count(*) FROM " + of)
                .query(Long.class)
                .single();
    }

    private static AppendNotes taking(List<ReservationKey> take, List<ReservationKey> free) {
        return new AppendNotes(null, take, free, List.of(), null, null, null);
    }

    private PolicyTrialId request(long upTo) {
        var trial = PolicyTrialId.of(Integer.toString(asked.incrementAndGet()).repeat(32));
        var draft = policies().book().find(VERSION).orElseThrow().proposal();
        append(
                trial.text(),
                0,
                PolicyTrialDecisions.request(draft, upTo, null, upTo, OFFICER, TODAY),
                taking(List.of(ReservationKey.ofTheTrial()), List.of()));
        return trial;
    }

    private void cancel(PolicyTrialId trial) {
        append(
                trial.text(),
                1,
                new PolicyTrialCancelled(OFFICER, TODAY),
                taking(List.of(), List.of(ReservationKey.ofTheTrial())));
    }

    private long head() {
        return node.getBean(PolicyTrialLog.class).logHead();
    }

    private TrialRunner runner(AnnotationConfigApplicationContext on, Runnable betweenPages) {
        var run = new TrialRun(
                on.getBean(PolicyTrialLog.class),
                on.getBean(BookedPolicies.class),
                on.getBean(SealedEvents.class),
                on.getBean(EventAppender.class),
                InstantSource.fixed(NOW.recordedAt()),
                2,
                betweenPages);
        return new TrialRunner(
                on.getBean(StoreConnections.class).single(),
                on.getBean(JdbcClient.class),
                on.getBean(PolicyTrialLog.class),
                run);
    }

    private TrialsOnTheQuerySide seen() {
        return new TrialsOnTheQuerySide(node.getBean(JdbcClient.class), node.getBean(PolicyTrialLog.class));
    }

    private Trial trial(PolicyTrialId id) {
        return seen().find(id).orElseThrow();
    }

    private TrialResult run(PolicyTrialId id) throws SQLException {
        runner(node, () -> {}).once();
        return seen().result(id).orElseThrow();
    }

    @Test
    void trial_findsWhoGetsMore_andTheSameTrialTheSame_toTheDigest() throws Exception {
        long upTo = head();
        PolicyTrialId first = request(upTo);
        assertThat(trial(first).state()).isEqualTo(State.WAITING);

        TrialResult result = run(first);

        assertThat(result.all().decisions()).isEqualTo(CASES);
        assertThat(result.all().more()).isEqualTo(CASES);
        assertThat(result.all().monthlyBefore()).isEqualTo(CASES * 500_000L);
        assertThat(result.all().monthlyAfter()).isEqualTo(CASES * 600_000L);
        assertThat(result.notRepeated()).isZero();
        assertThat(result.policies()).singleElement().satisfies(it -> {
            assertThat(it.policy()).isEqualTo(Policy.load().version());
            assertThat(it.readable()).isTrue();
        });
        Trial done = trial(first);
        assertThat(done.state()).isEqualTo(State.COMPLETED);
        assertThat(done.all()).isEqualTo(result.all());
        assertThat(done.root()).isEqualTo(result.root()).hasSize(64);
        List<Line> cases = seen().cases(first, TrialChange.MORE, 0, 100);
        assertThat(cases).extracting(Line::caseId).containsExactlyElementsOf(cases(1, CASES));
        assertThat(seen().cases(first, null, cases.get(4).position(), 100)).isEqualTo(cases.subList(5, CASES));
        assertThat(seen().cases(first, TrialChange.NEWLY_REFUSED, 0, 100)).isEmpty();

        PolicyTrialId second = request(upTo);
        assertThat(run(second)).isEqualTo(result);
        assertThat(trial(second).digest()).isEqualTo(done.digest());
        assertThat(seen().newest(null, 1))
                .extracting(it -> it.trial().policyTrialId())
                .containsExactly(second);
    }

    private static List<CaseId> cases(int from, int to) {
        List<CaseId> cases = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            cases.add(caseOf(i));
        }
        return cases;
    }

    /** As the death of its process looks from the database: the session that holds the lock is gone. */
    @Test
    void runThatDies_isTakenUpByAnotherNode_andComesToTheSame() throws Exception {
        long upTo = head();
        String digest = String.valueOf(digestOf(request(upTo)));
        PolicyTrialId trial = request(upTo);
        AtomicInteger pages = new AtomicInteger();
        Runnable die = () -> {
            if (pages.incrementAndGet() == 2) {
                PostgresFixture.execute(database, """
                        SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 1
                           AND (classid::bigint << 32) + objid::bigint = hashtextextended('policy trial', 0)
                        """);
            }
        };

        assertThatThrownBy(() -> runner(node, die).once()).isInstanceOf(SQLException.class);

        Trial half = trial(trial);
        assertThat(half.state()).isEqualTo(State.RUNNING);
        assertThat(half.progress()).extracting(Progress::done).isEqualTo(4L);
        assertThat(seen().cases(trial, null, 0, 100))
                .as("of a trial that is not done")
                .isEmpty();
        String keys = String.valueOf(node.getEnvironment().getProperty("ansinh.keys.url"));
        try (var other = TestNode.over(database, Map.of("ansinh.keys.url", keys), AxonConfiguration.class)) {
            runner(other, () -> {}).once();
        }
        assertThat(trial(trial).digest()).isEqualTo(digest);
        assertThat(seen().cases(trial, null, 0, 100)).hasSize(CASES);
    }

    private @Nullable String digestOf(PolicyTrialId trial) throws SQLException {
        run(trial);
        return trial(trial).digest();
    }

    @Test
    void oneNodeRunsIt_theOtherWaits_andASecondIsNotTakenMeanwhile() throws Exception {
        PolicyTrialId trial = request(head());
        AtomicInteger pages = new AtomicInteger();
        TrialRunner other = runner(node, () -> {
            throw new AssertionError("two run one trial");
        });
        Runnable meanwhile = () -> {
            pages.incrementAndGet();
            try {
                other.once();
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
            assertThatThrownBy(() -> request(1))
                    .isInstanceOfSatisfying(
                            AppendConflict.class,
                            it -> assertThat(it.kind()).isEqualTo(AppendConflict.Kind.RESERVATION_HELD));
        };

        runner(node, meanwhile).once();

        assertThat(pages).hasValue(4);
        assertThat(trial(trial).state()).isEqualTo(State.COMPLETED);
    }

    @Test
    void cancelledTrial_stopsAtTheNextPage_andItsLinesGo() throws Exception {
        PolicyTrialId trial = request(head());
        AtomicInteger pages = new AtomicInteger();
        runner(node, () -> {
                    if (pages.incrementAndGet() == 1) {
                        cancel(trial);
                    }
                })
                .once();

        assertThat(pages).hasValue(1);
        assertThat(trial(trial).state()).isEqualTo(State.CANCELLED);
        assertThat(count("policy_trial_case")).isEqualTo(2);
        runner(node, () -> {}).once();
        assertThat(count("policy_trial_case")).isZero();
        assertThat(run(request(head())).all().more()).as("the next one").isEqualTo(CASES);
    }

    @Test
    void whoIsErased_isCountedAndNoLongerListed() throws Exception {
        long upTo = head();
        PolicyTrialId before = request(upTo);
        run(before);
        PostgresFixture.execute(database, "SELECT begin_erasure('" + person(3).text() + "')");
        node.getBean(KeyEraser.class).destroy(person(3));
        node.getBean(PersonKeys.class).forget(person(3));

        assertThat(seen().cases(before, null, 0, 100)).extracting(Line::caseId).doesNotContain(caseOf(3));
        assertThat(count("policy_trial_case WHERE person = '" + person(3).text() + "'"))
                .isZero();
        PolicyTrialId after = request(upTo);
        TrialResult result = run(after);
        assertThat(result.all().decisions()).isEqualTo(CASES);
        assertThat(result.all().factsGone()).isEqualTo(1);
        assertThat(result.all().more()).isEqualTo(CASES - 1);
        assertThat(result.all().notComparedMonthly()).isEqualTo(500_000);
        assertThat(trial(after).digest()).isNotEqualTo(trial(before).digest());
    }

    @Test
    void decisionThatNoLongerStands_isPassedOver_andOneAfterThePositionIsNotLookedAt() throws Exception {
        long upTo = head();
        var number = new DecisionNumber(UnitCode.parse("07210@2025-07-01"), 2025, 1);
        append(
                caseOf(1).text(),
                4,
                new DecisionRevoked(
                        OFFICER, TODAY, null, null, number, number, SignerCapacity.CHAIR, Personal.of(person(1), "…")),
                AppendNotes.NONE);
        awaitSequenced();

        assertThat(run(request(upTo)).all().decisions()).as("as it was then").isEqualTo(CASES);
        TrialResult now = run(request(head()));
        assertThat(now.all().decisions()).isEqualTo(CASES - 1);
        assertThat(now.passedOver()).isEqualTo(1);
    }

    @Test
    void resultThatSomebodyChanges_isNotShown() throws Exception {
        PolicyTrialId trial = request(head());
        run(trial);
        JdbcClient.create(database)
                .sql(
                        "UPDATE policy_trial SET result = convert_to(replace(convert_from(result, 'UTF8'), '4200000', '3500000'), 'UTF8')"
                                + " WHERE trial = ?")
                .param(trial.text())
                .update();

        assertThatThrownBy(() -> seen().result(trial))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("is not what was found");
        assertThat(Objects.requireNonNull(trial(trial).all()).more()).isEqualTo(CASES);
    }
}
