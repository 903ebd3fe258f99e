package vn.ansinh.runtime.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ansinh.command.allowance.SocialAllowanceCommand.RecommendDecision;
import vn.ansinh.command.allowance.SocialAllowanceCommand.VerifyApplication;
import vn.ansinh.command.casework.CaseCommand;
import vn.ansinh.command.casework.Given;
import vn.ansinh.command.port.AppendConflict;
import vn.ansinh.command.port.NumberRegister;
import vn.ansinh.command.port.OutsideFacts;
import vn.ansinh.command.port.Recorded;
import vn.ansinh.kernel.event.application.Kinds.Opinion;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.runtime.log.SequencedLog;
import vn.ansinh.runtime.store.PostgresFixture;
import vn.ansinh.runtime.store.TestNode;

/** The aggregate shells on the real store: folded from it, refused by it, numbered and reserved in it. */
class CasesOnTheStoreIT {
    private static final UnitCode WARD = UnitCode.parse("07210@2025-07-01");
    private static final PersonId PERSON = PersonId.parse("p-" + "1".repeat(32));
    private static final CaseId FIRST = CaseId.parse("saa-" + "1".repeat(32));
    private static final CaseId SECOND = CaseId.parse("saa-" + "2".repeat(32));

    private final DataSource database = PostgresFixture.server().freshDatabase();
    private final AnnotationConfigApplicationContext node = TestNode.over(database, Map.of(), AxonConfiguration.class);
    private final TestCases cases = new TestCases(node);

    @AfterEach
    void close() {
        node.close();
    }

    private Recorded send(
            CaseId caseId, Duty duty, String on, boolean lodges, @Nullable Long expected, CaseCommand command) {
        return cases.send(caseId, duty, on, lodges, expected, command);
    }

    private void lodge(CaseId caseId, Scheme scheme, String on, long seed, Given.Fact... facts) {
        cases.lodge(caseId, PERSON, scheme, on, seed, facts);
    }

    private Recorded decided(CaseId caseId, String on) {
        return cases.decided(caseId, on);
    }

    private void lodgePension(CaseId caseId, long seed) {
        cases.lodgePension(caseId, PERSON, seed);
    }

    @Test
    void case_isFoldedFromTheStore_upToItsDecision() {
        lodgePension(FIRST, 1);
        Recorded decided = decided(FIRST, "2025-07-02");
        assertThat(decided.version()).isEqualTo(3);
        assertThat(node.getBean(NumberRegister.class).next(WARD, 2025).number()).isEqualTo(2);
    }

    @Test
    void secondOfTwoApprovers_isToldThatTheCaseMovedOn() {
        lodgePension(FIRST, 1);
        decided(FIRST, "2025-07-02");
        assertThatThrownBy(() -> send(FIRST, Duty.APPROVER, "2025-07-02", false, 2L, TestCases.GRANT))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(ProblemCode.VERSION_CONFLICT));
    }

    @Test
    void refusal_writesNothing() {
        lodgePension(FIRST, 1);
        assertThatThrownBy(() -> send(FIRST, Duty.APPROVER, "2025-07-02", false, 0L, TestCases.GRANT))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.broken()).hasSize(2));
        assertThat(send(FIRST, Duty.VERIFIER, "2025-07-02", false, 0L, new VerifyApplication(List.of(), List.of()))
                        .version())
                .isEqualTo(1);
    }

    @Test
    void oneOpenApplication_perPersonAndScheme_untilItIsDecided() {
        lodgePension(FIRST, 1);
        assertThatThrownBy(() -> lodgePension(SECOND, 2))
                .isInstanceOfSatisfying(
                        AppendConflict.class,
                        conflict -> assertThat(conflict.kind()).isEqualTo(AppendConflict.Kind.RESERVATION_HELD));
        decided(FIRST, "2025-07-02");
        lodgePension(SECOND, 2);
    }

    private OutsideFacts.Found about(PersonId person) {
        return Objects.requireNonNull(new TransactionTemplate(node.getBean(PlatformTransactionManager.class))
                .execute(status -> node.getBean(OutsideFacts.class).about(List.of(person))));
    }

    @Test
    void whatOneCaseGrants_isAFactOfTheOther_howeverFarBehindTheLogIs() throws Exception {
        lodgePension(FIRST, 1);
        Recorded decided = decided(FIRST, "2025-07-02");
        node.getBean(SequencedLog.class).awaitPositionOf(decided.appendId(), 5, TimeUnit.SECONDS);
        // As if the sequencer had not come by.
        PostgresFixture.execute(database, "DELETE FROM log");

        OutsideFacts.Found found = about(PERSON);
        assertThat(found.logPosition()).isZero();
        assertThat(found.cases()).singleElement().satisfies(other -> {
            assertThat(other.open()).isFalse();
            assertThat(other.drawn()).isEqualTo(new Money(500_000));
        });
    }

    @Test
    void lookingOutside_isRefused_outsideTheDecidingTransaction() {
        assertThatThrownBy(() -> node.getBean(OutsideFacts.class).about(List.of(PERSON)))
                .isInstanceOf(IllegalStateException.class);
    }

    private void lodgeAllowance(CaseId caseId, long seed) {
        lodge(
                caseId,
                Scheme.SOCIAL_ALLOWANCE,
                "2025-07-01",
                seed,
                TestCases.fact(FactCode.PLACEMENT, "community"),
                TestCases.fact(FactCode.DISABILITY_DEGREE, "severe"),
                TestCases.fact(FactCode.OBLIGED_SUPPORTER, "able"),
                TestCases.fact(FactCode.SINGLE_PARENT_GROUND, "none"));
    }

    private void readyToDecide(CaseId caseId, String on) {
        send(caseId, Duty.VERIFIER, on, false, 0L, new VerifyApplication(List.of(), List.of()));
        send(caseId, Duty.VERIFIER, on, false, 1L, new RecommendDecision(Opinion.FAVOURABLE, "đủ"));
    }

    /** Severely disabled and 80: alone each of the two would be granted. The later decision must know of the earlier. */
    @Test
    void twoSchemes_decidedAtOnceForOnePerson_seeEachOther() throws Exception {
        for (int round = 0; round < 5; round++) {
            close();
            CasesOnTheStoreIT fresh = new CasesOnTheStoreIT();
            try {
                fresh.decidesTwoAtOnce();
            } finally {
                fresh.close();
            }
        }
    }

    private void decidesTwoAtOnce() throws Exception {
        lodgePension(FIRST, 1);
        lodgeAllowance(SECOND, 2);
        readyToDecide(FIRST, "2025-07-02");
        readyToDecide(SECOND, "2025-07-02");
        CyclicBarrier together = new CyclicBarrier(2);
        int granted = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> outcomes = Stream.of(FIRST, SECOND)
                    .map(caseId -> threads.submit(() -> {
                        together.await();
                        try {
                            send(caseId, Duty.APPROVER, "2025-07-02", false, 2L, TestCases.GRANT);
                            return true;
                        } catch (Refusal refused) {
                            return false;
                        }
                    }))
                    .toList();
            for (Future<Boolean> outcome : outcomes) {
                granted += outcome.get() ? 1 : 0;
            }
        }
        List<String> decisions = JdbcClient.create(database)
                .sql("SELECT convert_from(payload, 'UTF8') FROM event WHERE name = 'case.decided' ORDER BY append_id")
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(granted).isEqualTo(decisions.size()).isPositive();
        assertThat(decisions.getFirst()).doesNotContain("\"drawn\":");
        // Whoever came second was refused for what is drawn already, or granted the higher one knowing of it.
        assertThat(decisions.subList(1, decisions.size())).allMatch(later -> later.contains("\"drawn\":"));
    }

    @Test
    void whoeverDecidesAboutTheSamePerson_isToldToComeAgain_pastTheBound() throws Exception {
        lodgePension(FIRST, 1);
        readyToDecide(FIRST, "2025-07-02");
        CountDownLatch looked = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<?> slow =
                    threads.submit(() -> new TransactionTemplate(node.getBean(PlatformTransactionManager.class))
                            .executeWithoutResult(status -> {
                                node.getBean(OutsideFacts.class).about(List.of(PERSON));
                                looked.countDown();
                                try {
                                    enough.await();
                                } catch (InterruptedException stopped) {
                                    Thread.currentThread().interrupt();
                                }
                            }));
            looked.await();
            try {
                assertThatThrownBy(() -> send(FIRST, Duty.APPROVER, "2025-07-02", false, 2L, TestCases.GRANT))
                        .isInstanceOfSatisfying(
                                AppendConflict.class,
                                conflict -> assertThat(conflict.kind()).isEqualTo(AppendConflict.Kind.STILL_RUNNING));
            } finally {
                enough.countDown();
            }
            slow.get();
        }
        assertThat(send(FIRST, Duty.APPROVER, "2025-07-02", false, 2L, TestCases.GRANT)
                        .version())
                .isEqualTo(3);
    }

    @Test
    void unreadableDecision_ofAnotherCase_isNamedAsTheCause() {
        lodgePension(FIRST, 1);
        decided(FIRST, "2025-07-02");
        PostgresFixture.execute(
                database,
                "UPDATE event SET payload = '{' WHERE name = 'case.decided' AND stream = '" + FIRST.text() + "'");
        lodgeAllowance(SECOND, 2);
        readyToDecide(SECOND, "2025-07-02");

        assertThatThrownBy(() -> send(SECOND, Duty.APPROVER, "2025-07-02", false, 2L, TestCases.GRANT))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(ProblemCode.OTHER_CASE_UNREADABLE));
    }
}
