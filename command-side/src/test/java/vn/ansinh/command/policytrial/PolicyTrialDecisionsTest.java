package vn.ansinh.command.policytrial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.policy.PolicyBookEvent.PolicyVersionProposed;
import vn.ansinh.kernel.event.policy.PolicyTrialEvent.PolicyTrialCancelled;
import vn.ansinh.kernel.event.policy.PolicyTrialEvent.PolicyTrialCompleted;
import vn.ansinh.kernel.event.policy.PolicyTrialEvent.PolicyTrialRequested;
import vn.ansinh.kernel.event.policy.TrialCount;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.PolicyVersionId;

/** Asked for, run, put away. */
class PolicyTrialDecisionsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final By OFFICER = new By(ActorId.parse("a-" + "1".repeat(32)), null, Duty.POLICY, null);
    private static final PolicyVersionProposed DRAFT = new PolicyVersionProposed(
            OFFICER,
            DAY,
            PolicyVersionId.of("1".repeat(32)),
            "0".repeat(64),
            "1".repeat(64),
            DAY,
            "Nghị định thử nghiệm",
            List.of());
    private static final PolicyTrialRequested REQUESTED =
            PolicyTrialDecisions.request(DRAFT, null, null, 40, OFFICER, DAY);
    private static final PolicyTrialCompleted COMPLETED =
            new PolicyTrialCompleted(OFFICER, DAY, 1, "a", "b", TrialCount.NONE, 0, 0);
    private static final PolicyTrialCancelled CANCELLED = new PolicyTrialCancelled(OFFICER, DAY);

    @Test
    void trial_isOverAllThereIs_orUpToAPositionThatIsThere() {
        assertThat(REQUESTED.upTo()).isEqualTo(40);
        assertThat(REQUESTED.draft()).isEqualTo(DRAFT.digest());
        assertThat(PolicyTrialDecisions.request(DRAFT, 40L, null, 40, OFFICER, DAY)
                        .upTo())
                .isEqualTo(40);
        assertThatThrownBy(() -> PolicyTrialDecisions.request(DRAFT, 41L, null, 40, OFFICER, DAY))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.broken()).singleElement().satisfies(rule -> {
                            assertThat(rule.code()).isEqualTo("policy-trial-beyond-the-log");
                            assertThat(rule.arguments()).containsExactly("40");
                        }));
    }

    @Test
    void figuresOfADay_areOfOneThatTheLawCanBeAskedOf() {
        LocalDate first = LocalDate.of(2021, 7, 1);
        assertThat(PolicyTrialDecisions.request(DRAFT, null, first, 40, OFFICER, DAY)
                        .figuresOf())
                .isEqualTo(first);
        for (LocalDate far : List.of(first.minusDays(1), DAY.plusYears(10).plusDays(1))) {
            assertThatThrownBy(() -> PolicyTrialDecisions.request(DRAFT, 41L, far, 40, OFFICER, DAY))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.broken())
                                    .extracting(BrokenRule::pointer)
                                    .containsExactly("/upTo", "/figuresOf"));
        }
    }

    @Test
    void trial_isCancelledOnce_runOrNot() {
        PolicyTrialCase asked = PolicyTrialCase.of(List.of(REQUESTED)).orElseThrow();
        PolicyTrialCase done = PolicyTrialCase.of(List.of(REQUESTED, COMPLETED)).orElseThrow();
        assertThat(asked.open()).isTrue();
        assertThat(done.open()).isFalse();
        assertThat(PolicyTrialDecisions.cancel(asked, OFFICER, DAY)).isEqualTo(CANCELLED);
        assertThat(PolicyTrialDecisions.cancel(done, OFFICER, DAY)).isEqualTo(CANCELLED);
        PolicyTrialCase gone =
                PolicyTrialCase.of(List.of(REQUESTED, COMPLETED, CANCELLED)).orElseThrow();
        assertThat(gone.version()).isEqualTo(2);
        assertThatThrownBy(() -> PolicyTrialDecisions.cancel(gone, OFFICER, DAY))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.broken())
                                .singleElement()
                                .satisfies(rule -> assertThat(rule.code()).isEqualTo("policy-trial-cancelled")));
    }

    @Test
    void whatCannotFollow_isNotFolded() {
        assertThat(PolicyTrialCase.of(List.of())).isEmpty();
        assertThatThrownBy(() -> PolicyTrialCase.of(List.of(COMPLETED))).isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> PolicyTrialCase.of(List.of(REQUESTED, CANCELLED, COMPLETED)))
                .isInstanceOf(UnreadableEvent.class);
    }
}
