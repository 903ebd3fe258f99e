package vn.ansinh.command.allowance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.command.allowance.AllowanceSteps.APPRAISE;
import static vn.ansinh.command.allowance.AllowanceSteps.GRANT;
import static vn.ansinh.command.allowance.AllowanceSteps.POST;
import static vn.ansinh.command.allowance.AllowanceSteps.RECOMMEND;
import static vn.ansinh.command.allowance.AllowanceSteps.VERIFY;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.casework.Answer;
import vn.ansinh.command.casework.CaseRule;
import vn.ansinh.command.casework.CaseworkCommand.Decide;
import vn.ansinh.command.casework.People;
import vn.ansinh.command.casework.Scenario;
import vn.ansinh.command.port.ReservationKey;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.Parts.Award;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.Decision;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.event.application.Parts.OtherCase;
import vn.ansinh.kernel.event.application.SocialAllowanceEvent.ApplicationVerified;
import vn.ansinh.kernel.event.application.SocialAllowanceEvent.CommuneReviewed;
import vn.ansinh.kernel.event.application.SocialAllowanceEvent.SocialAllowanceLodged;
import vn.ansinh.kernel.unit.UnitLevel;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;
import vn.ansinh.kernel.value.Help;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

class SocialAllowanceDecisionsTest {

    @Test
    void v1_goesByWayOfTheDistrict_toTheChairsDecision() {
        Scenario<SocialAllowanceCase> scenario =
                AllowanceSteps.appraised().on("2025-05-16").accepts(Duty.APPROVER, GRANT);

        assertThat(scenario.state()).isInstanceOf(SocialAllowanceCase.Decided.class);
        Decision decision = scenario.last(CaseEvent.Decided.class).decision();
        assertThat(decision.number().unit()).isEqualTo(UnitCode.parse("213@"));
        assertThat(decision.number().printed()).isEqualTo("1/2025/QĐ-UBND");
        assertThat(decision.award()).isNotNull().extracting(Award::amount).isEqualTo(new Money(750_000));
    }

    @Test
    void v2_isDecidedInTheCommune_fromTheMonthOfSignature() {
        Scenario<SocialAllowanceCase> scenario = AllowanceSteps.decided();

        Decision decision = scenario.last(CaseEvent.Decided.class).decision();
        assertThat(decision.number().unit()).isEqualTo(People.WARD_SINCE_MERGER);
        assertThat(decision.award()).isNotNull().satisfies(award -> {
            assertThat(award.category().valueOrNull()).isEqualTo("A6c");
            assertThat(award.startMonth()).isEqualTo(YearMonth.of(2025, 7));
        });
        assertThat(decision.grounds().otherCasesAsOf()).isEqualTo(42);
        assertThat(decision.grounds().policyVersion()).hasSize(64);
        assertThat(decision.grounds().verdicts().value().orElseThrow()).isNotEmpty();
        assertThat(decision.grounds().facts())
                .anySatisfy(fact -> assertThat(fact.code()).isEqualTo(FactCode.DATE_OF_BIRTH));
    }

    @Test
    void lodging_takesAndTheDecisionFrees_theReservation() {
        Scenario<SocialAllowanceCase> scenario = AllowanceSteps.received("2025-07-01");
        ReservationKey key = ReservationKey.of(Scheme.SOCIAL_ALLOWANCE, Help.REGULAR, People.APPLICANT);
        assertThat(scenario.notes().take()).containsExactly(key);
        assertThat(scenario.notes().reference()).isNotNull();
        assertThat(scenario.notes().parties()).hasSize(3);

        assertThat(AllowanceSteps.decided().notes().free()).containsExactly(key);
        assertThat(AllowanceSteps.decided().notes().number()).isNotNull();
    }

    @Test
    void v1_dueDates_areThoseOfTheDecree() {
        Scenario<SocialAllowanceCase> scenario = AllowanceSteps.received("2025-04-28");
        assertThat(scenario.last(SocialAllowanceLodged.class).lodging().due().dueOn())
                .as("T34")
                .isEqualTo(LocalDate.of(2025, 5, 12));
    }

    @Test
    void v2_dueDate_isTenWorkingDaysInAll() {
        Scenario<SocialAllowanceCase> scenario =
                AllowanceSteps.received("2026-02-13").on("2026-02-24").accepts(Duty.VERIFIER, VERIFY);
        assertThat(scenario.last(ApplicationVerified.class).due().dueOn())
                .as("T33")
                .isEqualTo(LocalDate.of(2026, 3, 6));
    }

    @Test
    void stepsOutOfOrder_areRefused_withEveryMissingStep() {
        AllowanceSteps.received("2025-05-07")
                .on("2025-05-08")
                .refuses(Duty.APPROVER, GRANT, CaseRule.STEP_BEFORE_IT_MISSING)
                .refuses(Duty.APPRAISER, APPRAISE, CaseRule.STEP_BEFORE_IT_MISSING)
                .refuses(Duty.VERIFIER, POST, CaseRule.STEP_BEFORE_IT_MISSING)
                .refuses(Duty.VERIFIER, VERIFY, CaseRule.STEP_NOT_IN_PROCEDURE)
                .refuses(Duty.VERIFIER, RECOMMEND, CaseRule.STEP_NOT_IN_PROCEDURE);
        Answer answer = AllowanceSteps.received("2025-05-07")
                .on("2025-05-08")
                .answer(People.of(Duty.APPROVER, LocalDate.of(2025, 5, 8)), GRANT);
        assertThat(((Answer.Refused) answer).broken())
                .hasSize(3)
                .allSatisfy(rule -> assertThat(rule.article()).contains("Nghị định 20/2021/NĐ-CP"));
    }

    @Test
    void aStepTwice_isRefused() {
        AllowanceSteps.verified()
                .refuses(Duty.VERIFIER, VERIFY, CaseRule.STEP_ALREADY_DONE)
                .accepts(Duty.VERIFIER, RECOMMEND)
                .refuses(Duty.VERIFIER, POST, CaseRule.STEP_COMES_TOO_LATE);
    }

    @Test
    void v1_waitsForThePosting_toEnd() {
        AllowanceSteps.posted()
                .on("2025-05-13")
                .refuses(Duty.APPRAISER, APPRAISE, CaseRule.POSTING_STILL_OPEN)
                .on("2025-05-14")
                .accepts(Duty.APPRAISER, APPRAISE);
    }

    @Test
    void v1_openAtTheMerger_goesOnInTheSuccessor_byDifferentPersons() {
        Scenario<SocialAllowanceCase> scenario = AllowanceSteps.posted().on("2025-07-02");
        By district = People.by(Duty.APPRAISER, 5, UnitLevel.DISTRICT, LocalDate.of(2025, 6, 30));
        scenario.refuses(district, APPRAISE, CaseRule.UNIT_IS_NOT_IN_CHARGE);
        By reviewer = People.of(Duty.REVIEWER, LocalDate.of(2025, 7, 2));
        By reviewerAppraises = People.secondAccount(reviewer, Duty.APPRAISER, People.WARD_SINCE_MERGER);
        scenario.refuses(reviewerAppraises, APPRAISE, CaseRule.FOUR_EYES);

        scenario.accepts(Duty.APPRAISER, APPRAISE).on("2025-07-03").accepts(Duty.APPROVER, GRANT);

        CaseEvent.Decided decided = scenario.last(CaseEvent.Decided.class);
        assertThat(decided.decision().number().unit()).isEqualTo(People.WARD_SINCE_MERGER);
        assertThat(scenario.state().file().lodging().procedure()).isEqualTo("social-allowance-v1");
    }

    @Test
    void fourEyes_bindHumanBeings_overTheirAccounts() {
        Scenario<SocialAllowanceCase> scenario = AllowanceSteps.recommended().on("2025-07-04");
        for (Duty earlier : new Duty[] {Duty.DESK, Duty.VERIFIER}) {
            By other =
                    People.secondAccount(People.of(earlier, scenario.today()), Duty.APPROVER, People.WARD_SINCE_MERGER);
            scenario.refuses(other, GRANT, CaseRule.FOUR_EYES);
        }
        By desk = People.of(Duty.DESK, LocalDate.of(2025, 7, 2));
        AllowanceSteps.received("2025-07-01")
                .on("2025-07-02")
                .accepts(People.secondAccount(desk, Duty.VERIFIER, People.WARD_SINCE_MERGER), VERIFY);
        By appraiser = People.secondAccount(
                People.of(Duty.APPRAISER, LocalDate.of(2025, 5, 16)), Duty.APPROVER, UnitCode.parse("213@"));
        AllowanceSteps.appraised().on("2025-05-16").refuses(appraiser, GRANT, CaseRule.FOUR_EYES);
    }

    @Test
    void nobody_actsInTheirOwnCase() {
        By own = new By(People.actor(700), People.APPLICANT, Duty.APPROVER, People.WARD_SINCE_MERGER);
        AllowanceSteps.recommended().on("2025-07-04").refuses(own, GRANT, CaseRule.NOT_IN_ONES_OWN_CASE);
    }

    @Test
    void anotherUnit_isNotInCharge() {
        By elsewhere = new By(People.actor(701), People.person(701), Duty.APPROVER, UnitCode.parse("07525@2025-07-01"));
        AllowanceSteps.recommended().on("2025-07-04").refuses(elsewhere, GRANT, CaseRule.UNIT_IS_NOT_IN_CHARGE);
        By wrongDuty = People.of(Duty.DESK, LocalDate.of(2025, 7, 2));
        AllowanceSteps.received("2025-07-01")
                .on("2025-07-02")
                .refuses(wrongDuty, VERIFY, CaseRule.DUTY_MAY_NOT_DO_THIS);
    }

    @Test
    void anOutcomeAgainstTheLaw_isRefused() {
        AllowanceSteps.recommended()
                .on("2025-07-04")
                .refuses(Duty.APPROVER, new Decide(People.refusing()), CaseRule.LAW_GRANTS)
                .refuses(
                        Duty.APPROVER,
                        new Decide(People.granting(People.share(750_000))),
                        CaseRule.FUNDING_IS_FOR_HOUSING_ONLY);
    }

    @Test
    void erasedFacts_leaveTheLawUnableToTell() {
        Answer answer = AllowanceSteps.recommended().on("2025-07-04").answerWhenErased(Duty.APPROVER, GRANT);
        assertThat(Scenario.codes(answer)).containsExactly(CaseRule.LAW_CANNOT_TELL_YET.code());
    }

    @Test
    void aSocialPensionDrawn_isAFactOfThisCase() {
        CaseId other = CaseId.parse("saa-" + People.hex(7));
        Scenario<SocialAllowanceCase> scenario = AllowanceSteps.recommended()
                .beside(new OtherCase(other, People.APPLICANT, Scheme.SOCIAL_PENSION, false, new Money(500_000)))
                .on("2025-07-04")
                .accepts(Duty.APPROVER, GRANT);
        assertThat(scenario.last(CaseEvent.Decided.class).decision().grounds().facts())
                .filteredOn(fact -> fact.code() == FactCode.SOCIAL_PENSION_DRAWN)
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.value().valueOrNull()).isEqualTo("500000");
                    assertThat(fact.origin()).isEqualTo(FactOrigin.OTHER_CASES);
                    assertThat(fact.logPosition()).isEqualTo(42);
                });
    }

    @Test
    void aReview_isStoredWithItsReason_underTheBeneficiary() {
        CommuneReviewed reviewed = AllowanceSteps.reviewed().last(CommuneReviewed.class);
        assertThat(reviewed.reason().subject()).isEqualTo(People.APPLICANT);
    }

    @Test
    void fold_neverPassesAnEvent_thatCannotStandInThisStream() {
        Scenario<SocialAllowanceCase> scenario = AllowanceSteps.verified();
        SocialAllowanceLodged again = (SocialAllowanceLodged) scenario.events().getFirst();
        assertThatThrownBy(() -> scenario.state().after(again)).isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> SocialAllowanceCase.begin(scenario.last(ApplicationVerified.class)))
                .isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void posting_liesWithinTheSevenDaysOfTheReview() {
        // Complete on Wednesday 7 May 2025, reviewed the day after.
        DueDate post = AllowanceSteps.reviewed().last(CommuneReviewed.class).due();
        assertThat(post.step()).isEqualTo("post");
        assertThat(post.startedOn()).isEqualTo(LocalDate.of(2025, 5, 7));
        assertThat(post.dueOn()).isEqualTo(LocalDate.of(2025, 5, 16));
    }
}
