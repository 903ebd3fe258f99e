package vn.ansinh.command.allowance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.command.casework.People.granting;
import static vn.ansinh.command.casework.People.lodging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.allowance.SocialAllowanceCommand.LodgeSocialAllowance;
import vn.ansinh.command.casework.CaseRule;
import vn.ansinh.command.casework.CaseworkCommand.Decide;
import vn.ansinh.command.casework.Given.Fact;
import vn.ansinh.command.casework.People;
import vn.ansinh.command.casework.Scenario;
import vn.ansinh.command.law.RulesVersion;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.Parts.Grounds;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.event.recognition.HouseholdClass;
import vn.ansinh.kernel.event.recognition.ListKind;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;
import vn.ansinh.kernel.value.Scheme;

/** A case is decided on facts that hold on the day of the decision, and the decision carries their days and by which rules it was (ADR-0030). */
class FactDaysTest {
    private static final LocalDate LODGED = LocalDate.of(2025, 8, 4);

    /** At 72 of a near-poor household, without a pension by a paper that holds so long. */
    private static Scenario<SocialAllowanceCase> upTo(String day, @Nullable LocalDate noPensionUntil) {
        List<Fact> facts = new ArrayList<>(People.facts(
                FactCode.VIETNAMESE_CITIZEN, "true",
                FactCode.DISABILITY_DEGREE, "none",
                FactCode.PLACEMENT, "community",
                FactCode.OBLIGED_SUPPORTER, "able"));
        facts.add(new Fact(FactCode.MONTHLY_PENSION, "0", FactOrigin.REGISTER, LODGED, noPensionUntil));
        Scenario<SocialAllowanceCase> scenario = Allowance.scenario()
                .on(LODGED.toString())
                .accepts(
                        Duty.DESK,
                        new LodgeSocialAllowance(lodging(
                                Scheme.SOCIAL_PENSION, LODGED, People.parties(LocalDate.of(1953, 3, 3)), facts)));
        String unit = scenario.state().file().lodging().unit().text();
        scenario.on("2025-08-05").accepts(Duty.VERIFIER, AllowanceSteps.VERIFY);
        scenario.on("2025-08-06").accepts(Duty.VERIFIER, AllowanceSteps.RECOMMEND);
        scenario.lists()
                .approved(unit, ListKind.CHANGES, "2025-07-15", HouseholdClass.NEAR_POOR, List.of(People.APPLICANT));
        return scenario.on(day);
    }

    private static Grounds grounds(Scenario<SocialAllowanceCase> scenario) {
        return scenario.last(CaseEvent.Decided.class).decision().grounds();
    }

    @Test
    void decision_isTakenOnTheLastDayOfAFact_andCarriesItsDays() {
        LocalDate last = LocalDate.of(2025, 8, 7);
        Grounds grounds = grounds(upTo("2025-08-07", last).accepts(Duty.APPROVER, new Decide(granting())));

        assertThat(grounds.facts())
                .filteredOn(fact -> fact.code() == FactCode.MONTHLY_PENSION)
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.asOf()).isEqualTo(LODGED);
                    assertThat(fact.validUntil()).isEqualTo(last);
                });
        assertThat(grounds.facts())
                .filteredOn(fact -> fact.code() == FactCode.VIETNAMESE_CITIZEN)
                .extracting(StatedFact::validUntil)
                .containsOnlyNulls();
        assertThat(grounds.rulesVersion()).isEqualTo(RulesVersion.CURRENT);
    }

    @Test
    void decision_waits_onTheDayAfter_andSaysWhichFactEnded() {
        upTo("2025-08-08", LocalDate.of(2025, 8, 7))
                .refuses(
                        Duty.APPROVER,
                        new Decide(granting()),
                        CaseRule.LAW_CANNOT_TELL_YET,
                        CaseRule.FACT_HOLDS_NO_LONGER);
    }

    @Test
    void factWithoutAnEnd_goesOnToHold() {
        upTo("2025-10-08", null).accepts(Duty.APPROVER, new Decide(granting()));
    }
}
