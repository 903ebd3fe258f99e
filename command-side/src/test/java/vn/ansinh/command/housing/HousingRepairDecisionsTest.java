package vn.ansinh.command.housing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.command.casework.CaseRule;
import vn.ansinh.command.casework.CaseworkCommand.CarryOutRevision;
import vn.ansinh.command.casework.CaseworkCommand.Decide;
import vn.ansinh.command.casework.CaseworkCommand.ProposeRevision;
import vn.ansinh.command.casework.Given;
import vn.ansinh.command.casework.Given.Fact;
import vn.ansinh.command.casework.People;
import vn.ansinh.command.casework.Scenario;
import vn.ansinh.command.housing.HousingRepairCommand.ProposeHousingRepair;
import vn.ansinh.command.port.ReservationKey;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.HousingRepairEvent.HouseSurveyed;
import vn.ansinh.kernel.event.application.Kinds.FundingSource;
import vn.ansinh.kernel.event.application.Kinds.RevisionKind;
import vn.ansinh.kernel.event.application.Parts.Award;
import vn.ansinh.kernel.event.application.Parts.Decision;
import vn.ansinh.kernel.event.application.Parts.Dwelling;
import vn.ansinh.kernel.event.application.Parts.FundingShare;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.unit.UnitLevel;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;
import vn.ansinh.kernel.value.Help;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.RevisionId;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

class HousingRepairDecisionsTest {
    private static final Decide GRANT = new Decide(People.granting(People.share(20_000_000), People.share(10_000_000)));

    @Test
    void proposal_goesOverSurveyListAndPosting_toADecisionWithItsFunding() {
        Scenario<HousingRepairCase> scenario =
                HousingSteps.posted().on("2025-04-11").accepts(Duty.APPROVER, GRANT);

        assertThat(scenario.state()).isInstanceOf(HousingRepairCase.Decided.class);
        assertThat(scenario.last(CaseEvent.Decided.class).decision().award())
                .isNotNull()
                .satisfies(award -> assertThat(award.funding()).hasSize(2))
                .extracting(Award::amount)
                .isEqualTo(new Money(30_000_000));
    }

    @Test
    void theHouseholdsSize_isKnownFromItsMembers() {
        Scenario<HousingRepairCase> scenario =
                HousingSteps.posted().on("2025-04-11").accepts(Duty.APPROVER, GRANT);
        assertThat(scenario.last(CaseEvent.Decided.class).decision().grounds().facts())
                .filteredOn(fact -> fact.code() == FactCode.PERSONS_IN_HOUSEHOLD)
                .singleElement()
                .satisfies(fact -> assertThat(fact.value().valueOrNull()).isEqualTo("2"));
    }

    /** The commune's class is looked up; what somebody found out about the place goes before the list, a word does not. */
    @ParameterizedTest
    @CsvSource({"-, -, false, REGISTER", "true, VISIT, true, VISIT", "true, DECLARED, false, REGISTER"})
    void poorDistrict_isKnownFromWhereTheHouseStands(String stated, String by, boolean counts, FactOrigin origin) {
        List<Fact> facts = new ArrayList<>(HousingSteps.smallPoorHouse());
        // Helped before, so that H3 does not fit and the case is granted all the same.
        facts.addAll(People.facts(FactCode.HELPED_WITH_HOUSING_BEFORE, "true"));
        if (!stated.equals("-")) {
            facts.add(new Fact(
                    FactCode.POOR_DISTRICT_DWELLING, stated, FactOrigin.valueOf(by), LocalDate.of(2025, 4, 1)));
        }
        Scenario<HousingRepairCase> scenario =
                HousingSteps.posted(facts).on("2025-04-11").accepts(Duty.APPROVER, GRANT);

        assertThat(scenario.last(CaseEvent.Decided.class).decision().grounds().facts())
                .filteredOn(fact -> fact.code() == FactCode.POOR_DISTRICT_DWELLING)
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.value().valueOrNull()).isEqualTo(Boolean.toString(counts));
                    assertThat(fact.origin()).isEqualTo(origin);
                });
    }

    /** What an opening list tells of whoever lives there is the household's; of who is only listed with them it is not (ADR-0034). */
    @Test
    void helpWithAHouse_thatWasCarriedIn_isTheHouseholds() {
        assertThat(known(helped(People.SPOUSE, "true", 3))).containsExactly("true REGISTER");
        assertThat(known(helped(People.person(777), "true", 3))).isEmpty();
        for (int other : List.of(2, 3, 4)) {
            StatedFact not = helped(People.APPLICANT, "false", other);
            assertThat(known(not, helped(People.SPOUSE, "true", 3))).containsExactly("true REGISTER");
            assertThat(known(helped(People.SPOUSE, "true", 3), not)).containsExactly("true REGISTER");
        }
    }

    private static StatedFact helped(PersonId person, String value, int month) {
        return new StatedFact(
                FactCode.HELPED_WITH_HOUSING_BEFORE,
                Personal.of(person, value),
                FactOrigin.REGISTER,
                LocalDate.of(2025, month, 1),
                null);
    }

    private static List<String> known(StatedFact... carried) {
        Scenario<HousingRepairCase> scenario = HousingSteps.posted();
        List.of(carried).forEach(scenario::carryingIn);
        scenario.on("2025-04-11").accepts(Duty.APPROVER, GRANT);
        return scenario.last(CaseEvent.Decided.class).decision().grounds().facts().stream()
                .filter(fact -> fact.code() == FactCode.HELPED_WITH_HOUSING_BEFORE)
                .map(fact -> fact.value().valueOrNull() + " " + fact.origin())
                .toList();
    }

    @Test
    void proposal_reservesEveryMemberAndTheDwelling() {
        assertThat(HousingSteps.proposed("2025-04-01").notes().take())
                .containsExactlyInAnyOrder(
                        ReservationKey.of(Scheme.HOUSING, Help.REGULAR, People.APPLICANT),
                        ReservationKey.of(Scheme.HOUSING, Help.REGULAR, People.SPOUSE),
                        ReservationKey.of(Scheme.HOUSING, Help.REGULAR, HousingSteps.DWELLING));
    }

    @Test
    void funding_thatDoesNotSumUp_isRefused() {
        HousingSteps.posted()
                .on("2025-04-11")
                .refuses(
                        Duty.APPROVER,
                        new Decide(People.granting(People.share(29_999_999))),
                        CaseRule.FUNDING_DOES_NOT_SUM_UP);
    }

    /** The commune grants before the province has said what it pays; an amendment settles whose the share is. */
    @Test
    void shareOfWhichNobodyHasDecided_isGranted_andSettledByAnAmendment() {
        FundingShare central = People.share(20_000_000);
        FundingShare open = new FundingShare(FundingSource.NOT_YET_DECIDED, new Money(10_000_000));
        Scenario<HousingRepairCase> scenario = HousingSteps.posted()
                .on("2025-04-11")
                .refuses(
                        Duty.APPROVER,
                        new Decide(People.granting(
                                central, new FundingShare(FundingSource.NOT_YET_DECIDED, new Money(9_999_999)))),
                        CaseRule.FUNDING_DOES_NOT_SUM_UP)
                .accepts(Duty.APPROVER, new Decide(People.granting(central, open)));
        assertThat(funding(scenario.last(CaseEvent.Decided.class).decision())).containsExactly(central, open);

        RevisionId revision = RevisionId.parse("r-" + People.hex(1));
        FundingShare settled = new FundingShare(FundingSource.PROVINCE_BUDGET, new Money(10_000_000));
        Given.Ruling ruling = People.granting(central, settled);
        scenario.on("2025-04-14")
                .accepts(
                        People.by(Duty.APPROVER, 7, UnitLevel.DISTRICT, scenario.today()),
                        new ProposeRevision(revision, RevisionKind.AMEND, "tỉnh đã bố trí vốn"))
                .accepts(Duty.APPROVER, new CarryOutRevision(revision, ruling.capacity(), ruling.reason(), ruling));
        assertThat(funding(scenario.last(CaseEvent.DecisionAmended.class).decision()))
                .containsExactly(central, settled);
    }

    private static List<FundingShare> funding(Decision decision) {
        Award award = decision.award();
        return award == null ? List.of() : award.funding();
    }

    @Test
    void survey_keepsItsPhotos_andListComesAfterIt() {
        Scenario<HousingRepairCase> scenario =
                HousingSteps.proposed("2025-04-01").on("2025-04-02");
        scenario.refuses(Duty.VERIFIER, HousingSteps.LIST, CaseRule.STEP_BEFORE_IT_MISSING)
                .accepts(Duty.VERIFIER, HousingSteps.SURVEY);
        assertThat(scenario.last(HouseSurveyed.class).photos()).hasSize(1);
        assertThat(scenario.state()).isInstanceOf(HousingRepairCase.Surveyed.class);
    }

    @Test
    void aDwellingElsewhere_isRefused() {
        Scenario<HousingRepairCase> scenario = Housing.scenario().on("2025-04-01");
        scenario.refuses(
                Duty.DESK,
                new ProposeHousingRepair(
                        People.lodging(Scheme.HOUSING, scenario.today()),
                        new Dwelling(
                                HousingSteps.DWELLING,
                                UnitCode.parse("07525@"),
                                Personal.of(People.APPLICANT, "Tổ 3"))),
                CaseRule.DWELLING_IN_ANOTHER_UNIT);
    }

    @Test
    void anotherBenefitsScheme_isRefused() {
        Scenario<HousingRepairCase> scenario = Housing.scenario().on("2025-04-01");
        scenario.refuses(
                Duty.DESK,
                HousingSteps.proposed(People.lodging(Scheme.SOCIAL_ALLOWANCE, scenario.today())),
                CaseRule.SCHEME_NOT_OF_THIS_BENEFIT);
    }
}
