package vn.ansinh.command.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.WhoActed;
import vn.ansinh.kernel.event.audit.SampleKind;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent.DrawnCase;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent.Method;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent.Population;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent.SampleDrawn;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent.SamplingPlanAbandoned;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent.SamplingPlanDrawnUp;
import vn.ansinh.kernel.event.audit.Stratum;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.UnitCode;

class SamplingDecisionsTest {
    static final LocalDate DAY = LocalDate.parse("2026-11-26");
    private static final By AUDITOR = by("1", Duty.AUDITOR);
    private static final Population ALL = new Population(List.of(), List.of(), null, null, null, 40);
    private static final Method TWO = new Method(SampleKind.SIMPLE, 2, null, null);
    private static final CaseId FIRST = CaseId.parse("saa-" + "1".repeat(32));
    private static final CaseId SECOND = CaseId.parse("saa-" + "2".repeat(32));
    private static final SamplingPlanDrawnUp DRAWN_UP =
            SamplingDecisions.drawUp("Kiểm toán năm 2026", "Đánh giá quy trình", ALL, TWO, AUDITOR, DAY);
    private static final SampleDrawn DRAWN = new SampleDrawn(
            By.SYSTEM, DAY, 50, "r", "s", 9, "d", List.of(new DrawnCase(FIRST, 1), new DrawnCase(SECOND, 1)));

    static By by(String digit, Duty duty) {
        return new By(
                ActorId.parse("a-" + digit.repeat(32)),
                PersonId.parse("p-" + digit.repeat(32)),
                duty,
                UnitCode.parse("24@2025-07-01"));
    }

    static void refused(ThrowingCallable act, String... rules) {
        assertThat(catchThrowableOfType(Refusal.class, act).broken())
                .extracting(BrokenRule::code)
                .containsExactlyInAnyOrder(rules);
    }

    private static SamplingPlan plan(SamplingPlanEvent... events) {
        return SamplingPlan.of(List.of(events)).orElseThrow();
    }

    private static void refused(Population population, Method method, String... rules) {
        refused(
                () -> SamplingDecisions.drawUp(
                        "Kiểm toán năm 2026", "Đánh giá quy trình", population, method, AUDITOR, DAY),
                rules);
    }

    private static Method method(SampleKind kind, int size, @Nullable Stratum stratum, @Nullable Money from) {
        return new Method(kind, size, stratum, from);
    }

    @Test
    void plan_saysWhatItIsDrawnFrom_andWaitsForTheCheckpointAfterIt() {
        assertThat(DRAWN_UP.population().upTo()).isEqualTo(40);
        assertThat(DRAWN_UP.margin()).isEqualTo(1);
        assertThat(DRAWN_UP.title()).as("nothing stands open").isNull();
        assertThat(DRAWN_UP.purpose()).as("nothing stands open").isNull();
        assertThat(DRAWN_UP.titled().subject()).isEqualTo(Optional.ofNullable(AUDITOR.human()));
        assertThat(DRAWN_UP.meant().subject()).isEqualTo(Optional.ofNullable(AUDITOR.human()));
        assertThat(plan(DRAWN_UP).waits()).isTrue();
        assertThat(plan(DRAWN_UP, DRAWN).waits()).isFalse();
        assertThat(plan(DRAWN_UP, DRAWN).cases()).containsExactly(FIRST, SECOND);
    }

    @Test
    void plan_isWholeOrRefused() {
        var nowhere = new Population(List.of(), List.of(UnitCode.parse("99@")), null, DAY, DAY.minusDays(1), 40);
        refused(nowhere, TWO, "unknown-unit", "sample-days-reversed");
        refused(ALL, method(SampleKind.SIMPLE, 2, Stratum.UNIT, null), "sample-strata-of-stratified-alone");
        refused(ALL, method(SampleKind.PROPORTIONAL, 2, null, null), "sample-strata-of-stratified-alone");
        refused(
                ALL,
                method(SampleKind.EACH_STRATUM, 21, Stratum.UNIT, new Money(1)),
                "sample-threshold-of-amounts-alone",
                "sample-of-each-stratum-too-large");
        By nobody = new By(AUDITOR.actor(), null, Duty.AUDITOR, null);
        refused(
                () -> SamplingDecisions.drawUp("Của 024 090 000 123", "ngắn", ALL, TWO, nobody, DAY),
                "official-not-identified",
                "audit-words-hold-a-number",
                "text-too-short");
    }

    private static AuditedCase strangers(CaseId caseId) {
        return audited(caseId, Set.of(), Set.of());
    }

    private static AuditedCase audited(CaseId caseId, Set<PersonId> parties, Set<WhoActed> acted) {
        UnitCode ward = UnitCode.parse("07210@2025-07-01");
        PersonId beneficiary = PersonId.parse("p-" + "9".repeat(32));
        return new AuditedCase(caseId, ward, beneficiary, parties, Set.of(), acted);
    }

    @Test
    void nobodyClearsTheirOwnCase_norOneThatTheyHadAPartIn() {
        PersonId auditor = PersonId.parse("p-" + "1".repeat(32));
        var elsewhere = new WhoActed("a-" + "7".repeat(32), auditor.text());
        SamplingPlan plan = plan(DRAWN_UP, DRAWN);
        List<Integer> numbers = List.of(2, 1);
        refused(
                () -> SamplingDecisions.clear(
                        plan,
                        numbers,
                        Set.of(),
                        one -> one.equals(FIRST)
                                ? audited(one, Set.of(auditor), Set.of())
                                : audited(one, Set.of(), Set.of(elsewhere)),
                        AUDITOR,
                        DAY),
                "not-in-ones-own-case",
                "auditor-had-a-part");
        assertThat(SamplingDecisions.caseOf(plan, numbers, BrokenRule.at("/numbers/0", "any")))
                .contains(SECOND);
        assertThat(SamplingDecisions.caseOf(plan, numbers, BrokenRule.at("/numbers/1", "any")))
                .contains(FIRST);
        assertThat(SamplingDecisions.caseOf(plan, numbers, BrokenRule.of("any")))
                .isEmpty();
        assertThat(SamplingDecisions.caseOf(plan, List.of(3), BrokenRule.at("/numbers/0", "any")))
                .isEmpty();
    }

    @Test
    void case_isClearedOnce_byItsNumber_andNotBesideAFinding() {
        refused(
                () -> SamplingDecisions.clear(
                        plan(DRAWN_UP), List.of(1), Set.of(), SamplingDecisionsTest::strangers, AUDITOR, DAY),
                "sample-not-drawn-yet");
        var cleared = SamplingDecisions.clear(
                plan(DRAWN_UP, DRAWN), List.of(2), Set.of(FIRST), SamplingDecisionsTest::strangers, AUDITOR, DAY);
        assertThat(cleared.cases()).containsExactly(SECOND);
        SamplingPlan after = plan(DRAWN_UP, DRAWN, cleared);
        assertThat(after.clearedCases()).containsExactly(SECOND);
        refused(
                () -> SamplingDecisions.clear(
                        after, List.of(2, 3, 0, 1), Set.of(FIRST), SamplingDecisionsTest::strangers, AUDITOR, DAY),
                "sampled-case-cleared-before",
                "sample-has-no-such-number",
                "sample-has-no-such-number",
                "sampled-case-has-a-finding");
    }

    @Test
    void plan_isGivenUpOnce_beforeOrAfter_andStays() {
        SamplingPlanAbandoned gone = SamplingDecisions.abandon(plan(DRAWN_UP), "Thay kế hoạch khác", AUDITOR, DAY);
        assertThat(SamplingDecisions.abandon(plan(DRAWN_UP, DRAWN), "Thay kế hoạch khác", AUDITOR, DAY))
                .isEqualTo(gone);
        assertThat(gone.reason()).isNull();
        assertThat(gone.why().subject()).isEqualTo(Optional.ofNullable(AUDITOR.human()));
        SamplingPlan after = plan(DRAWN_UP, DRAWN, gone);
        assertThat(after.cases()).hasSize(2);
        assertThat(plan(DRAWN_UP, gone).waits()).isFalse();
        refused(() -> SamplingDecisions.abandon(after, "Thay kế hoạch khác", AUDITOR, DAY), "sampling-plan-abandoned");
        refused(
                () -> SamplingDecisions.clear(
                        after, List.of(1), Set.of(), SamplingDecisionsTest::strangers, AUDITOR, DAY),
                "sampling-plan-abandoned");
    }

    @Test
    void events_standInTheirOrder() {
        assertThat(SamplingPlan.of(List.of())).isEmpty();
        assertThatThrownBy(() -> plan(DRAWN)).isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> plan(DRAWN_UP, DRAWN, DRAWN)).isInstanceOf(UnreadableEvent.class);
    }
}
