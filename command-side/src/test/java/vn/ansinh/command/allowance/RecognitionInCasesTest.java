package vn.ansinh.command.allowance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.command.casework.People.granting;
import static vn.ansinh.command.casework.People.lodging;
import static vn.ansinh.command.casework.People.refusing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.allowance.SocialAllowanceCommand.LodgeSocialAllowance;
import vn.ansinh.command.casework.Answer;
import vn.ansinh.command.casework.CaseRule;
import vn.ansinh.command.casework.CaseworkCommand.Decide;
import vn.ansinh.command.casework.Given.Fact;
import vn.ansinh.command.casework.People;
import vn.ansinh.command.casework.Scenario;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.Parts.Grounds;
import vn.ansinh.kernel.event.application.Parts.RuleVerdict;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.event.recognition.HouseholdClass;
import vn.ansinh.kernel.event.recognition.ListKind;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.RecognisedListId;
import vn.ansinh.kernel.value.Scheme;

/** At 72 the social pension is for poor and near-poor households alone (T12, T13): whose household that is, the lists say. */
class RecognitionInCasesTest {
    private static final PersonId SOMEBODY_ELSE = PersonId.parse("p-" + "7".repeat(32));

    private String unit = "";

    private static List<Fact> facts(@Nullable String status, FactOrigin origin) {
        List<Fact> facts = new ArrayList<>(People.facts(
                FactCode.VIETNAMESE_CITIZEN, "true",
                FactCode.MONTHLY_PENSION, "0",
                FactCode.DISABILITY_DEGREE, "none",
                FactCode.PLACEMENT, "community",
                FactCode.OBLIGED_SUPPORTER, "able"));
        if (status != null) {
            facts.add(new Fact(
                    FactCode.HOUSEHOLD_POVERTY, status, origin, origin.isOfADay() ? LocalDate.of(2025, 8, 4) : null));
        }
        return facts;
    }

    private Scenario<SocialAllowanceCase> stated(@Nullable String status, FactOrigin origin) {
        Scenario<SocialAllowanceCase> scenario = Allowance.scenario().on("2025-08-04");
        scenario.accepts(
                Duty.DESK,
                new LodgeSocialAllowance(lodging(
                        Scheme.SOCIAL_PENSION,
                        scenario.today(),
                        People.parties(LocalDate.of(1953, 3, 3)),
                        facts(status, origin))));
        scenario.on("2025-08-05").accepts(Duty.VERIFIER, AllowanceSteps.VERIFY);
        scenario.on("2025-08-06").accepts(Duty.VERIFIER, AllowanceSteps.RECOMMEND);
        return scenario.on("2025-08-07");
    }

    @BeforeEach
    void unit() {
        unit = stated(null, FactOrigin.DECLARED).state().file().lodging().unit().text();
    }

    private Scenario<SocialAllowanceCase> listed(
            @Nullable String status, FactOrigin origin, ListKind kind, HouseholdClass standing, PersonId person) {
        Scenario<SocialAllowanceCase> scenario = stated(status, origin);
        scenario.lists().approved(unit, kind, "2025-07-15", standing, List.of(person));
        return scenario;
    }

    private static void cannotTell(Scenario<SocialAllowanceCase> scenario, CaseRule why) {
        scenario.refuses(Duty.APPROVER, new Decide(granting()), CaseRule.LAW_CANNOT_TELL_YET, why)
                .refuses(Duty.APPROVER, new Decide(refusing()), CaseRule.LAW_CANNOT_TELL_YET, why);
    }

    private static void granted(Scenario<SocialAllowanceCase> scenario) {
        scenario.refuses(Duty.APPROVER, new Decide(refusing()), CaseRule.LAW_GRANTS)
                .accepts(Duty.APPROVER, new Decide(granting()));
    }

    private static void refused(Scenario<SocialAllowanceCase> scenario) {
        scenario.refuses(Duty.APPROVER, new Decide(granting()), CaseRule.LAW_DOES_NOT_GRANT)
                .accepts(Duty.APPROVER, new Decide(refusing()));
    }

    private static Grounds grounds(Scenario<SocialAllowanceCase> scenario) {
        return scenario.last(CaseEvent.Decided.class).decision().grounds();
    }

    @Test
    void declaredStatus_tellsNothing_untilAListDoes() {
        cannotTell(stated("near-poor", FactOrigin.DECLARED), CaseRule.RECOGNISED_LIST_MISSING);
        cannotTell(stated(null, FactOrigin.DECLARED), CaseRule.RECOGNISED_LIST_MISSING);

        Scenario<SocialAllowanceCase> listed =
                listed("near-poor", FactOrigin.DECLARED, ListKind.CHANGES, HouseholdClass.NEAR_POOR, People.APPLICANT);
        granted(listed);

        StatedFact status = grounds(listed).facts().stream()
                .filter(fact -> fact.code() == FactCode.HOUSEHOLD_POVERTY)
                .findFirst()
                .orElseThrow();
        assertThat(status.origin()).isEqualTo(FactOrigin.REGISTER);
        assertThat(status.asOf()).as("the first day of the list's entry").isEqualTo("2025-07-15");
        assertThat(status.validUntil()).as("the last day of it").isEqualTo("2025-12-31");
        assertThat(grounds(listed).verdicts().value().orElseThrow())
                .filteredOn(verdict -> verdict.rule().equals("household-is-on-a-recognised-list"))
                .extracting(RuleVerdict::found)
                .singleElement()
                .asString()
                .contains("near-poor by decision 7/QĐ-UBND of 2025-07-15", unit, "household H1");
    }

    /** Whatever was stated, seen or scored: the list says what was recognised. */
    @Test
    void list_goesBeforeWhateverWasStated() {
        granted(listed("not-poor", FactOrigin.VISIT, ListKind.CHANGES, HouseholdClass.POOR, People.APPLICANT));
        granted(listed(null, FactOrigin.DECLARED, ListKind.YEARLY, HouseholdClass.NEAR_POOR, People.APPLICANT));
    }

    /** A certificate is the reason to bring a list in, of this one household if need be, and no list; nor is what somebody says to have looked up. */
    @Test
    void certificateThatWasSeen_isNoList() {
        for (FactOrigin origin : List.of(FactOrigin.ORIGINAL_SEEN, FactOrigin.REGISTER, FactOrigin.VISIT)) {
            cannotTell(stated("near-poor", origin), CaseRule.CERTIFICATE_IS_NOT_THE_LIST);
            cannotTell(
                    listed("poor", origin, ListKind.CHANGES, HouseholdClass.POOR, SOMEBODY_ELSE),
                    CaseRule.CERTIFICATE_IS_NOT_THE_LIST);
            cannotTell(
                    listed("near-poor", origin, ListKind.YEARLY, HouseholdClass.POOR, SOMEBODY_ELSE),
                    CaseRule.CERTIFICATE_CONTRADICTS_THE_LIST);
        }
        Scenario<SocialAllowanceCase> seen = stated("near-poor", FactOrigin.ORIGINAL_SEEN);
        cannotTell(seen, CaseRule.CERTIFICATE_IS_NOT_THE_LIST);
        seen.lists()
                .approved(unit, ListKind.CHANGES, "2025-08-07", HouseholdClass.NEAR_POOR, List.of(People.APPLICANT));
        granted(seen);
    }

    /** That a household is neither poor nor near-poor is the yearly list's to say too. */
    @Test
    void householdOnNoList_isNotPoor_onlyWhereTheYearlyListIsKnown() {
        for (FactOrigin origin : FactOrigin.values()) {
            cannotTell(stated("not-poor", origin), CaseRule.RECOGNISED_LIST_MISSING);
            cannotTell(
                    listed("not-poor", origin, ListKind.CHANGES, HouseholdClass.POOR, SOMEBODY_ELSE),
                    CaseRule.RECOGNISED_LIST_MISSING);
            refused(listed("not-poor", origin, ListKind.YEARLY, HouseholdClass.POOR, SOMEBODY_ELSE));
            refused(listed("average-living-standard", origin, ListKind.YEARLY, HouseholdClass.POOR, SOMEBODY_ELSE));
        }
        refused(listed("near-poor", FactOrigin.DECLARED, ListKind.YEARLY, HouseholdClass.POOR, SOMEBODY_ELSE));
        refused(listed(null, FactOrigin.DECLARED, ListKind.YEARLY, HouseholdClass.POOR, SOMEBODY_ELSE));
        cannotTell(
                listed("near-poor", FactOrigin.DECLARED, ListKind.CHANGES, HouseholdClass.POOR, SOMEBODY_ELSE),
                CaseRule.RECOGNISED_LIST_MISSING);
    }

    /** The refusal says of which commune and for which day a list is to be brought in. */
    @Test
    void refusal_namesTheCommuneAndTheDay() {
        Answer answer = stated("near-poor", FactOrigin.ORIGINAL_SEEN)
                .answer(People.of(Duty.APPROVER, LocalDate.of(2025, 8, 7)), new Decide(granting()));
        assertThat(((Answer.Refused) answer).broken())
                .filteredOn(rule -> rule.code().equals(CaseRule.CERTIFICATE_IS_NOT_THE_LIST.code()))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.arguments()).containsExactly("Phường Bắc Giang", "2025-08-07");
                    assertThat(rule.article()).isEqualTo("Quyết định 24/2021/QĐ-TTg");
                });
    }

    /** A decision that does not turn on poverty needs no list. */
    @Test
    void decisionThatNoRuleOnPovertyBears_needsNoList() {
        Scenario<SocialAllowanceCase> scenario = Allowance.scenario().on("2025-08-04");
        scenario.accepts(
                Duty.DESK,
                new LodgeSocialAllowance(lodging(
                        Scheme.SOCIAL_PENSION,
                        scenario.today(),
                        People.parties(LocalDate.of(1945, 3, 3)),
                        facts(null, FactOrigin.DECLARED))));
        scenario.on("2025-08-05").accepts(Duty.VERIFIER, AllowanceSteps.VERIFY);
        scenario.on("2025-08-06").accepts(Duty.VERIFIER, AllowanceSteps.RECOMMEND);
        granted(scenario.on("2025-08-07"));
    }

    @Test
    void withdrawnList_tellsNothingAfterItsLastDay() {
        Scenario<SocialAllowanceCase> scenario = stated("near-poor", FactOrigin.DECLARED);
        RecognisedListId list = scenario.lists()
                .approved(unit, ListKind.CHANGES, "2025-07-15", HouseholdClass.NEAR_POOR, List.of(People.APPLICANT));
        scenario.lists().withdrawn(list, "2025-08-06");
        cannotTell(scenario, CaseRule.RECOGNISED_LIST_MISSING);
    }
}
