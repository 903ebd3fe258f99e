package vn.ansinh.command.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.command.audit.SamplingDecisionsTest.DAY;
import static vn.ansinh.command.audit.SamplingDecisionsTest.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.audit.AuditFinding.Stage;
import vn.ansinh.command.audit.FindingDecisions.Stated;
import vn.ansinh.command.calendar.WorkingCalendar;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.Kinds.CalendarKind;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.WhoActed;
import vn.ansinh.kernel.event.audit.AuditFindingEvent;
import vn.ansinh.kernel.event.audit.AuditFindingEvent.Addressee;
import vn.ansinh.kernel.event.audit.AuditFindingEvent.AuditAnswerAccepted;
import vn.ansinh.kernel.event.audit.AuditFindingEvent.AuditFindingAnswered;
import vn.ansinh.kernel.event.audit.AuditFindingEvent.AuditFindingClosed;
import vn.ansinh.kernel.event.audit.AuditFindingEvent.AuditFindingRaised;
import vn.ansinh.kernel.event.audit.FindingOutcome;
import vn.ansinh.kernel.event.audit.FindingSeverity;
import vn.ansinh.kernel.event.audit.SampleKind;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent.Method;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent.Population;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.UnitCode;

class FindingDecisionsTest {
    private static final UnitCode WARD = UnitCode.parse("07210@2025-07-01");
    private static final UnitCode PROVINCE = UnitCode.parse("24@2025-07-01");
    private static final By AUDITOR = by("1", Duty.AUDITOR, PROVINCE);
    private static final By CHAIR = by("2", Duty.APPROVER, WARD);
    private static final PersonId BENEFICIARY = PersonId.parse("p-" + "9".repeat(32));
    private static final CaseId CASE = CaseId.parse("saa-" + "1".repeat(32));
    private static final LocalDate DUE = DAY.plusDays(20);
    private static final String TEXT = "Đã chấn chỉnh và báo cáo.";

    private static By by(String digit, Duty duty, UnitCode unit) {
        return new By(ActorId.parse("a-" + digit.repeat(32)), PersonId.parse("p-" + digit.repeat(32)), duty, unit);
    }

    private static Stated stated(UnitCode unit, Duty duty, String found, LocalDate answerBy) {
        return new Stated(
                null, new Addressee(unit, duty), FindingSeverity.BREACH, "Art. 8", found, "Báo cáo kết quả.", answerBy);
    }

    private static AuditFindingRaised raised(@Nullable AuditedCase about) {
        return FindingDecisions.raise(
                stated(WARD, Duty.APPROVER, "Niêm yết thiếu ngày.", DUE), about, null, AUDITOR, DAY);
    }

    private static AuditedCase about(Set<PersonId> parties, Set<PersonId> relatives, Set<WhoActed> acted) {
        return new AuditedCase(CASE, WARD, BENEFICIARY, parties, relatives, acted);
    }

    private static AuditFinding finding(AuditFindingEvent... after) {
        var events = new ArrayList<AuditFindingEvent>(List.of(raised(null)));
        events.addAll(List.of(after));
        return AuditFinding.of(events).orElseThrow();
    }

    private static final AuditFindingAnswered ANSWERED =
            FindingDecisions.answer(finding(), null, TEXT, CHAIR, DAY.plusDays(1));
    private static final AuditAnswerAccepted ACCEPTED = new AuditAnswerAccepted(AUDITOR, DAY);

    @Test
    void wordsAboutACase_areTheBeneficiarys_otherwiseTheWriters_andThenHoldNoNumber() {
        assertThat(raised(null).found().open()).isNull();
        assertThat(raised(null).found().subject()).isEqualTo(Optional.ofNullable(AUDITOR.human()));
        assertThat(finding().person()).as("no beneficiary").isNull();
        assertThat(ANSWERED.answer().open()).isNull();
        assertThat(ANSWERED.answer().subject()).isEqualTo(Optional.ofNullable(CHAIR.human()));
        AuditedCase about = about(Set.of(BENEFICIARY), Set.of(), Set.of());
        AuditFindingRaised sealed = FindingDecisions.raise(
                stated(WARD, Duty.APPROVER, "Số 024090000123 ghi sai.", DUE), about, null, AUDITOR, DAY);
        assertThat(sealed.found().subject()).contains(BENEFICIARY);
        assertThat(sealed.found().open()).isNull();
        assertThat(sealed.caseId()).isEqualTo(CASE);
        refused(
                () -> FindingDecisions.raise(
                        stated(WARD, Duty.APPROVER, "Số 024.090.000.123 ghi sai.", DUE), null, null, AUDITOR, DAY),
                "audit-words-hold-a-number");
    }

    @Test
    void addressee_isAUnitOfToday_andTheProvinceAloneHasOfficersForDataAndLaw() {
        refused(
                () -> FindingDecisions.raise(
                        stated(UnitCode.parse("07210@"), Duty.APPROVER, TEXT, DUE), null, null, AUDITOR, DAY),
                "unit-not-in-force");
        refused(
                () -> FindingDecisions.raise(stated(WARD, Duty.PRIVACY, TEXT, DUE), null, null, AUDITOR, DAY),
                "audit-finding-duty-of-the-province");
        assertThat(FindingDecisions.raise(stated(PROVINCE, Duty.PRIVACY, TEXT, DUE), null, null, AUDITOR, DAY)
                        .addressee()
                        .duty())
                .isEqualTo(Duty.PRIVACY);
    }

    @Test
    void answerIsDue_afterToday_andWithinAYear() {
        for (LocalDate wrong : List.of(DAY.minusDays(1), DAY, DAY.plusYears(1).plusDays(1))) {
            refused(
                    () -> FindingDecisions.raise(stated(WARD, Duty.APPROVER, TEXT, wrong), null, null, AUDITOR, DAY),
                    "audit-answer-day-out-of-reach");
        }
        assertThat(FindingDecisions.raise(
                        stated(WARD, Duty.APPROVER, TEXT, DAY.plusYears(1)), null, null, AUDITOR, DAY))
                .isNotNull();
        // A Saturday moves to Monday; working days pass over both days.
        WorkingCalendar calendar = WorkingCalendar.load();
        assertThat(new AnswerDay(2, CalendarKind.CALENDAR_DAYS).after(DAY, calendar))
                .isEqualTo(LocalDate.parse("2026-11-30"));
        assertThat(new AnswerDay(2, CalendarKind.WORKING_DAYS).after(DAY, calendar))
                .isEqualTo(LocalDate.parse("2026-11-30"));
        assertThat(new AnswerDay(3, CalendarKind.WORKING_DAYS).after(DAY, calendar))
                .isEqualTo(LocalDate.parse("2026-12-01"));
    }

    @Test
    void auditor_keepsOffTheOwnCase_aRelatives_andCasesThatTheSampleDoesNotHave() {
        Set<PersonId> parties = Set.of(BENEFICIARY, PersonId.parse("p-" + "1".repeat(32)));
        refused(() -> raised(about(parties, Set.of(), Set.of())), "not-in-ones-own-case");
        refused(() -> raised(about(Set.of(BENEFICIARY), Set.of(BENEFICIARY), Set.of())), "not-in-a-relatives-case");
        SamplingPlan empty = SamplingPlan.of(List.of(SamplingDecisions.drawUp(
                        "Kiểm toán năm 2026",
                        "Đánh giá quy trình",
                        new Population(List.of(), List.of(), null, null, null, 1),
                        new Method(SampleKind.SIMPLE, 1, null, null),
                        AUDITOR,
                        DAY)))
                .orElseThrow();
        refused(
                () -> FindingDecisions.raise(
                        stated(WARD, Duty.APPROVER, TEXT, DUE),
                        about(Set.of(), Set.of(), Set.of()),
                        empty,
                        AUDITOR,
                        DAY),
                "audited-case-not-in-the-sample");
    }

    /** Each act of an auditor with a rule that keeps them off the case; the answer with those that keep the office off. */
    @Test
    void everyActOnAFinding_asksWhoseCaseItIs() {
        PersonId auditor = PersonId.parse("p-" + "1".repeat(32));
        PersonId chair = PersonId.parse("p-" + "2".repeat(32));
        everyActOfAnAuditorIsRefused(about(Set.of(BENEFICIARY, auditor), Set.of(), Set.of()), "not-in-ones-own-case");
        everyActOfAnAuditorIsRefused(
                about(Set.of(BENEFICIARY), Set.of(BENEFICIARY), Set.of()), "not-in-a-relatives-case");
        var account = new WhoActed("a-" + "1".repeat(32), null);
        var another = new WhoActed("a-" + "7".repeat(32), auditor.text());
        everyActOfAnAuditorIsRefused(about(Set.of(BENEFICIARY), Set.of(), Set.of(account)), "auditor-had-a-part");
        everyActOfAnAuditorIsRefused(about(Set.of(BENEFICIARY), Set.of(), Set.of(another)), "auditor-had-a-part");

        AuditedCase own = about(Set.of(BENEFICIARY, chair), Set.of(), Set.of());
        refused(() -> FindingDecisions.answer(finding(), own, TEXT, CHAIR, DAY), "not-in-ones-own-case");
        AuditedCase relatives = about(Set.of(BENEFICIARY), Set.of(BENEFICIARY), Set.of());
        refused(() -> FindingDecisions.answer(finding(), relatives, TEXT, CHAIR, DAY), "not-in-a-relatives-case");
        // Whoever decided answers for it.
        var decided = new WhoActed(CHAIR.actor().text(), chair.text());
        AuditedCase usual = about(
                Set.of(BENEFICIARY),
                Set.of(),
                Set.of(decided, new WhoActed(By.SYSTEM.actor().text(), null)));
        assertThat(FindingDecisions.answer(finding(), usual, TEXT, CHAIR, DAY)).isNotNull();
        assertThat(FindingDecisions.accept(finding(ANSWERED), usual, AUDITOR, DAY))
                .isNotNull();
    }

    private static void everyActOfAnAuditorIsRefused(AuditedCase about, String rule) {
        refused(() -> raised(about), rule);
        refused(() -> FindingDecisions.accept(finding(ANSWERED), about, AUDITOR, DAY), rule);
        refused(() -> FindingDecisions.sendBack(finding(ANSWERED), about, DUE, TEXT, AUDITOR, DAY), rule);
        refused(() -> FindingDecisions.extend(finding(), about, DUE.plusDays(1), TEXT, AUDITOR, DAY), rule);
        refused(
                () -> FindingDecisions.close(finding(), about, FindingOutcome.UNFOUNDED, TEXT, false, AUDITOR, DAY),
                rule);
    }

    @Test
    void findingAboutACase_goesToTheUnitThatHoldsIt_orAbove() {
        AuditedCase about = about(Set.of(BENEFICIARY), Set.of(), Set.of());
        var ofOldCommune = new AuditedCase(CASE, UnitCode.parse("07210@"), BENEFICIARY, Set.of(), Set.of(), Set.of());
        for (UnitCode unit : List.of(WARD, PROVINCE)) {
            for (AuditedCase one : List.of(about, ofOldCommune)) {
                assertThat(FindingDecisions.raise(stated(unit, Duty.APPROVER, TEXT, DUE), one, null, AUDITOR, DAY))
                        .isNotNull();
            }
        }
        UnitCode elsewhere = UnitCode.parse("07339@2025-07-01");
        refused(
                () -> FindingDecisions.raise(stated(elsewhere, Duty.APPROVER, TEXT, DUE), about, null, AUDITOR, DAY),
                "audit-finding-unit-without-the-case");
    }

    @Test
    void addresseeAnswers_nobodyElse() {
        assertThat(ANSWERED.late()).isFalse();
        assertThat(FindingDecisions.answer(finding(), null, TEXT, CHAIR, DUE.plusDays(1))
                        .late())
                .isTrue();
        By another = by("3", Duty.APPROVER, UnitCode.parse("07339@2025-07-01"));
        By privacy = by("4", Duty.PRIVACY, PROVINCE);
        for (By stranger : List.of(another, privacy)) {
            assertThatThrownBy(() -> FindingDecisions.answer(finding(), null, TEXT, stranger, DAY))
                    .isInstanceOfSatisfying(
                            Refusal.class, it -> assertThat(it.problem()).isEqualTo(ProblemCode.NOT_FOUND));
        }
        refused(
                () -> FindingDecisions.answer(finding(), null, TEXT, by("3", Duty.APPROVER, PROVINCE), DAY),
                "audit-finding-of-another-unit");
        refused(
                () -> FindingDecisions.answer(finding(), null, TEXT, by("1", Duty.APPROVER, WARD), DAY),
                "audit-finding-needs-a-second-person");
        refused(
                () -> FindingDecisions.answer(finding(ANSWERED), null, TEXT, CHAIR, DAY),
                "audit-finding-awaits-no-answer");
    }

    @Test
    void whoAnswered_judgesNothing() {
        By same = by("2", Duty.AUDITOR, PROVINCE);
        AuditFinding answered = finding(ANSWERED);
        String rule = "audit-finding-needs-a-second-person";
        refused(() -> FindingDecisions.accept(answered, null, same, DAY), rule);
        refused(() -> FindingDecisions.sendBack(answered, null, DUE, TEXT, same, DAY), rule);
        refused(() -> FindingDecisions.close(answered, null, FindingOutcome.UNFOUNDED, TEXT, false, same, DAY), rule);
    }

    @Test
    void answer_isSentBackOrAccepted_andMoreTimeIsGiven_whileOneIsAwaited() {
        refused(() -> FindingDecisions.accept(finding(), null, AUDITOR, DAY), "audit-finding-not-answered");
        refused(
                () -> FindingDecisions.sendBack(finding(), null, DUE, TEXT, AUDITOR, DAY),
                "audit-finding-not-answered");
        AuditFinding again = finding(
                ANSWERED, FindingDecisions.sendBack(finding(ANSWERED), null, DAY.plusDays(5), TEXT, AUDITOR, DAY));
        assertThat(again.stage()).isEqualTo(Stage.OPEN);
        assertThat(again.answerBy()).isEqualTo(DAY.plusDays(5));
        assertThat(again.overdue(DAY.plusDays(5))).isFalse();
        assertThat(again.overdue(DAY.plusDays(6))).isTrue();
        refused(
                () -> FindingDecisions.extend(again, null, DAY.plusDays(5), TEXT, AUDITOR, DAY),
                "audit-answer-day-out-of-reach");
        assertThat(FindingDecisions.extend(again, null, DAY.plusDays(6), TEXT, AUDITOR, DAY)
                        .answerBy())
                .isEqualTo(DAY.plusDays(6));
        refused(
                () -> FindingDecisions.extend(finding(ANSWERED), null, DUE.plusDays(1), TEXT, AUDITOR, DAY),
                "audit-finding-awaits-no-answer");
        assertThat(finding(ANSWERED, FindingDecisions.accept(finding(ANSWERED), null, AUDITOR, DAY))
                        .stage())
                .isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void finding_isClosedOnce_asItsAnswerAllows_withAConclusion() {
        refused(
                () -> FindingDecisions.close(
                        finding(ANSWERED), null, FindingOutcome.REMEDIED, null, false, AUDITOR, DAY),
                "audit-finding-answer-not-accepted",
                "audit-finding-without-a-conclusion");
        refused(
                () -> FindingDecisions.close(finding(), null, FindingOutcome.NOT_REMEDIED, TEXT, false, AUDITOR, DUE),
                "audit-finding-answer-still-due");
        assertThat(FindingDecisions.close(
                        finding(), null, FindingOutcome.NOT_REMEDIED, TEXT, false, AUDITOR, DUE.plusDays(1)))
                .isNotNull();
        AuditFindingClosed closed = FindingDecisions.close(
                finding(ANSWERED, ACCEPTED), null, FindingOutcome.REMEDIED, TEXT, false, AUDITOR, DAY);
        AuditFinding gone = finding(ANSWERED, ACCEPTED, closed);
        assertThat(gone.stage()).isEqualTo(Stage.CLOSED);
        refused(
                () -> FindingDecisions.close(gone, null, FindingOutcome.UNFOUNDED, TEXT, false, AUDITOR, DAY),
                "audit-finding-closed");
        refused(() -> FindingDecisions.answer(gone, null, TEXT, CHAIR, DAY), "audit-finding-closed");
        assertThat(FindingDecisions.close(finding(), null, FindingOutcome.UNFOUNDED, null, true, AUDITOR, DAY)
                        .conclusion())
                .isNull();
    }

    @Test
    void events_standInTheirOrder() {
        assertThat(AuditFinding.of(List.of())).isEmpty();
        assertThatThrownBy(() -> finding(ACCEPTED)).isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> AuditFinding.of(List.of(ANSWERED))).isInstanceOf(UnreadableEvent.class);
    }
}
