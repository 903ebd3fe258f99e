package vn.ansinh.command.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.command.appointment.Officials.PROVINCE;
import static vn.ansinh.command.appointment.Officials.TODAY;
import static vn.ansinh.command.appointment.Officials.WARD;
import static vn.ansinh.command.appointment.Officials.appointment;
import static vn.ansinh.command.appointment.Officials.person;
import static vn.ansinh.command.appointment.Officials.terms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.appointment.Founding.Further;
import vn.ansinh.command.port.AppendConflict;
import vn.ansinh.command.port.Recorded;
import vn.ansinh.command.port.StreamsTogether;
import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.AppointmentConfirmed;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.AppointmentProposed;
import vn.ansinh.kernel.event.appointment.AppointmentEvent.Terms;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.OfficialId;
import vn.ansinh.kernel.value.UnitCode;

class FoundingTest {
    private static final Moment NOW = Moment.at(Instant.parse("2026-01-05T03:00:00Z"));
    private static final Terms FIRST = founder(1);
    private static final Terms SECOND = founder(2);

    private final List<StreamsTogether.Part> begun = new ArrayList<>();
    private final AtomicInteger drawn = new AtomicInteger();
    private AppendConflict.@Nullable Kind conflict;

    private final Founding founding = new Founding(this::begin, () -> appointment(drawn.incrementAndGet()));

    private List<Recorded> begin(List<StreamsTogether.Part> parts, EventMetadata metadata) {
        if (conflict != null) {
            throw new AppendConflict(conflict, new IllegalStateException("laid out by the test"));
        }
        begun.addAll(parts);
        return List.of();
    }

    private static Terms founder(int number) {
        return terms(number, PROVINCE, TODAY, TODAY, null, null, Duty.APPROVER, Duty.SUPERIOR);
    }

    @Test
    void founders_areConfirmedByEachOther_andTheOthersByBoth() {
        assertThat(found(List.of(Further.inOwnRight(terms(WARD, Duty.DESK))))).isTrue();

        assertThat(begun)
                .extracting(StreamsTogether.Part::stream)
                .containsExactly(
                        OfficialId.of(person(1)).text(),
                        OfficialId.of(person(2)).text(),
                        OfficialId.of(person(7)).text());
        assertThat(confirmers()).containsExactly(person(2), person(1), person(2));
        assertThat(((AppointmentProposed) begun.getLast().events().getFirst())
                        .by()
                        .human())
                .isEqualTo(person(1));
        assertThat(begun.getFirst().notes().take()).contains(Founding.FOUNDED);
    }

    private List<vn.ansinh.kernel.value.PersonId> confirmers() {
        return begun.stream()
                .map(stream ->
                        ((AppointmentConfirmed) stream.events().getLast()).by().human())
                .toList();
    }

    @Test
    void book_isFoundedOnce_andClosedForEverAfter() {
        conflict = AppendConflict.Kind.RESERVATION_HELD;
        assertThat(found(List.of())).isFalse();
        conflict = AppendConflict.Kind.STREAM_EXISTS;
        assertThat(found(List.of())).isFalse();
        conflict = AppendConflict.Kind.STILL_RUNNING;
        assertThatThrownBy(() -> found(List.of())).isInstanceOf(AppendConflict.class);
    }

    @Test
    void founding_isRefused_toOnePersonWithTwoAccounts() {
        Terms otherAccount = new Terms(
                FIRST.person(),
                Officials.actor(9),
                FIRST.fullName(),
                FIRST.duties(),
                FIRST.unit(),
                FIRST.paper(),
                FIRST.from(),
                null,
                null);

        assertThatThrownBy(() -> founding.found(FIRST, otherAccount, List.of(), NOW, "test"))
                .isInstanceOf(Refusal.class);
        assertThat(begun).isEmpty();
    }

    @Test
    void founding_bindsWhomItAppoints_byTheRulesOfAnyAppointment() {
        var twice = List.of(Further.inOwnRight(terms(WARD, Duty.DESK)), Further.inOwnRight(terms(WARD, Duty.DESK)));
        assertThatThrownBy(() -> found(twice)).isInstanceOf(Refusal.class);
        var before = List.of(Further.inOwnRight(terms(UnitCode.parse("213@"), Duty.DESK)));
        assertThatThrownBy(() -> found(before)).isInstanceOf(Refusal.class);
        assertThat(begun).isEmpty();
    }

    private boolean found(List<Further> further) {
        return founding.found(FIRST, SECOND, further, NOW, "test");
    }
}
