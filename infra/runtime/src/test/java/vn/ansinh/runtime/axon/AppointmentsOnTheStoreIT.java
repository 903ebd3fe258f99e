package vn.ansinh.runtime.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.appointment.AppointmentCommand;
import vn.ansinh.command.appointment.AppointmentCommand.ConfirmAppointment;
import vn.ansinh.command.appointment.AppointmentCommand.DeclareRelatives;
import vn.ansinh.command.appointment.AppointmentCommand.EndAppointment;
import vn.ansinh.command.appointment.AppointmentCommand.ProposeAppointment;
import vn.ansinh.command.appointment.Founding;
import vn.ansinh.command.appointment.OfficialCall;
import vn.ansinh.command.port.AppendConflict;
import vn.ansinh.command.port.Appointments;
import vn.ansinh.command.port.Appointments.Filed;
import vn.ansinh.command.port.CommandRunner;
import vn.ansinh.command.port.StreamsTogether;
import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.Delegation;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.Paper;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.Terms;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.AppointmentId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.OfficialId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.runtime.store.PostgresFixture;
import vn.ansinh.runtime.store.TestNode;

/** The book of appointments on the real store: founded once, kept by the append, asked by account and day. */
class AppointmentsOnTheStoreIT {
    private static final UnitCode WARD = UnitCode.parse("07210@2025-07-01");
    private static final UnitCode PROVINCE = UnitCode.parse("24@2025-07-01");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
    private static final Moment NOW = Moment.at(Instant.parse("2026-01-05T03:00:00Z"));

    private final AnnotationConfigApplicationContext node =
            TestNode.over(PostgresFixture.server().freshDatabase(), Map.of(), AxonConfiguration.class);
    private final Appointments book = node.getBean(Appointments.class);
    private final AtomicInteger drawn = new AtomicInteger();
    private final AtomicInteger sent = new AtomicInteger();

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void appointment_isHeld_fromItsConfirmationOn_onItsDays() {
        found();
        AppointmentId id = appoint(terms(7, WARD, TODAY.plusDays(40), null, Duty.DESK, Duty.VERIFIER), false);
        assertThat(book.heldBy(actor(7), TODAY)).isEmpty();

        send(7, by(2), new ConfirmAppointment(id));

        assertThat(book.heldBy(actor(7), TODAY)).singleElement().satisfies(held -> {
            assertThat(held.duties()).containsExactly(Duty.DESK, Duty.VERIFIER);
            assertThat(held.person()).isEqualTo(person(7));
            assertThat(held.unit()).isEqualTo(WARD);
            assertThat(held.capacity()).isEqualTo(SignerCapacity.CHAIR);
        });
        assertThat(book.heldBy(actor(7), TODAY.plusDays(40))).hasSize(1);
        assertThat(book.heldBy(actor(7), TODAY.plusDays(41))).isEmpty();
        assertThat(book.heldBy(actor(7), TODAY.minusDays(1))).isEmpty();
        send(7, by(1), new EndAppointment(id, TODAY.plusDays(1), "chuyển công tác"));
        assertThat(book.heldBy(actor(7), TODAY.plusDays(1))).hasSize(1);
        assertThat(book.heldBy(actor(7), TODAY.plusDays(2))).isEmpty();
        assertThat(book.find(id))
                .get()
                .extracting(Filed::until, Filed::confirmed)
                .containsExactly(TODAY.plusDays(1), true);
    }

    @Test
    void authority_lapsesWithWhoGaveIt_andTheDeputysDoesNot() {
        found();
        AppointmentId chair = appoint(terms(8, WARD, null, null, Duty.APPROVER), true);
        appoint(terms(9, WARD, null, new Delegation(SignerCapacity.BY_AUTHORITY, chair), Duty.APPROVER), true);
        appoint(terms(10, WARD, null, new Delegation(SignerCapacity.DEPUTY_FOR_CHAIR, chair), Duty.APPROVER), true);
        assertThat(book.heldBy(actor(9), TODAY)).hasSize(1);

        send(8, by(1), new EndAppointment(chair, TODAY, "nghỉ hưu"));

        assertThat(book.heldBy(actor(9), TODAY)).hasSize(1);
        assertThat(book.heldBy(actor(9), TODAY.plusDays(1))).isEmpty();
        assertThat(book.heldBy(actor(10), TODAY.plusDays(1)))
                .singleElement()
                .satisfies(held -> assertThat(held.capacity()).isEqualTo(SignerCapacity.DEPUTY_FOR_CHAIR));
    }

    @Test
    void account_isOneHumanBeings_forEver() {
        found();
        appoint(terms(7, WARD, null, null, Duty.DESK), true);
        Terms stolen = of(person(20), actor(7), WARD, null, null, Duty.DESK);

        assertThatThrownBy(() -> send(20, by(1), new ProposeAppointment(draw(), stolen)))
                .isInstanceOfSatisfying(
                        AppendConflict.class,
                        conflict -> assertThat(conflict.kind()).isEqualTo(AppendConflict.Kind.RESERVATION_HELD));
        // The same human being may hold two, each with duties of its own.
        Terms second = of(person(7), actor(21), WARD, null, null, Duty.ADVISER);
        send(7, by(1), new ProposeAppointment(draw(), second));
    }

    @Test
    void overlap_isRefused_howeverManyProposeAtOnce() throws Exception {
        found();
        List<Callable<Boolean>> proposals = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            AppointmentId id = draw();
            proposals.add(() -> {
                try {
                    send(7, by(1), new ProposeAppointment(id, terms(7, WARD, null, null, Duty.DESK)));
                    return true;
                } catch (Refusal refused) {
                    assertThat(refused.broken()).extracting(BrokenRule::code).contains("appointment-overlaps");
                    return false;
                } catch (AppendConflict lost) {
                    return false;
                }
            });
        }
        int won = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (Future<Boolean> proposed : threads.invokeAll(proposals)) {
                won += proposed.get() ? 1 : 0;
            }
        }
        assertThat(won).isEqualTo(1);
    }

    @Test
    void relatives_areKeptByTheAppend() {
        found();
        appoint(terms(7, WARD, null, null, Duty.DESK), true);
        By oneself = new By(actor(7), person(7), Duty.DESK, WARD);
        send(7, oneself, new DeclareRelatives(List.of(person(30))));
        send(7, oneself, new DeclareRelatives(List.of(person(30), person(31))));

        assertThat(book.relativesOf(person(7))).containsExactlyInAnyOrder(person(30), person(31));
        assertThat(book.relativesOf(person(8))).isEmpty();
    }

    @Test
    void founding_isClosedForEverAfter_evenToOthers() {
        assertThat(found()).isTrue();
        assertThat(found()).isFalse();
        assertThat(founding().found(founder(40), founder(41), List.of(), NOW, "test"))
                .isFalse();
        assertThat(book.heldBy(actor(40), TODAY)).isEmpty();
        assertThat(book.heldBy(actor(1), TODAY)).hasSize(1);
    }

    @Test
    void founding_isAllOrNothing() {
        appointBeforeTheFounding(2);

        assertThat(found()).as("the second founder's stream is there already").isFalse();
        assertThat(book.heldBy(actor(1), TODAY)).isEmpty();
        assertThat(node.getBean(JdbcClient.class)
                        .sql("SELECT count(*) FROM reservation WHERE key = 'appointments/founded'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void book_cannotBeChanged_fromTheNodesOwnConnections() {
        JdbcClient own = node.getBean(JdbcClient.class);
        for (String table : List.of("appointment", "appointment_confirmed", "appointment_ended", "declared_relative")) {
            assertThatThrownBy(() -> own.sql("DELETE FROM " + table).update())
                    .as(table)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private void appointBeforeTheFounding(int number) {
        send(number, by(50), new ProposeAppointment(draw(), terms(number, WARD, null, null, Duty.DESK)));
    }

    private AppointmentId appoint(Terms terms, boolean confirm) {
        AppointmentId id = draw();
        int number = Integer.parseInt(terms.person().text().substring(2), 16);
        send(number, by(1), new ProposeAppointment(id, terms));
        if (confirm) {
            send(number, by(2), new ConfirmAppointment(id));
        }
        return id;
    }

    private void send(int official, By by, AppointmentCommand command) {
        Filed principal = command instanceof ProposeAppointment proposed
                        && proposed.terms().delegation() != null
                ? book.find(proposed.terms().delegation().principal()).orElseThrow()
                : null;
        var call = new OfficialCall(OfficialId.of(person(official)), command, by, NOW, principal, null);
        var metadata = new EventMetadata(
                by.actor(),
                by.duty(),
                by.unit(),
                "appointments",
                "test",
                null,
                "test",
                "key-" + sent.incrementAndGet(),
                TODAY,
                null,
                false,
                null);
        node.getBean(CommandRunner.class).run(OfficialCall.COMMAND, call, metadata);
    }

    private boolean found() {
        return founding().found(founder(1), founder(2), List.of(), NOW, "test");
    }

    private Founding founding() {
        return new Founding(node.getBean(StreamsTogether.class), this::draw);
    }

    private static Terms founder(int number) {
        return terms(number, PROVINCE, null, null, Duty.APPROVER, Duty.SUPERIOR);
    }

    private static Terms terms(
            int number, UnitCode unit, @Nullable LocalDate until, @Nullable Delegation delegation, Duty... duties) {
        return of(person(number), actor(number), unit, until, delegation, duties);
    }

    private static Terms of(
            PersonId person,
            ActorId account,
            UnitCode unit,
            @Nullable LocalDate until,
            @Nullable Delegation delegation,
            Duty... duties) {
        return new Terms(
                person,
                account,
                Personal.of(person, "Võ Thị Thu"),
                List.of(duties),
                unit,
                new Paper(Personal.of(person, "15/QĐ-UBND"), TODAY),
                TODAY,
                until,
                delegation);
    }

    private AppointmentId draw() {
        return AppointmentId.parse("ap-%032x".formatted(drawn.incrementAndGet()));
    }

    private static By by(int number) {
        return new By(actor(number), person(number), Duty.APPROVER, PROVINCE);
    }

    private static PersonId person(int number) {
        return PersonId.parse("p-%032x".formatted(number));
    }

    private static ActorId actor(int number) {
        return ActorId.parse("a-%032x".formatted(number));
    }
}
