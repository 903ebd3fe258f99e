package vn.ansinh.command.housing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.command.casework.People.facts;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.casework.Answer;
import vn.ansinh.command.casework.CaseCommand;
import vn.ansinh.command.casework.CaseRule;
import vn.ansinh.command.casework.CaseworkCommand.Decide;
import vn.ansinh.command.casework.CaseworkCommand.ProposeRevision;
import vn.ansinh.command.casework.Given.Fact;
import vn.ansinh.command.casework.People;
import vn.ansinh.command.casework.Scenario;
import vn.ansinh.command.housing.HousingRepairCommand.ChangeProgramme;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.Kinds.RevisionKind;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.Decision;
import vn.ansinh.kernel.unit.UnitLevel;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.RevisionId;

/** A house that was granted goes over to another programme, by two people and by the law of the day on which it was granted (ADR-0024). */
class ProgrammeChangeTest {
    private static final LocalDate GRANTED_ON = LocalDate.of(2025, 4, 11);

    /** A martyr's poor relatives of an ethnic minority in a weak house: H1 pays 60 million, H4 would pay 40, H2 gives way to it. */
    private static Scenario<HousingRepairCase> granted() {
        return HousingSteps.posted(household("martyr-relative", "poor"))
                .on(GRANTED_ON)
                .accepts(Duty.APPROVER, new Decide(People.granting(People.share(60_000_000))));
    }

    private static List<Fact> household(String merit, String poverty) {
        return facts(
                FactCode.MERIT_GROUND, merit,
                FactCode.PERMANENT_RESIDENCE_IN_HOUSE, "true",
                FactCode.HELPED_UNDER_DECISION_22_2013, "false",
                FactCode.HOUSEHOLD_POVERTY, poverty,
                FactCode.ETHNIC_MINORITY, "true",
                FactCode.DIFFICULT_AREA_RESIDENT, "false",
                FactCode.UNDISPUTED_RESIDENTIAL_LAND, "true",
                FactCode.DISASTER_EFFECT, "none",
                FactCode.WORK_NEEDED, "new-build",
                FactCode.FLOOR_AREA, "450",
                FactCode.FOUNDATION_DURABLE, "false",
                FactCode.FRAME_DURABLE, "false",
                FactCode.ROOF_DURABLE, "false",
                FactCode.IN_USE_SINCE, "2000-06-01",
                FactCode.HOUSE_DAMAGED, "true");
    }

    private static RevisionId revision(int number) {
        return RevisionId.parse("r-" + People.hex(number));
    }

    private static Scenario<HousingRepairCase> proposed(RevisionKind kind) {
        return granted()
                .on("2025-04-14")
                .accepts(colleague("2025-04-14"), new ProposeRevision(revision(1), kind, "chuyển nguồn"));
    }

    /** Another approver of the district, which decides until the districts end. */
    private static By colleague(String on) {
        return People.by(Duty.APPROVER, 7, UnitLevel.DISTRICT, LocalDate.parse(on));
    }

    private static CaseCommand change(String programme, long dong) {
        return change(1, programme, dong);
    }

    private static CaseCommand change(int revision, String programme, long dong) {
        return new ChangeProgramme(revision(revision), programme, People.granting(People.share(dong)));
    }

    @Test
    void programme_isChanged_withItsTariff_underANewNumber() {
        Scenario<HousingRepairCase> scenario = granted();
        Decision first = scenario.last(CaseEvent.Decided.class).decision();
        scenario.on("2025-04-14")
                .accepts(colleague("2025-04-14"), new ProposeRevision(revision(1), RevisionKind.AMEND, "chuyển nguồn"))
                .on("2025-04-15")
                .accepts(Duty.APPROVER, change("H4", 40_000_000));

        CaseEvent.DecisionAmended amended = scenario.last(CaseEvent.DecisionAmended.class);
        Decision decision = amended.decision();
        assertThat(amended.replaces()).isEqualTo(first.number());
        assertThat(decision.number()).isNotEqualTo(first.number());
        assertThat(decision.signedOn()).isEqualTo(LocalDate.of(2025, 4, 15));
        assertThat(decision.grounds().businessDate()).isEqualTo(GRANTED_ON);
        assertThat(decision.award()).isNotNull().satisfies(award -> {
            assertThat(award.category().valueOrNull()).isEqualTo("H4");
            assertThat(award.amount()).isEqualTo(new Money(40_000_000));
            assertThat(award.certainty()).isEqualTo(Certainty.PROVISIONAL);
        });
        assertThat(decision.grounds().verdicts().valueOrNull())
                .isNotEmpty()
                .allSatisfy(verdict -> assertThat(verdict.rule())
                        .satisfiesAnyOf(
                                rule -> assertThat(rule).startsWith("H4/"),
                                rule -> assertThat(rule).isEqualTo("household-is-on-a-recognised-list")));
        assertThat(scenario.state()).isInstanceOf(HousingRepairCase.Decided.class);
    }

    /** The programme ended with 2025; what was granted while it lasted can still go over to it, and back. */
    @Test
    void law_isThatOfTheDayOfTheGrant_whateverChangedSince() {
        Scenario<HousingRepairCase> scenario = proposed(RevisionKind.AMEND)
                .on("2026-01-05")
                .accepts(Duty.APPROVER, change("H4", 40_000_000))
                .on("2026-01-06")
                .accepts(Duty.VERIFIER, new ProposeRevision(revision(2), RevisionKind.AMEND, "chuyển lại"))
                .on("2026-01-07")
                .accepts(Duty.APPROVER, change(2, "H1", 60_000_000));

        Decision decision = scenario.last(CaseEvent.DecisionAmended.class).decision();
        assertThat(decision.grounds().businessDate()).isEqualTo(GRANTED_ON);
        assertThat(decision.award())
                .isNotNull()
                .satisfies(award -> assertThat(award.category().valueOrNull()).isEqualTo("H1"));
    }

    @Test
    void programme_thatDidNotFit_isRefused_withItsRules() {
        Scenario<HousingRepairCase> scenario = proposed(RevisionKind.AMEND).on("2025-04-15");
        assertThat(against(scenario, change("H2", 60_000_000)))
                .containsExactly("H2/is-not-covered-by-another-programme", "H2/floor-area-is-too-small");
        assertThat(against(scenario, change("H3", 40_000_000)))
                .containsExactlyInAnyOrder("H3/dwelling-is-in-a-poor-district", "H3/area-for-each-is-too-small");
    }

    private static List<String> against(Scenario<HousingRepairCase> scenario, CaseCommand change) {
        Answer answer = scenario.answer(People.of(Duty.APPROVER, LocalDate.of(2025, 4, 15)), change);
        assertThat(Scenario.codes(answer)).containsOnly(CaseRule.LAW_DOES_NOT_GRANT.code());
        return ((Answer.Refused) answer)
                .broken().stream()
                        .map(rule -> String.join("/", rule.arguments()))
                        .toList();
    }

    @Test
    void theSameProgramme_andAnotherSum_areRefused() {
        proposed(RevisionKind.AMEND)
                .on("2025-04-15")
                .refuses(Duty.APPROVER, change("H1", 60_000_000), CaseRule.PROGRAMME_IS_THE_SAME)
                .refuses(Duty.APPROVER, change("H4", 60_000_000), CaseRule.FUNDING_DOES_NOT_SUM_UP);
    }

    @Test
    void whoProposed_orExamined_doesNotSign() {
        By examiner = People.secondAccount(
                People.of(Duty.VERIFIER, LocalDate.of(2025, 4, 15)),
                Duty.APPROVER,
                People.of(Duty.APPROVER, LocalDate.of(2025, 4, 15)).unit());
        proposed(RevisionKind.AMEND)
                .on("2025-04-15")
                .refuses(examiner, change("H4", 40_000_000), CaseRule.FOUR_EYES)
                .refuses(colleague("2025-04-15"), change("H4", 40_000_000), CaseRule.SECOND_PERSON_NEEDED);
        granted()
                .on("2025-04-14")
                .accepts(Duty.APPROVER, new ProposeRevision(revision(1), RevisionKind.AMEND, "chuyển nguồn"))
                .refuses(Duty.APPROVER, change("H4", 40_000_000), CaseRule.SECOND_PERSON_NEEDED);
    }

    @Test
    void change_thatNobodyProposed_orThatWasToRevoke_isRefused() {
        granted()
                .on("2025-04-14")
                .refuses(
                        Duty.APPROVER, change("H4", 40_000_000), CaseRule.REVISION_UNKNOWN, CaseRule.RULING_NOT_WANTED);
        proposed(RevisionKind.REVOKE)
                .on("2025-04-15")
                .refuses(Duty.APPROVER, change("H4", 40_000_000), CaseRule.RULING_NOT_WANTED);
    }

    @Test
    void refusal_hasNoProgrammeToChange() {
        HousingSteps.posted(household("none", "not-poor"))
                .on(GRANTED_ON)
                .accepts(Duty.APPROVER, new Decide(People.refusing()))
                .on("2025-04-14")
                .accepts(colleague("2025-04-14"), new ProposeRevision(revision(1), RevisionKind.AMEND, "…"))
                .on("2025-04-15")
                .refuses(
                        Duty.APPROVER,
                        change("H4", 40_000_000),
                        CaseRule.NOTHING_GRANTED_TO_CHANGE,
                        CaseRule.LAW_DOES_NOT_GRANT);
    }

    @Test
    void openCase_hasNothingToChange() {
        HousingSteps.posted(household("none", "poor"))
                .on(GRANTED_ON)
                .refuses(
                        Duty.APPROVER,
                        change("H4", 40_000_000),
                        CaseRule.NOTHING_DECIDED_YET,
                        CaseRule.REVISION_UNKNOWN,
                        CaseRule.RULING_NOT_WANTED);
    }
}
