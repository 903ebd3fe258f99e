package vn.ansinh.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ansinh.command.allowance.Allowance;
import vn.ansinh.command.allowance.AllowanceSteps;
import vn.ansinh.command.allowance.SocialAllowanceCommand.LodgeSocialAllowance;
import vn.ansinh.command.casework.Answer;
import vn.ansinh.command.casework.CaseCommand;
import vn.ansinh.command.casework.CaseRule;
import vn.ansinh.command.casework.CaseState;
import vn.ansinh.command.casework.CaseworkCommand.Decide;
import vn.ansinh.command.casework.CaseworkCommand.Post;
import vn.ansinh.command.casework.CaseworkCommand.ProposeRevision;
import vn.ansinh.command.casework.CaseworkCommand.Withdraw;
import vn.ansinh.command.casework.Given;
import vn.ansinh.command.casework.Given.Fact;
import vn.ansinh.command.casework.People;
import vn.ansinh.command.casework.Scenario;
import vn.ansinh.command.housing.Housing;
import vn.ansinh.command.housing.HousingSteps;
import vn.ansinh.command.law.Assessment;
import vn.ansinh.command.law.Outcome;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.port.ReservationKey;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.Kinds.RevisionKind;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.Decision;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.event.application.Parts.OtherCase;
import vn.ansinh.kernel.unit.UnitLevel;
import vn.ansinh.kernel.value.Benefit;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Help;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.PostingId;
import vn.ansinh.kernel.value.RevisionId;
import vn.ansinh.kernel.value.Scheme;

/** Emergency help, from the request to the signature, by the rows of the golden table (ADR-0031). */
class GoldenEmergenciesTest {
    private static final LocalDate TWO_LEVELS = LocalDate.of(2025, 7, 1);

    static Stream<GoldenEmergency> emergencies() {
        return GoldenEmergency.all().stream();
    }

    static Stream<GoldenEmergency> houses() {
        return emergencies().filter(it -> it.scheme() == Scheme.HOUSING);
    }

    private static GoldenEmergency named(String id) {
        return emergencies().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    private static Scenario<? extends CaseState> requested(GoldenEmergency row) {
        Scenario<? extends CaseState> scenario =
                row.scheme() == Scheme.HOUSING ? Housing.scenario() : Allowance.scenario();
        scenario.on(row.lodged());
        scenario.lists()
                .saying(
                        row.facts().choice(FactCode.HOUSEHOLD_POVERTY).orElse("not-poor"),
                        (row.lodged().isBefore(TWO_LEVELS) ? People.WARD : People.WARD_SINCE_MERGER).text(),
                        row.signed(),
                        People.APPLICANT);
        List<Fact> facts = row.facts().all().stream()
                .map(fact -> People.fact(fact.code(), fact.value()))
                .toList();
        Given.Lodging lodging = People.lodging(row.scheme(), Help.EMERGENCY, row.lodged(), People.couple(), facts);
        return scenario.accepts(
                Duty.DESK,
                row.scheme() == Scheme.HOUSING ? HousingSteps.proposed(lodging) : new LodgeSocialAllowance(lodging));
    }

    private static Scenario<? extends CaseState> examined(GoldenEmergency row) {
        return requested(row)
                .accepts(Duty.VERIFIER, row.scheme() == Scheme.HOUSING ? HousingSteps.SURVEY : AllowanceSteps.VERIFY);
    }

    private static CaseCommand grant(GoldenEmergency row) {
        return new Decide(
                row.scheme() == Scheme.HOUSING && row.category().isPresent()
                        ? People.granting(People.share(row.amount()))
                        : People.granting());
    }

    private static By chair(LocalDate on) {
        return People.by(Duty.APPROVER, 6, UnitLevel.COMMUNE, on);
    }

    @ParameterizedTest
    @MethodSource("emergencies")
    void chairOfTheCommune_decidesInTwoWorkingDays_byItsLawAlone(GoldenEmergency row) {
        Scenario<? extends CaseState> scenario = requested(row);
        DueDate due = scenario.state().file().due().getFirst();
        assertThat(due.step()).isEqualTo("decide");
        assertThat(due.dueOn()).isEqualTo(row.due());
        assertThat(due.source()).startsWith("Nghị định 20/2021/NĐ-CP, Art. 1");
        assertThat(due.certainty()).isEqualTo(Certainty.PROVISIONAL);

        scenario = examined(row).on(row.signed());
        assertThat(scenario.state().file().due()).containsExactly(due);
        CaseCommand grant = grant(row);
        if (row.category().isEmpty()) {
            Answer answer = scenario.answer(chair(row.signed()), grant);
            assertThat(((Answer.Refused) answer).broken())
                    .extracting(rule -> String.join("/", rule.arguments()))
                    .containsExactlyInAnyOrderElementsOf(row.rules());
            scenario.accepts(chair(row.signed()), new Decide(People.refusing()));
            return;
        }
        scenario.accepts(chair(row.signed()), grant);
        Decision decision = scenario.last(CaseEvent.Decided.class).decision();
        assertThat(decision.number().unit()).isEqualTo(chair(row.signed()).unit());
        assertThat(decision.award()).isNotNull().satisfies(award -> {
            assertThat(award.category().valueOrNull()).isEqualTo(row.category().orElseThrow());
            assertThat(award.amount()).isEqualTo(new Money(row.amount()));
        });
        assertThat(decision.grounds().verdicts().valueOrNull())
                .isNotEmpty()
                .noneSatisfy(verdict -> assertThat(verdict.rule()).startsWith("H1/"));
    }

    /** The district's chair decided on the programmes until it ended, and never on this. */
    @Test
    void chairOfTheDistrict_isNotInCharge() {
        List<GoldenEmergency> before = emergencies()
                .filter(row ->
                        row.signed().isBefore(TWO_LEVELS) && row.category().isPresent())
                .toList();
        assertThat(before).extracting(GoldenEmergency::scheme).contains(Scheme.HOUSING, Scheme.FUNERAL);
        before.forEach(row ->
                examined(row).on(row.signed()).refuses(Duty.APPROVER, grant(row), CaseRule.UNIT_IS_NOT_IN_CHARGE));
    }

    /** No list and no posting; and somebody has looked before anybody decides. */
    @Test
    void whatIsNoStepOfIt_isRefused() {
        GoldenEmergency row = named("T32");
        Scenario<? extends CaseState> scenario = requested(row);
        scenario.refuses(Duty.VERIFIER, HousingSteps.LIST, CaseRule.STEP_NOT_IN_PROCEDURE)
                .refuses(Duty.VERIFIER, new Post(PostingId.parse("n-" + People.hex(1))), CaseRule.STEP_NOT_IN_PROCEDURE)
                .refuses(
                        chair(row.lodged()),
                        new Decide(People.granting(People.share(row.amount()))),
                        CaseRule.STEP_BEFORE_IT_MISSING);
    }

    /** A programme that lists and posts is not reached by the short way. */
    @Test
    void programme_ofTheOtherKind_cannotTakeTheGrantOver() {
        GoldenEmergency row = named("C4-merit");
        examined(row)
                .on(row.signed())
                .accepts(chair(row.signed()), grant(row))
                .accepts(
                        Duty.VERIFIER,
                        new ProposeRevision(
                                RevisionId.parse("r-" + People.hex(1)), RevisionKind.AMEND, "chuyển chương trình"))
                .refuses(
                        chair(row.signed()),
                        HousingSteps.change("r-" + People.hex(1), "H1", People.granting(People.share(60_000_000))),
                        CaseRule.PROGRAMME_OF_ANOTHER_KIND_OF_HELP);
    }

    /** Whoever waits for a house can be hit by a storm meanwhile. */
    @Test
    void request_holdsOtherKeysThanAnApplicationToAProgramme_andFreesThem() {
        Scenario<? extends CaseState> scenario = requested(named("T32"));
        List<ReservationKey> keys = new ArrayList<>(List.of(
                ReservationKey.of(Scheme.HOUSING, Help.EMERGENCY, People.APPLICANT),
                ReservationKey.of(Scheme.HOUSING, Help.EMERGENCY, People.SPOUSE),
                ReservationKey.of(Scheme.HOUSING, Help.EMERGENCY, HousingSteps.DWELLING)));
        assertThat(scenario.notes().take()).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(keys).doesNotContain(ReservationKey.of(Scheme.HOUSING, Help.REGULAR, People.APPLICANT));

        scenario.accepts(Duty.CITIZEN, new Withdraw("đã có nơi ở"));
        assertThat(scenario.notes().free()).containsExactlyInAnyOrderElementsOf(keys);
    }

    /** Whoever draws the monthly allowance is helped after a storm all the same: that is given once. */
    @Test
    void monthlyAllowanceOfAnotherCase_hindersNothing() {
        GoldenEmergency row = named("B13-injured");
        examined(row)
                .beside(new OtherCase(
                        CaseId.of(Benefit.SOCIAL_ALLOWANCE, "2".repeat(32)),
                        People.APPLICANT,
                        Scheme.SOCIAL_ALLOWANCE,
                        false,
                        new Money(750_000)))
                .on(row.signed())
                .accepts(chair(row.signed()), grant(row));
    }

    /** Taking the other form is no ground for a refusal. */
    @ParameterizedTest
    @MethodSource("houses")
    void programmes_areAskedToo_whereTheRegularFormWasTaken(GoldenEmergency row) {
        Assessment regular = Assessor.assess(Scheme.HOUSING, row.facts(), row.signed(), Policy.load());
        Assessment emergency =
                Assessor.assess(Scheme.HOUSING, Help.EMERGENCY, row.facts(), row.signed(), Policy.load());

        assertThat(emergency.outcome()).isNotEqualTo(Outcome.CANNOT_TELL);
        assertThat(emergency.findings())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.category()).startsWith("H6"));
        assertThat(regular.findings())
                .extracting(it -> it.category() + it.rule())
                .containsAll(emergency.findings().stream()
                        .map(it -> it.category() + it.rule())
                        .toList())
                .anyMatch(it -> it.startsWith("H1"));
    }
}
