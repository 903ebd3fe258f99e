package vn.ansinh.command.insurance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.command.casework.People.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.casework.CaseRule;
import vn.ansinh.command.casework.CaseworkCommand.Decide;
import vn.ansinh.command.casework.CaseworkCommand.Post;
import vn.ansinh.command.casework.Given.Fact;
import vn.ansinh.command.casework.People;
import vn.ansinh.command.casework.Scenario;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.InsuranceSupportEvent.GroupVerified;
import vn.ansinh.kernel.event.application.Parts.Award;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.PostingId;
import vn.ansinh.kernel.value.Scheme;

class InsuranceSupportDecisionsTest {

    private static List<Fact> poorSaver() {
        return facts(
                FactCode.HOUSEHOLD_POVERTY, "poor",
                FactCode.ETHNIC_MINORITY, "false",
                FactCode.ISLAND_COMMUNE_RESIDENT, "false",
                FactCode.IN_COMPULSORY_SOCIAL_INSURANCE, "false",
                FactCode.MONTHLY_PENSION, "0",
                FactCode.CHOSEN_INCOME, "2000000",
                FactCode.SUPPORTED_MONTHS_USED, "0",
                FactCode.CONTRIBUTION_MONTHS, "1");
    }

    private static Scenario<InsuranceSupportCase> registered() {
        Scenario<InsuranceSupportCase> scenario = Insurance.scenario().on("2026-03-02");
        scenario.lists().saying("poor", People.WARD_SINCE_MERGER.text(), scenario.today(), People.APPLICANT);
        return scenario.accepts(
                Duty.DESK,
                InsuranceCommands.registered(People.lodging(
                        Scheme.VOLUNTARY_SOCIAL_INSURANCE,
                        scenario.today(),
                        People.parties(People.BORN),
                        poorSaver())));
    }

    @Test
    void registration_isDecided_onceTheGroupIsVerified() {
        Scenario<InsuranceSupportCase> scenario =
                registered().on("2026-03-03").accepts(Duty.VERIFIER, InsuranceCommands.VERIFY);
        assertThat(scenario.last(GroupVerified.class).recognisedList()).isEqualTo("12/QĐ-UBND");
        scenario.on("2026-03-04").accepts(Duty.APPROVER, new Decide(People.granting()));
        assertThat(scenario.last(CaseEvent.Decided.class).decision().award())
                .isNotNull()
                .extracting(Award::amount)
                .isEqualTo(new Money(165_000));
    }

    private static StatedFact carried(FactCode code, String value, PersonId person) {
        return new StatedFact(code, Personal.of(person, value), FactOrigin.REGISTER, LocalDate.of(2026, 2, 28), null);
    }

    private static Scenario<InsuranceSupportCase> verifiedSaying(@Nullable StatedFact shown, StatedFact carried) {
        Scenario<InsuranceSupportCase> scenario = Insurance.scenario().on("2026-03-02");
        scenario.lists().saying("poor", People.WARD_SINCE_MERGER.text(), scenario.today(), People.APPLICANT);
        List<Fact> facts = new ArrayList<>(poorSaver());
        facts.removeIf(fact -> fact.code() == FactCode.SUPPORTED_MONTHS_USED);
        if (shown != null) {
            facts.add(new Fact(shown.code(), shown.value().value().orElseThrow(), shown.origin(), shown.asOf(), null));
        }
        return scenario.carryingIn(carried)
                .accepts(
                        Duty.DESK,
                        InsuranceCommands.registered(People.lodging(
                                Scheme.VOLUNTARY_SOCIAL_INSURANCE,
                                scenario.today(),
                                People.parties(People.BORN),
                                facts)))
                .on("2026-03-03")
                .accepts(Duty.VERIFIER, InsuranceCommands.VERIFY)
                .on("2026-03-04");
    }

    private static String monthsUsed(Scenario<InsuranceSupportCase> scenario) {
        return scenario.last(CaseEvent.Decided.class).decision().grounds().facts().stream()
                .filter(fact -> fact.code() == FactCode.SUPPORTED_MONTHS_USED)
                .map(fact -> fact.value().value().orElseThrow() + " " + fact.origin() + " " + fact.asOf())
                .collect(Collectors.joining(", "));
    }

    /** Nobody need state again what an opening list tells; the decision keeps it with its day (ADR-0034). */
    @Test
    void monthsThatWereCarriedIn_areAFactOfTheDecision() {
        StatedFact carried = carried(FactCode.SUPPORTED_MONTHS_USED, "119", People.APPLICANT);
        Scenario<InsuranceSupportCase> scenario =
                verifiedSaying(null, carried).accepts(Duty.APPROVER, new Decide(People.granting()));
        assertThat(monthsUsed(scenario)).isEqualTo("119 REGISTER 2026-02-28");
        verifiedSaying(null, carried(FactCode.SUPPORTED_MONTHS_USED, "120", People.APPLICANT))
                .refuses(Duty.APPROVER, new Decide(People.granting()), CaseRule.LAW_DOES_NOT_GRANT);
        verifiedSaying(null, carried(FactCode.SUPPORTED_MONTHS_USED, "3", People.SPOUSE))
                .refuses(Duty.APPROVER, new Decide(People.granting()), CaseRule.LAW_CANNOT_TELL_YET);
    }

    @Test
    void monthsThatWereCarriedIn_giveWay_toWhatWasSeenLater_andNotToWhatIsSaid() {
        StatedFact carried = carried(FactCode.SUPPORTED_MONTHS_USED, "119", People.APPLICANT);
        assertThat(monthsUsed(verifiedSaying(seen("7", FactOrigin.REGISTER, "2026-03-01"), carried)
                        .accepts(Duty.APPROVER, new Decide(People.granting()))))
                .startsWith("7 ");
        assertThat(monthsUsed(verifiedSaying(seen("7", FactOrigin.REGISTER, "2026-02-01"), carried)
                        .accepts(Duty.APPROVER, new Decide(People.granting()))))
                .startsWith("119 ");
        assertThat(monthsUsed(verifiedSaying(seen("7", FactOrigin.DECLARED, "2026-03-01"), carried)
                        .accepts(Duty.APPROVER, new Decide(People.granting()))))
                .startsWith("119 ");
    }

    private static StatedFact seen(String months, FactOrigin origin, String day) {
        return new StatedFact(
                FactCode.SUPPORTED_MONTHS_USED,
                Personal.of(People.APPLICANT, months),
                origin,
                LocalDate.parse(day),
                null);
    }

    @Test
    void decision_beforeTheGroupIsVerified_isRefused() {
        registered()
                .on("2026-03-03")
                .refuses(Duty.APPROVER, new Decide(People.granting()), CaseRule.STEP_BEFORE_IT_MISSING);
    }

    @Test
    void posting_isNoStepOfThisProcedure() {
        registered()
                .on("2026-03-03")
                .refuses(
                        Duty.VERIFIER, new Post(PostingId.parse("n-" + People.hex(1))), CaseRule.STEP_NOT_IN_PROCEDURE);
    }

    /** Who farms and asks for a card; of an average living standard where something is stated (D2-farm-25). */
    private static Scenario<InsuranceSupportCase> farmer(@Nullable String status) {
        Scenario<InsuranceSupportCase> scenario = Insurance.scenario().on("2025-09-08");
        List<Fact> facts = new ArrayList<>(facts(
                FactCode.PUPIL_OR_STUDENT, "false",
                FactCode.POOR_COMMUNE_RESIDENT, "false",
                FactCode.DIFFICULT_AREA_RESIDENT, "false",
                FactCode.ETHNIC_MINORITY, "false",
                FactCode.GRASSROOTS_WORKER, "false",
                FactCode.PERSON_WITH_MERIT, "false",
                FactCode.FARM_HOUSEHOLD, "true",
                FactCode.CONTRIBUTION_MONTHS, "1"));
        if (status != null) {
            facts.add(People.fact(FactCode.HOUSEHOLD_POVERTY, status));
        }
        return scenario.accepts(
                        Duty.DESK,
                        InsuranceCommands.registered(People.lodging(
                                Scheme.HEALTH_INSURANCE, scenario.today(), People.parties(People.BORN), facts)))
                .on("2025-09-09")
                .accepts(Duty.VERIFIER, InsuranceCommands.VERIFY)
                .on("2025-09-10");
    }

    private static String category(Scenario<InsuranceSupportCase> scenario) {
        scenario.accepts(Duty.APPROVER, new Decide(People.granting()));
        Award award = scenario.last(CaseEvent.Decided.class).decision().award();
        return award == null ? "" : award.category().value().orElse("");
    }

    /** Lists of the poor say nothing of an average living standard: it is what an officer saw, once they tell that the household is not poor. */
    @Test
    void averageLivingStandard_staysAsItWasSeen_whereTheListsAreKnownAndDoNotNameTheHousehold() {
        String ward = People.WARD_SINCE_MERGER.text();
        Scenario<InsuranceSupportCase> seen = farmer("average-living-standard");
        seen.refuses(
                Duty.APPROVER,
                new Decide(People.granting()),
                CaseRule.LAW_CANNOT_TELL_YET,
                CaseRule.RECOGNISED_LIST_MISSING);
        seen.lists().everyYear(ward);
        assertThat(category(seen)).isEqualTo("HI-farm");

        Scenario<InsuranceSupportCase> listed = farmer("average-living-standard");
        listed.lists().everyYear(ward);
        listed.lists().saying("near-poor", ward, listed.today(), People.APPLICANT);
        assertThat(category(listed)).isEqualTo("HI-near-poor");
    }

    /** Whether it is average must be asked first; that it is not poor alone refuses nobody. */
    @Test
    void farmHousehold_ofWhichNothingIsStated_isAskedFor() {
        Scenario<InsuranceSupportCase> silent = farmer(null);
        silent.lists().everyYear(People.WARD_SINCE_MERGER.text());
        silent.refuses(Duty.APPROVER, new Decide(People.refusing()), CaseRule.LAW_CANNOT_TELL_YET);

        Scenario<InsuranceSupportCase> neither = farmer("not-poor");
        neither.lists().everyYear(People.WARD_SINCE_MERGER.text());
        neither.accepts(Duty.APPROVER, new Decide(People.refusing()));
    }
}
