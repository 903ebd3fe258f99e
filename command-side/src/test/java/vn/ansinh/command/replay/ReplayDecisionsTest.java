package vn.ansinh.command.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.replay.ReplayDecisions.LogNow;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.replay.ReplayEvent;
import vn.ansinh.kernel.event.replay.ReplayEvent.ReplayEnded;
import vn.ansinh.kernel.event.replay.ReplayEvent.SandboxRequested;
import vn.ansinh.kernel.event.replay.ReplayEvent.SwitchOrdered;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.Duty;

class ReplayDecisionsTest {
    private static final By AUDITOR = new By(ActorId.parse("a-" + "1".repeat(32)), null, Duty.AUDITOR, null);
    private static final LocalDate TODAY = LocalDate.parse("2026-11-26");
    private static final Instant NOON = Instant.parse("2026-11-25T05:00:00Z");

    /** Ten events; by noon of the day before there were four, before that nothing. */
    private static final LogNow LOG = new LogNow(10, at -> at.isBefore(NOON) ? 0 : 4);

    private static final ReplayEvent REBUILD = ReplayDecisions.rebuild(List.of(), List.of(), AUDITOR, TODAY);
    private static final ReplayEvent SANDBOX = ReplayDecisions.sandbox(null, null, LOG, List.of(), AUDITOR, TODAY);
    private static final SwitchOrdered ORDER = new SwitchOrdered(AUDITOR, TODAY);
    private static final ReplayEnded END = new ReplayEnded(AUDITOR, TODAY);

    private static ReplayCase of(ReplayEvent... events) {
        return ReplayCase.of(List.of(events)).orElseThrow();
    }

    @Test
    void sandbox_isOfAPosition_ofWhatWasKnownAtATime_orOfNow() {
        assertThat(ReplayDecisions.sandbox(7L, null, LOG, List.of(), AUDITOR, TODAY))
                .isEqualTo(new SandboxRequested(AUDITOR, TODAY, 7, null));
        assertThat(ReplayDecisions.sandbox(null, NOON, LOG, List.of(), AUDITOR, TODAY))
                .isEqualTo(new SandboxRequested(AUDITOR, TODAY, 4, NOON));
        assertThat(SANDBOX).isEqualTo(new SandboxRequested(AUDITOR, TODAY, 10, null));
    }

    @Test
    void sandbox_isRefused_forTwoMoments_beyondTheLog_andBeforeIt() {
        refused(() -> ReplayDecisions.sandbox(7L, NOON, LOG, List.of(), AUDITOR, TODAY), "replay-one-moment");
        refused(() -> ReplayDecisions.sandbox(11L, null, LOG, List.of(), AUDITOR, TODAY), "replay-beyond-the-log");
        refused(
                () -> ReplayDecisions.sandbox(null, NOON.minusNanos(1), LOG, List.of(), AUDITOR, TODAY),
                "replay-before-the-log");
    }

    @Test
    void fourSandboxesAreTheMost_untilOneIsEndedOrOld() {
        List<ReplayCase> three = Collections.nCopies(3, of(SANDBOX));
        ReplayDecisions.sandbox(1L, null, LOG, three, AUDITOR, TODAY);
        List<ReplayCase> four = Collections.nCopies(4, of(SANDBOX));
        refused(() -> ReplayDecisions.sandbox(1L, null, LOG, four, AUDITOR, TODAY), "replay-too-many-sandboxes");
        refused(
                () -> ReplayDecisions.sandbox(1L, null, LOG, four, AUDITOR, TODAY.plusDays(7)),
                "replay-too-many-sandboxes");
        ReplayDecisions.sandbox(1L, null, LOG, four, AUDITOR, TODAY.plusDays(8));
        ReplayDecisions.sandbox(1L, null, LOG, Collections.nCopies(4, of(SANDBOX, END)), AUDITOR, TODAY);
    }

    @Test
    void twentyRebuildsAreTheMost_ofTwoDays() {
        List<ReplayCase> twenty = Collections.nCopies(20, of(REBUILD));
        refused(() -> ReplayDecisions.rebuild(List.of(), twenty, AUDITOR, TODAY), "replay-too-many-rebuilds");
        refused(
                () -> ReplayDecisions.rebuild(List.of(), twenty, AUDITOR, TODAY.plusDays(1)),
                "replay-too-many-rebuilds");
        ReplayDecisions.rebuild(List.of(), twenty, AUDITOR, TODAY.plusDays(2));
        ReplayDecisions.rebuild(List.of(), Collections.nCopies(20, of(SANDBOX)), AUDITOR, TODAY);
    }

    @Test
    void switch_isOrderedOnce_ofARebuildThatIsNotEnded() {
        assertThat(ReplayDecisions.switchTo(of(REBUILD), AUDITOR, TODAY)).isEqualTo(ORDER);
        refused(() -> ReplayDecisions.switchTo(of(REBUILD, ORDER), AUDITOR, TODAY), "replay-switch-ordered");
        refused(() -> ReplayDecisions.switchTo(of(REBUILD, END), AUDITOR, TODAY), "replay-ended");
        refused(() -> ReplayDecisions.switchTo(of(SANDBOX), AUDITOR, TODAY), "replay-nothing-to-switch");
    }

    @Test
    void replay_isEndedOnce_inWhateverState() {
        assertThat(ReplayDecisions.end(of(SANDBOX), AUDITOR, TODAY)).isEqualTo(END);
        assertThat(ReplayDecisions.end(of(REBUILD, ORDER), AUDITOR, TODAY)).isEqualTo(END);
        refused(() -> ReplayDecisions.end(of(SANDBOX, END), AUDITOR, TODAY), "replay-ended");
    }

    @Test
    void eventsInNoOrderThatCanBe_areUnreadable() {
        for (List<ReplayEvent> odd : List.<List<ReplayEvent>>of(
                List.of(END),
                List.of(REBUILD, REBUILD),
                List.of(SANDBOX, ORDER),
                List.of(REBUILD, END, END),
                List.of(REBUILD, END, ORDER))) {
            assertThatThrownBy(() -> ReplayCase.of(odd)).isInstanceOf(UnreadableEvent.class);
        }
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable request, String rule) {
        assertThatThrownBy(request)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.broken())
                                .extracting(vn.ansinh.kernel.problem.BrokenRule::code)
                                .containsExactly(rule));
    }
}
