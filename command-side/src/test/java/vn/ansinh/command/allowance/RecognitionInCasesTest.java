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
            facts.add(new Fact(FactCode.HOUSEHOLD_POVERTY, status, origin, null));
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

    private static void cannotTell(Scenario<SocialAllowanceCase> scenario) {
        scenario.refuses(Duty.APPROVER, new Decide(granting()), CaseRule.LAW_CANNOT_TELL_YET)
                .refuses(Duty.APPROVER, new Decide(refusing()), CaseRule.LAW_CANNOT_TELL_YET);
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
        cannotTell(stated("near-poor", FactOrigin.DECLARED));
        cannotTell(stated(null, FactOrigin.DECLARED));

        Scenario<SocialAllowanceCase> listed =
                listed("near-poor", FactOrigin.DECLARED, ListKind.CHANGES, HouseholdClass.NEAR_POOR, People.APPLICANT);
        granted(listed);

        StatedFact status = grounds(listed).facts().stream()
                .filter(fact -> fact.code() == FactCode.HOUSEHOLD_POVERTY)
                .findFirst()
                .orElseThrow();
        assertThat(status.origin()).isEqualTo(FactOrigin.REGISTER);
        assertThat(status.asOf()).isEqualTo("2025-08-07");
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

    /** A certificate is the list's extract: it counts while the list has not been brought in, and not against one that has. */
    @Test
    void certificateThatWasSeen_counts_whereNoYearlyListSaysOtherwise() {
        granted(stated("near-poor", FactOrigin.ORIGINAL_SEEN));
        granted(listed("near-poor", FactOrigin.ORIGINAL_SEEN, ListKind.CHANGES, HouseholdClass.POOR, SOMEBODY_ELSE));
        cannotTell(listed("near-poor", FactOrigin.ORIGINAL_SEEN, ListKind.YEARLY, HouseholdClass.POOR, SOMEBODY_ELSE));
    }

    @Test
    void householdOnNoList_isNotPoor_whereTheYearlyListIsKnown() {
        refused(listed("near-poor", FactOrigin.DECLARED, ListKind.YEARLY, HouseholdClass.POOR, SOMEBODY_ELSE));
        cannotTell(listed("near-poor", FactOrigin.DECLARED, ListKind.CHANGES, HouseholdClass.POOR, SOMEBODY_ELSE));
        refused(listed("not-poor", FactOrigin.VISIT, ListKind.YEARLY, HouseholdClass.POOR, SOMEBODY_ELSE));
    }

    @Test
    void withdrawnList_tellsNothingAfterItsLastDay() {
        Scenario<SocialAllowanceCase> scenario = stated("near-poor", FactOrigin.DECLARED);
        RecognisedListId list = scenario.lists()
                .approved(unit, ListKind.CHANGES, "2025-07-15", HouseholdClass.NEAR_POOR, List.of(People.APPLICANT));
        scenario.lists().withdrawn(list, "2025-08-06");
        cannotTell(scenario);
    }
}
