package vn.ansinh.runtime.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ansinh.command.port.AppendConflict;
import vn.ansinh.command.port.AppendConflict.Kind;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.CommandRunner;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.command.port.Ledger;
import vn.ansinh.command.port.LedgerEntry;
import vn.ansinh.command.port.NumberClaim;
import vn.ansinh.command.port.NumberRegister;
import vn.ansinh.command.port.OutsideFacts;
import vn.ansinh.command.port.PartyEntry;
import vn.ansinh.command.port.PersonRegistry;
import vn.ansinh.command.port.Recorded;
import vn.ansinh.command.port.ReservationKey;
import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.event.application.Parts.OtherCase;
import vn.ansinh.kernel.event.policy.PolicyEvent;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.unit.Unit;
import vn.ansinh.kernel.unit.UnitLevel;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Help;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.runtime.log.FaultPoint;
import vn.ansinh.runtime.log.SequencedLog;
import vn.ansinh.runtime.store.PostgresFixture;
import vn.ansinh.runtime.store.TestNode;

/** Promises P1, P2 and P6 at the store: one outcome per key, one winner per sequence, and the loser is told by name. */
class AxonCommandRunnerIT {
    private static final String ANSWER = "{\"caseId\":\"x\"}";

    private final DataSource database = PostgresFixture.server().freshDatabase();
    private final List<AnnotationConfigApplicationContext> nodes = new ArrayList<>();
    private final Node one = new Node(startNode());
    private final Node two = new Node(startNode());
    private static final AtomicReference<FaultPoint> FAULTS = new AtomicReference<>(FaultPoint.NONE);

    private record Node(AnnotationConfigApplicationContext context) {
        Recorded write(String stream, int texts, AppendNotes notes, String key) {
            return write(stream, texts, -1, notes, key);
        }

        Recorded write(String stream, int texts, int expected, AppendNotes notes, String key) {
            return context.getBean(CommandRunner.class)
                    .run(NoteBook.WRITE, new NoteBook.Write(stream, texts, expected, notes), metadata(key));
        }

        <T> T bean(Class<T> type) {
            return context.getBean(type);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Mortal {
        @Bean
        FaultPoint faultPoint() {
            return place -> FAULTS.get().reached(place);
        }

        @Bean
        InitializingBean noteBooks(CommandBus bus, EventStore store) {
            return () -> Aggregates.subscribe("vn.ansinh.runtime.axon", bus, store);
        }
    }

    private AnnotationConfigApplicationContext startNode() {
        AnnotationConfigApplicationContext node =
                TestNode.over(database, Map.of(), AxonConfiguration.class, Mortal.class);
        nodes.add(node);
        return node;
    }

    @AfterEach
    void closeNodes() {
        FAULTS.set(FaultPoint.NONE);
        GenericEventMessage.clock = Clock.systemUTC();
        nodes.forEach(AnnotationConfigApplicationContext::close);
    }

    @Test
    void run_recordsAndTellsVersionAndToken() throws Exception {
        assertThat(one.write("policy-a", 3, AppendNotes.NONE, "k1").version()).isEqualTo(2);
        Recorded second = two.write("policy-a", 2, AppendNotes.NONE, "k2");

        assertThat(second.version()).isEqualTo(4);
        assertThat(count("event")).isEqualTo(5);
        assertThat(one.bean(SequencedLog.class).awaitPositionOf(second.appendId(), 5, TimeUnit.SECONDS))
                .hasValue(5);
    }

    @Test
    void run_hasOneWinner_forTwoNodesAtOneVersion() throws Exception {
        one.write("policy-a", 1, AppendNotes.NONE, "k0");
        for (int round = 1; round <= 20; round++) {
            int version = round;
            List<Object> outcomes = atOnce(List.<Callable<Recorded>>of(
                    () -> one.write("policy-a", 1, version, AppendNotes.NONE, "a" + version),
                    () -> two.write("policy-a", 1, version, AppendNotes.NONE, "b" + version)));

            assertThat(outcomes).filteredOn(Recorded.class::isInstance).hasSize(1);
            // Who saw the other's event was refused by the decision, who did not by the store.
            assertThat(outcomes)
                    .filteredOn(outcome -> isConflict(outcome, Kind.STREAM_MOVED_ON) || outcome instanceof Refusal)
                    .hasSize(1);
        }
        assertThat(count("event")).isEqualTo(21);
    }

    @Test
    void run_hasOneWinner_forEightThatBeginOneStream() throws Exception {
        List<Callable<Recorded>> eight = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Node node = i % 2 == 0 ? one : two;
            String key = "k" + i;
            eight.add(() -> node.write("policy-a", 1, 0, AppendNotes.NONE, key));
        }
        List<Object> outcomes = atOnce(eight);

        assertThat(outcomes).filteredOn(Recorded.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> isConflict(outcome, Kind.STREAM_EXISTS) || outcome instanceof Refusal)
                .hasSize(7);
        assertThat(count("event")).isEqualTo(1);
    }

    @Test
    void run_hasOneOutcome_forEightWithOneKey() throws Exception {
        for (int round = 0; round < 10; round++) {
            String key = "key" + round;
            ReservationKey reservation = new ReservationKey("social-pension/p-" + round);
            List<Callable<Recorded>> eight = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Node node = i % 2 == 0 ? one : two;
                String stream = "policy-" + round + "-" + i;
                eight.add(() -> node.write(stream, 2, notes(answer(key), reservation), key));
            }
            List<Object> outcomes = atOnce(eight);

            assertThat(outcomes).filteredOn(Recorded.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> isConflict(outcome, Kind.ALREADY_ANSWERED))
                    .hasSize(7);
        }
        assertThat(count("event")).isEqualTo(20);
        assertThat(count("ledger")).isEqualTo(10);
        assertThat(count("reservation")).isEqualTo(10);
    }

    @Test
    void run_hasOneOutcome_forEightWithOneKeyAtOneVersion() throws Exception {
        one.write("policy-a", 1, AppendNotes.NONE, "k0");
        for (int round = 1; round <= 10; round++) {
            int version = round;
            String key = "key" + round;
            AppendNotes notes = new AppendNotes(answer(key), List.of(), List.of(), List.of(), null, null, null);
            List<Callable<Recorded>> eight = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Node node = i % 2 == 0 ? one : two;
                eight.add(() -> node.write("policy-a", 1, version, notes, key));
            }
            List<Object> outcomes = atOnce(eight);

            assertThat(outcomes).filteredOn(Recorded.class::isInstance).hasSize(1);
            // Also for those whom the decision refused, because it saw the first one's event.
            assertThat(outcomes)
                    .filteredOn(outcome -> isConflict(outcome, Kind.ALREADY_ANSWERED))
                    .hasSize(7);
        }
        assertThat(count("event")).isEqualTo(11);
    }

    @Test
    void run_givesTheFirstAnswer_forKeyResentAfterTheAnswerWasLost() {
        AppendNotes notes = notes(answer("key"), new ReservationKey("housing/d-1"));
        FAULTS.set(dieAt(FaultPoint.Place.APPEND_COMMITTED));
        assertThatThrownBy(() -> one.write("policy-a", 1, notes, "key")).hasMessageContaining("planted death");
        FAULTS.set(FaultPoint.NONE);

        assertThat(conflictOf(() -> two.write("policy-b", 1, notes, "key"))).isEqualTo(Kind.ALREADY_ANSWERED);
        Ledger.Answered answered = two.bean(Ledger.class).find("key").orElseThrow();
        assertThat(new String(answered.entry().answer(), StandardCharsets.UTF_8))
                .isEqualTo(ANSWER);
        assertThat(answered.entry().fingerprint()).isEqualTo("print");
        assertThat(answered.entry().status()).isEqualTo(201);
        assertThat(answered.version()).isZero();
        assertThat(answered.appendId()).isPositive();
        assertThat(count("event")).isEqualTo(1);
    }

    @Test
    void run_leavesNothing_forDeathBeforeTheCommit() {
        AppendNotes notes = notes(answer("key"), new ReservationKey("housing/d-1"));
        FAULTS.set(dieAt(FaultPoint.Place.APPEND_WRITTEN));
        assertThatThrownBy(() -> one.write("policy-a", 1, notes, "key")).hasMessageContaining("planted death");
        FAULTS.set(FaultPoint.NONE);

        for (String table : List.of("event", "inbox", "log", "ledger", "reservation")) {
            assertThat(count(table)).as(table).isZero();
        }
        assertThat(one.write("policy-a", 1, notes, "key").version()).isZero();
    }

    @Test
    void run_leavesNothing_forServersSessionThatEndsBeforeTheCommit() {
        FAULTS.set(place -> {
            if (place == FaultPoint.Place.APPEND_WRITTEN) {
                PostgresFixture.execute(
                        database,
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                                + " AND state = 'idle in transaction'");
            }
        });
        assertThatThrownBy(() -> one.write("policy-a", 1, AppendNotes.NONE, "key"))
                .isNotInstanceOf(AppendConflict.class);
        FAULTS.set(FaultPoint.NONE);

        assertThat(count("event")).isZero();
        assertThat(one.write("policy-a", 1, AppendNotes.NONE, "key").version()).isZero();
    }

    @Test
    void reservation_isHeldUntilFreed_andTakenAgainOrRefused() {
        ReservationKey key = new ReservationKey("social-pension/p-1");
        one.write("policy-a", 1, notes(null, key), "k1");
        assertThat(conflictOf(() -> one.write("policy-b", 1, notes(null, key), "k2")))
                .isEqualTo(Kind.RESERVATION_HELD);

        // Only the holder frees it.
        one.write("policy-c", 1, freeing(key), "k3");
        assertThat(count("reservation")).isEqualTo(1);
        one.write("policy-a", 1, freeing(key), "k4");
        one.write("policy-b", 1, notes(null, key), "k5");
        assertThat(conflictOf(() -> one.write("policy-a", 1, notes(null, key), "k6")))
                .isEqualTo(Kind.RESERVATION_HELD);
    }

    @Test
    void decisionNumber_isDrawnAgain_forOneThatWasTaken() {
        UnitCode unit = UnitCode.parse("07210@2025-07-01");
        NumberRegister register = one.bean(NumberRegister.class);
        DecisionNumber first = register.next(unit, 2026);
        assertThat(first.number()).isEqualTo(1);
        assertThat(two.bean(NumberRegister.class).next(unit, 2026)).isEqualTo(first);

        one.write("policy-a", 1, numbered(first), "k1");
        assertThat(conflictOf(() -> two.write("policy-b", 1, numbered(first), "k2")))
                .isEqualTo(Kind.NUMBER_TAKEN);
        assertThat(register.next(unit, 2026).number()).isEqualTo(2);
        assertThat(register.next(unit, 2027).number()).isEqualTo(1);
    }

    @Test
    void reference_isDrawnAgain_forOneThatWasTaken() {
        Reference reference = Reference.draw(new java.util.Random(7));
        AppendNotes notes = new AppendNotes(null, List.of(), List.of(), List.of(), null, reference, null);
        one.write("policy-a", 1, notes, "k1");
        assertThat(conflictOf(() -> one.write("policy-b", 1, notes, "k2"))).isEqualTo(Kind.REFERENCE_TAKEN);
    }

    @Test
    void run_isToldToComeAgain_forKeyHeldPastTheBound() throws SQLException {
        try (Connection slow = database.getConnection()) {
            slow.setAutoCommit(false);
            slow.createStatement().execute("INSERT INTO reservation VALUES ('housing/d-1', 'policy-slow')");
            assertThat(conflictOf(() -> one.write("policy-a", 1, notes(null, new ReservationKey("housing/d-1")), "k1")))
                    .isEqualTo(Kind.STILL_RUNNING);
            slow.rollback();
        }
        assertThat(count("event")).isZero();
    }

    @Test
    void run_refusesAndWritesNothing_forStreamWithUnreadableEvent() {
        one.write("policy-a", 1, AppendNotes.NONE, "k1");
        one.write("policy-b", 1, AppendNotes.NONE, "k2");
        one.write("policy-c", 1, AppendNotes.NONE, "k3");
        one.write("policy-d", 1, AppendNotes.NONE, "k3d");
        PostgresFixture.execute(database, "UPDATE event SET metadata = '{\"x\":1}' WHERE stream = 'policy-d'");
        PostgresFixture.execute(database, "UPDATE event SET name = 'unknown.name' WHERE stream = 'policy-a'");
        PostgresFixture.execute(database, "UPDATE event SET payload = '{\"x\":1' WHERE stream = 'policy-b'");
        PostgresFixture.execute(database, "UPDATE event SET sequence = 1 WHERE stream = 'policy-c'");

        for (String stream : List.of("policy-a", "policy-b", "policy-c", "policy-d")) {
            assertThatThrownBy(() -> one.write(stream, 1, AppendNotes.NONE, "k4"))
                    .as(stream)
                    .isInstanceOf(UnreadableEvent.class);
        }
        assertThat(count("event")).isEqualTo(4);
    }

    @Test
    void recordedAt_isTheDatabases_forNodesWhoseClocksLie() {
        for (int seconds : List.of(-90, 90)) {
            GenericEventMessage.clock = Clock.fixed(Instant.now().plusSeconds(seconds), ZoneOffset.UTC);
            one.write("policy-a", 1, AppendNotes.NONE, "k" + seconds);
        }
        GenericEventMessage.clock = Clock.systemUTC();

        List<Instant> recorded = JdbcClient.create(database)
                .sql("SELECT recorded_at FROM event ORDER BY append_id")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .list();
        assertThat(recorded)
                .hasSize(2)
                .isSorted()
                .allSatisfy(instant -> assertThat(instant)
                        .isBetween(
                                Instant.now().minus(Duration.ofSeconds(30)),
                                Instant.now().plusSeconds(1)));
    }

    @Test
    void begin_refuses_forStreamBegunBefore() {
        EventAppender appender = one.bean(EventAppender.class);
        List<PolicyEvent.PolicyTextRecorded> text =
                List.of(new PolicyEvent.PolicyTextRecorded(NoteBook.BY, "v", "the law"));
        assertThat(appender.begin("policy-x", text, metadata("k1"), AppendNotes.NONE)
                        .version())
                .isZero();
        assertThat(conflictOf(() -> appender.begin("policy-x", text, metadata("k2"), AppendNotes.NONE)))
                .isEqualTo(Kind.STREAM_EXISTS);
    }

    @Test
    void history_cannotBeChanged_fromTheNodesOwnConnections() {
        one.write("policy-a", 1, AppendNotes.NONE, "k1");
        JdbcClient own = one.bean(JdbcClient.class);
        for (String change : List.of(
                "UPDATE event SET payload = ''",
                "DELETE FROM event",
                "TRUNCATE event",
                "UPDATE log SET position = 9",
                "DELETE FROM log",
                "TRUNCATE log",
                "UPDATE ledger SET status = 1",
                "DELETE FROM ledger")) {
            assertThatThrownBy(() -> own.sql(change).update())
                    .as(change)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void outsideFacts_tellOtherCases_openWhileTheyHoldAReservation() throws Exception {
        PersonRegistry persons = one.bean(PersonRegistry.class);
        PersonNumber number = new PersonNumber("024190000017");
        PersonId person = persons.personOf(number);
        assertThat(two.bean(PersonRegistry.class).personOf(number)).isEqualTo(person);
        assertThat(persons.find(new PersonNumber("024190000018"))).isEmpty();

        CaseId caseId = CaseId.parse("saa-000102030405060708090a0b0c0d0e0f");
        ReservationKey key = ReservationKey.of(Scheme.SOCIAL_PENSION, Help.REGULAR, person);
        PartyEntry party = new PartyEntry(person, caseId, Scheme.SOCIAL_PENSION, PartyEntry.Part.BENEFICIARY);
        Recorded lodged = one.write(
                caseId.text(),
                1,
                new AppendNotes(null, List.of(key), List.of(), List.of(party), null, null, null),
                "k1");
        one.bean(SequencedLog.class).awaitPositionOf(lodged.appendId(), 5, TimeUnit.SECONDS);

        OutsideFacts looking = two.bean(OutsideFacts.class);
        var deciding = new TransactionTemplate(two.bean(PlatformTransactionManager.class));
        OutsideFacts facts = whom -> deciding.execute(status -> looking.about(whom));
        assertThat(facts.about(List.of(person)))
                .isEqualTo(
                        new OutsideFacts.Found(List.of(new OtherCase(caseId, person, Scheme.SOCIAL_PENSION, true)), 1));
        one.write(caseId.text(), 1, freeing(key), "k2");
        assertThat(facts.about(List.of(person)).cases())
                .containsExactly(new OtherCase(caseId, person, Scheme.SOCIAL_PENSION, false));
        assertThat(facts.about(List.of()).cases()).isEmpty();
    }

    @Test
    void aNumberFoundLater_leadsToThePersonWhoHadNone() {
        PersonRegistry persons = one.bean(PersonRegistry.class);
        PersonId stranger = persons.strangerWithoutNumber();
        PersonNumber number = new PersonNumber("024190000033");

        one.write("policy-a", 1, claiming(persons.claim(number, stranger)), "k1");

        assertThat(conflictOf(() -> two.write(
                        "policy-b", 1, claiming(persons.claim(number, persons.strangerWithoutNumber())), "k2")))
                .isEqualTo(Kind.PERSON_NUMBER_TAKEN);
        assertThat(count("event")).as("nothing of the loser's").isEqualTo(1);
        assertThat(persons.personOf(number)).isEqualTo(stranger);
    }

    @Test
    void personRegistry_makesOnePerson_forOneNumberAskedByMany() throws Exception {
        List<Callable<PersonId>> many = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            PersonRegistry registry = (i % 2 == 0 ? one : two).bean(PersonRegistry.class);
            many.add(() -> registry.personOf(new PersonNumber("024190000025")));
        }
        assertThat(atOnce(many))
                .hasSize(16)
                .containsOnly(one.bean(PersonRegistry.class)
                        .find(new PersonNumber("024190000025"))
                        .orElseThrow());

        UnitCode unit = UnitCode.parse("07210@2025-07-01");
        PersonRegistry registry = one.bean(PersonRegistry.class);
        assertThat(registry.dwellingAt(unit, "Thôn Bãi Đá,  số 5"))
                .isEqualTo(registry.dwellingAt(unit, "thôn bãi đá số 5 "))
                .isNotEqualTo(registry.dwellingAt(UnitCode.parse("07207@"), "thôn bãi đá số 6"));
    }

    @Test
    void dwelling_staysTheSame_whenItsCommuneIsMerged() {
        PersonRegistry registry = one.bean(PersonRegistry.class);
        UnitRegistry units = UnitRegistry.load();
        UnitCode now = UnitCode.parse("07210@2025-07-01");
        UnitCode elsewhere = units.on(UnitLevel.COMMUNE, LocalDate.of(2025, 7, 1)).stream()
                .map(Unit::code)
                .filter(code -> !code.equals(now))
                .findFirst()
                .orElseThrow();
        for (UnitCode before : units.predecessorsOf(now)) {
            assertThat(registry.dwellingAt(before, "Số 5")).isEqualTo(registry.dwellingAt(now, "Số 5"));
        }
        assertThat(registry.dwellingAt(elsewhere, "Số 5")).isNotEqualTo(registry.dwellingAt(now, "Số 5"));
    }

    @Test
    void anOldNumber_leadsToOnePerson_andNeverMeetsAPersonNumber() {
        PersonId person = one.bean(PersonRegistry.class).personOfOldNumber("121234567");

        assertThat(two.bean(PersonRegistry.class).personOfOldNumber("121234567"))
                .isEqualTo(person)
                .isNotEqualTo(two.bean(PersonRegistry.class).personOfOldNumber("121234568"));
        assertThat(one.bean(PersonRegistry.class).personOfOldNumber("024190000041"))
                .isNotEqualTo(one.bean(PersonRegistry.class).personOf(new PersonNumber("024190000041")));
    }

    private static FaultPoint dieAt(FaultPoint.Place place) {
        return reached -> {
            if (reached == place) {
                throw new IllegalStateException("planted death at " + place);
            }
        };
    }

    private static LedgerEntry answer(String key) {
        return new LedgerEntry(key, "print", 201, ANSWER.getBytes(StandardCharsets.UTF_8));
    }

    private static AppendNotes notes(@Nullable LedgerEntry answer, ReservationKey take) {
        return new AppendNotes(answer, List.of(take), List.of(), List.of(), null, null, null);
    }

    private static AppendNotes freeing(ReservationKey key) {
        return new AppendNotes(null, List.of(), List.of(key), List.of(), null, null, null);
    }

    private static AppendNotes claiming(NumberClaim claim) {
        return new AppendNotes(null, List.of(), List.of(), List.of(), null, null, null, claim);
    }

    private static AppendNotes numbered(DecisionNumber number) {
        return new AppendNotes(null, List.of(), List.of(), List.of(), number, null, null);
    }

    private static EventMetadata metadata(String key) {
        return new EventMetadata(
                new ActorId("a-00000000000000000000000000000001"),
                Duty.SYSTEM,
                null,
                "case-work",
                "correlation",
                null,
                NoteBook.WRITE,
                key,
                LocalDate.of(2026, 1, 2),
                null,
                false,
                null);
    }

    private static boolean isConflict(Object outcome, Kind kind) {
        return outcome instanceof AppendConflict conflict && conflict.kind() == kind;
    }

    private static Kind conflictOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(AppendConflict.class, call).kind();
    }

    /** Runs all at once. @return what each gave or threw */
    private static <T> List<Object> atOnce(List<Callable<T>> calls) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> outcome : threads.invokeAll(calls.stream()
                    .map(call -> (Callable<Object>) () -> {
                        try {
                            return call.call();
                        } catch (RuntimeException thrown) {
                            return thrown;
                        }
                    })
                    .toList())) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        }
    }

    private long count(String table) {
        return JdbcClient.create(database)
                .sql("SELECT count(*) FROM " + table)
                .query(Long.class)
                .single();
    }
}
