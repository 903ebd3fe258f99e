package vn.ansinh.command.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.casework.People;
import vn.ansinh.kernel.event.application.Kinds.Channel;
import vn.ansinh.kernel.event.application.Kinds.TurnedAwayReason;
import vn.ansinh.kernel.event.intake.IntakeEvent.TurnedAway;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

class IntakeDecisionsTest {
    private static final LocalDate ON = LocalDate.of(2025, 7, 2);

    @Test
    void turningAway_isRecorded_withItsReason() {
        TurnAway command = new TurnAway(
                People.WARD_SINCE_MERGER,
                Channel.COUNTER,
                Scheme.SOCIAL_PENSION,
                People.APPLICANT,
                TurnedAwayReason.WRONG_UNIT,
                "sống ở phường khác");
        TurnedAway recorded = IntakeDecisions.turnAway(command, People.of(Duty.DESK, ON), ON);
        assertThat(recorded.reason()).isEqualTo(TurnedAwayReason.WRONG_UNIT);
        assertThat(recorded.note())
                .isNotNull()
                .satisfies(note -> assertThat(note.subject()).isEqualTo(People.APPLICANT));
    }

    @Test
    void turningAway_isRefused_withEveryBrokenRule() {
        TurnAway command = new TurnAway(
                UnitCode.parse("07201@"),
                Channel.COUNTER,
                null,
                null,
                TurnedAwayReason.WOULD_NOT_IDENTIFY,
                "một ghi chú");
        assertThatThrownBy(() -> IntakeDecisions.turnAway(command, People.of(Duty.VERIFIER, ON), ON))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.broken())
                                .extracting(BrokenRule::code)
                                .containsExactly(
                                        "duty-may-not-do-this", "unit-is-not-in-charge", "note-without-person"));
    }
}
