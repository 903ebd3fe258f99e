package vn.ansinh.command.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ansinh.kernel.access.Access;
import vn.ansinh.kernel.access.Access.Outcome;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Role;
import vn.ansinh.kernel.value.UnitCode;

class DenialsTest {
    private static final CaseId CASE = CaseId.parse("saa-" + "1".repeat(32));
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T05:00:00Z"));

    private final List<Access> kept = new ArrayList<>();
    private final Ports ports = new Ports();
    private final Denials denials = new Denials(ports, kept::add, CLOCK);

    @BeforeEach
    void signIn() {
        ports.acting = new ActingPerson(ActorId.parse("a-" + "1".repeat(32)), null, Set.of(Role.CASEWORKER), "07210");
    }

    @ParameterizedTest
    @EnumSource(names = {"FORBIDDEN", "NO_APPOINTMENT", "NOT_FOUND"})
    void denial_isKept_andAnsweredAsBefore(ProblemCode code) {
        assertThatThrownBy(() -> denials.recorded("decide", CASE, () -> {
                    throw new Refusal(code);
                }))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(code));

        assertThat(kept).singleElement().satisfies(access -> {
            assertThat(access.outcome()).isEqualTo(Outcome.DENIED);
            assertThat(access.operation()).isEqualTo("decide");
            assertThat(access.cases()).containsExactly(CASE);
            assertThat(access.unit()).isEqualTo(UnitCode.parse("07210@2025-07-01"));
        });
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"FORBIDDEN", "NO_APPOINTMENT", "NOT_FOUND"})
    void otherRefusals_areNoDenials(ProblemCode code) {
        assertThatThrownBy(() -> denials.recorded("decide", CASE, () -> {
                    throw new Refusal(code);
                }))
                .isInstanceOf(Refusal.class);

        assertThat(kept).isEmpty();
    }

    @Test
    void denialThatCannotBeKept_isAnsweredSo() {
        var unkept = new Denials(
                ports,
                access -> {
                    throw new Refusal(ProblemCode.ACCESS_NOT_RECORDED);
                },
                CLOCK);

        assertThatThrownBy(() -> unkept.recorded("decide", null, () -> {
                    throw new Refusal(ProblemCode.FORBIDDEN);
                }))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(ProblemCode.ACCESS_NOT_RECORDED));
    }

    @Test
    void whatIsDone_leavesNoRow() {
        assertThat(denials.recorded("decide", CASE, () -> "done")).isEqualTo("done");
        assertThat(kept).isEmpty();
    }
}
