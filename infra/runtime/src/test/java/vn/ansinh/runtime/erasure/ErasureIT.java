package vn.ansinh.runtime.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.casework.Law;
import vn.ansinh.command.datarequest.DataRequestDecisions;
import vn.ansinh.command.datarequest.LodgeDataRequest;
import vn.ansinh.command.datarequest.MootRequests;
import vn.ansinh.command.erasure.ErasureReaction;
import vn.ansinh.command.gate.Draw;
import vn.ansinh.command.port.AppendConflict;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.DataRequests;
import vn.ansinh.command.port.Erasures;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.command.port.PartyEntry;
import vn.ansinh.command.port.PersonCases;
import vn.ansinh.command.port.PersonRegistry;
import vn.ansinh.command.port.ReservationKey;
import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.event.application.CaseEvent.Withdrawn;
import vn.ansinh.kernel.event.application.Kinds.Channel;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent.DataRequestMoot;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent.DataRequestWithdrawn;
import vn.ansinh.kernel.event.datarequest.DataRight;
import vn.ansinh.kernel.event.erasure.ErasureEvent.ErasureApproved;
import vn.ansinh.kernel.event.erasure.ErasureEvent.ErasureProposed;
import vn.ansinh.kernel.event.erasure.ErasureEvent.ErasureRejected;
import vn.ansinh.kernel.event.erasure.ErasureEvent.PersonErased;
import vn.ansinh.kernel.event.erasure.ErasureGround;
import vn.ansinh.kernel.seal.KeysUnavailable;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.DataRequestId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.ErasureId;
import vn.ansinh.kernel.value.Help;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.runtime.store.PostgresFixture;
import vn.ansinh.runtime.store.TestNode;

/** Erasures on the event database, in the role of a command node. */
class ErasureIT {
    private static final ErasureId ERASURE = ErasureId.parse("erasure-" + "1".repeat(32));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final PersonNumber NUMBER = new PersonNumber("024190000017");
    private static final By FIRST = by(1);
    private static final By SECOND = by(2);

    private final DataSource database = PostgresFixture.server().freshDatabase();
    private final Map<PersonId, Instant> destroyed = new ConcurrentHashMap<>();
    private AnnotationConfigApplicationContext node;
    private PersonRegistry persons;
    private PersonId person;

    @BeforeEach
    void open() {
        node = TestNode.over(database, Map.of());
        persons = node.getBean(PersonRegistry.class);
        person = persons.personOf(NUMBER);
    }

    @AfterEach
    void close() {
        node.close();
    }

    private static By by(int account) {
        String digits = Integer.toString(account).repeat(32);
        return new By(ActorId.parse("a-" + digits), PersonId.parse("p-" + digits), Duty.PRIVACY, null);
    }

    private static EventMetadata metadata(LocalDate on) {
        return new EventMetadata(
                FIRST.actor(), FIRST.duty(), null, "case-work", "c", null, "x", "k", on, null, false, null);
    }

    private void append(String stream, long sequence, Record event, AppendNotes notes, LocalDate on) {
        node.getBean(EventAppender.class).append(stream, sequence, List.of(event), metadata(on), notes);
    }

    private void append(ErasureId erasure, long sequence, Record event, AppendNotes notes) {
        append(erasure.text(), sequence, event, notes, DAY);
    }

    private ErasureProposed proposed() {
        return new ErasureProposed(FIRST, DAY, person, ErasureGround.REQUEST, Personal.of(person, "Asked in writing."));
    }

    private static AppendNotes taking(List<ReservationKey> keys) {
        return new AppendNotes(null, keys, List.of(), List.of(), null, null, null);
    }

    private void approve() {
        append(ERASURE, 0, proposed(), AppendNotes.NONE);
        append(ERASURE, 1, new ErasureApproved(SECOND, DAY, person), taking(ErasureReaction.reserved(person)));
    }

    private ErasureReaction reaction(AnnotationConfigApplicationContext on) {
        return new ErasureReaction(
                on.getBean(Erasures.class),
                whom -> destroyed.computeIfAbsent(whom, key -> Instant.parse("2026-11-24T05:00:00.000001Z")),
                new MootRequests(on.getBean(DataRequests.class), on.getBean(EventAppender.class)),
                on.getBean(EventAppender.class),
                new Draw(new Random(7)),
                Clock.systemUTC());
    }

    private long count(String of) {
        return JdbcClient.create(database)
                .sql("SELECT count(*) FROM " + of)
                .query(Long.class)
                .single();
    }

    @Test
    void whoWasErased_isFoundByNoNumber_andComesBackAsSomebodyNew() {
        PersonId neighbour = persons.personOf(new PersonNumber("024190000018"));
        approve();
        assertThat(node.getBean(Erasures.class).approved()).containsExactly(ERASURE);

        reaction(node).sweep();

        assertThat(node.getBean(Erasures.class).events(ERASURE))
                .last()
                .isInstanceOfSatisfying(PersonErased.class, erased -> {
                    assertThat(erased.person()).isEqualTo(person);
                    assertThat(erased.destroyedAt()).isEqualTo(Instant.parse("2026-11-24T05:00:00.000001Z"));
                });
        assertThat(node.getBean(Erasures.class).approved()).isEmpty();
        assertThat(persons.find(NUMBER)).isEmpty();
        assertThat(persons.personOf(NUMBER)).isNotEqualTo(person);
        assertThat(persons.find(new PersonNumber("024190000018"))).contains(neighbour);
        assertThat(count("reservation")).isZero();
    }

    @Test
    void whatThePersonAsked_isMoot_andWhatIsAnsweredOrAnothers_staysAsItIs() {
        PersonId neighbour = persons.personOf(new PersonNumber("024190000018"));
        DataRequestId open = asked(1, person);
        DataRequestId withdrawn = asked(2, person);
        DataRequestId others = asked(3, neighbour);
        append(withdrawn.text(), 1, new DataRequestWithdrawn(FIRST, DAY, person), AppendNotes.NONE, DAY);
        approve();
        DataRequests requests = node.getBean(DataRequests.class);
        assertThat(requests.openOf(person)).containsExactly(open);

        reaction(node).sweep();

        assertThat(requests.events(open)).hasSize(2).last().isInstanceOf(DataRequestMoot.class);
        assertThat(requests.openOf(person)).isEmpty();
        assertThat(requests.events(withdrawn)).hasSize(2).last().isInstanceOf(DataRequestWithdrawn.class);
        assertThat(requests.openOf(neighbour)).containsExactly(others);
        assertThat(node.getBean(Erasures.class).approved()).isEmpty();
    }

    private DataRequestId asked(int number, PersonId whom) {
        DataRequestId request =
                DataRequestId.parse("data-request-" + Integer.toString(number).repeat(32));
        var command = new LodgeDataRequest(whom, DataRight.SEE, Channel.COUNTER, "Asked in writing.");
        Moment moment = Moment.at(Instant.parse("2026-11-24T03:00:00Z"));
        append(
                request.text(),
                0,
                DataRequestDecisions.lodge(command, FIRST, moment, Law.load()),
                AppendNotes.NONE,
                DAY);
        return request;
    }

    @Test
    void erasure_isRecordedOnce_whenSeveralNodesCarryItOutAtOnce() throws Exception {
        approve();
        try (var other = TestNode.over(database, Map.of());
                var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<@Nullable Void>> attempts = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                ErasureReaction reaction = reaction(i % 2 == 0 ? node : other);
                attempts.add(() -> {
                    reaction.attempt(ERASURE);
                    return null;
                });
            }
            for (var attempt : threads.invokeAll(attempts)) {
                attempt.get();
            }
        }
        assertThat(count("event WHERE name = 'erasure.person-erased'")).isEqualTo(1);
    }

    @Test
    void approval_andNewApplicationOfThePerson_keepEachOtherOut() {
        ReservationKey application = ReservationKey.of(Scheme.SOCIAL_PENSION, Help.REGULAR, person);
        append(ERASURE, 0, proposed(), AppendNotes.NONE);
        append(ERASURE, 1, new ErasureApproved(SECOND, DAY, person), taking(ErasureReaction.reserved(person)));
        assertThatThrownBy(() -> lodge(person, taking(List.of(application))))
                .isInstanceOf(vn.ansinh.kernel.seal.PersonErased.class);

        ErasureId late = ErasureId.parse("erasure-" + "2".repeat(32));
        PersonId other = persons.personOf(new PersonNumber("024190000018"));
        lodge(other, taking(List.of(ReservationKey.of(Scheme.HOUSING, Help.REGULAR, other))));
        assertThat(conflict(() -> append(
                        late, 0, new ErasureApproved(SECOND, DAY, other), taking(ErasureReaction.reserved(other)))))
                .isEqualTo(AppendConflict.Kind.RESERVATION_HELD);
    }

    /** The node has the key in its memory, and nothing was destroyed yet. */
    @Test
    void nothingIsRecordedAboutAPerson_fromTheApprovalOn() {
        PersonId neighbour = persons.personOf(new PersonNumber("024190000018"));
        append("saa-" + "a".repeat(32), 0, withdrawn(person), AppendNotes.NONE, DAY);
        approve();
        long events = count("event");

        assertThatThrownBy(() -> append("saa-" + "a".repeat(32), 1, withdrawn(person), AppendNotes.NONE, DAY))
                .isInstanceOf(vn.ansinh.kernel.seal.PersonErased.class)
                .hasMessageContaining(person.text());
        assertThat(count("event")).isEqualTo(events);
        append("saa-" + "a".repeat(32), 1, withdrawn(neighbour), AppendNotes.NONE, DAY);
    }

    @Test
    void appendThatWaitedForAnApproval_isRefusedByIt() throws Exception {
        try (Connection approving = database.getConnection();
                var thread = Executors.newSingleThreadExecutor()) {
            approving.setAutoCommit(false);
            tell(approving, "SELECT begin_erasure('" + person.text() + "')");
            Future<?> append =
                    thread.submit(() -> append("saa-" + "a".repeat(32), 0, withdrawn(person), AppendNotes.NONE, DAY));
            awaitAWaiter();
            approving.commit();
            assertThatThrownBy(append::get).hasCauseInstanceOf(vn.ansinh.kernel.seal.PersonErased.class);
        }
        assertThat(count("event")).isZero();
    }

    @Test
    void approval_waitsForWhoeverIsRecordingSomethingOfThePerson() throws Exception {
        append(ERASURE, 0, proposed(), AppendNotes.NONE);
        try (Connection recording = database.getConnection();
                var thread = Executors.newSingleThreadExecutor()) {
            recording.setAutoCommit(false);
            tell(recording, "SELECT persons_still_there(ARRAY['" + person.text() + "'])");
            Future<?> approval =
                    thread.submit(() -> append(ERASURE, 1, new ErasureApproved(SECOND, DAY, person), AppendNotes.NONE));
            awaitAWaiter();
            assertThat(count("erased_person")).isZero();
            recording.commit();
            approval.get();
        }
        assertThat(count("erased_person")).isEqualTo(1);
    }

    private static Withdrawn withdrawn(PersonId of) {
        return new Withdrawn(FIRST, DAY, Personal.of(of, "…"));
    }

    private static void tell(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Until somebody waits for an advisory lock of this database. */
    private void awaitAWaiter() throws InterruptedException {
        while (count("pg_locks WHERE locktype = 'advisory' AND NOT granted AND database ="
                        + " (SELECT oid FROM pg_database WHERE datname = current_database())")
                == 0) {
            Thread.sleep(5);
        }
    }

    @Test
    void keysThatCameBackWithABackup_areDestroyedAgain_atTheNextStart() {
        approve();
        reaction(node).sweep();
        Instant when = Instant.parse("2026-11-24T05:00:00.000001Z");
        List<Map<PersonId, Instant>> asked = new ArrayList<>();
        var check = new ErasedStayErased(node.getBean(Erasures.class), erased -> {
            asked.add(erased);
            return erased.size();
        });

        assertThat(check.refusals()).isEmpty();
        assertThat(asked).containsExactly(Map.of(person, when));
        var away = new ErasedStayErased(node.getBean(Erasures.class), erased -> {
            throw new KeysUnavailable("The keys are away.");
        });
        assertThat(away.refusals()).singleElement().asString().contains("The keys are away.");
    }

    private void lodge(PersonId of, AppendNotes notes) {
        String stream =
                "saa-" + Integer.toString((int) count("event") + 1).repeat(32).substring(0, 32);
        append(stream, 0, withdrawn(of), notes, DAY);
    }

    private static AppendConflict.Kind conflict(org.assertj.core.api.ThrowableAssert.ThrowingCallable append) {
        return Objects.requireNonNull(catchThrowableOfType(AppendConflict.class, append))
                .kind();
    }

    @Test
    void append_isRefused_whereSomebodyElseWasFirst() {
        approve();
        assertThat(conflict(() ->
                        append(ERASURE, 1, new ErasureRejected(SECOND, DAY, person, null, null), AppendNotes.NONE)))
                .isEqualTo(AppendConflict.Kind.STREAM_MOVED_ON);
        assertThat(count("event")).isEqualTo(2);
    }

    @Test
    void erasureIsUnderWay_untilItIsRejectedOrCarriedOut() {
        Erasures erasures = node.getBean(Erasures.class);
        assertThat(erasures.underWay(person)).isFalse();
        append(ERASURE, 0, proposed(), AppendNotes.NONE);
        assertThat(erasures.underWay(person)).isTrue();
        assertThat(erasures.underWay(persons.personOf(new PersonNumber("024190000018"))))
                .isFalse();
        assertThat(erasures.approved()).isEmpty();
        append(ERASURE, 1, new ErasureRejected(SECOND, DAY, person, null, null), AppendNotes.NONE);
        assertThat(erasures.underWay(person)).isFalse();
        assertThat(erasures.approved()).isEmpty();
        assertThat(erasures.events(ErasureId.parse("erasure-" + "9".repeat(32))))
                .isEmpty();
    }

    @Test
    void casesOfAPerson_areReadWhole_withTheLegalDateOfEachAct() {
        PersonCases cases = node.getBean(PersonCases.class);
        assertThat(cases.of(person)).isEmpty();
        CaseId caseId = CaseId.parse("saa-" + "a".repeat(32));
        var withdrawn = new Withdrawn(FIRST, DAY, Personal.of(person, "Chuyển nơi cư trú."));
        var party = new PartyEntry(person, caseId, Scheme.SOCIAL_PENSION, PartyEntry.Part.HOUSEHOLD);
        var key = ReservationKey.of(Scheme.SOCIAL_PENSION, Help.REGULAR, person);
        append(
                caseId.text(),
                0,
                withdrawn,
                new AppendNotes(null, List.of(key), List.of(), List.of(party), null, null, null),
                DAY);
        append(caseId.text(), 1, withdrawn, AppendNotes.NONE, DAY.plusDays(1));

        assertThat(cases.of(person)).singleElement().satisfies(course -> {
            assertThat(course.caseId()).isEqualTo(caseId);
            assertThat(course.open()).isTrue();
            assertThat(course.acts()).extracting(PersonCases.Act::on).containsExactly(DAY, DAY.plusDays(1));
        });
        append(
                caseId.text(),
                2,
                withdrawn,
                new AppendNotes(null, List.of(), List.of(key), List.of(), null, null, null),
                DAY);
        assertThat(cases.of(person))
                .singleElement()
                .satisfies(course -> assertThat(course.open()).isFalse());
    }
}
