package vn.ansinh.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ansinh.command.casework.Answer;
import vn.ansinh.command.casework.CaseCommand;
import vn.ansinh.command.casework.CaseRule;
import vn.ansinh.command.casework.CaseworkCommand.Decide;
import vn.ansinh.command.casework.CaseworkCommand.Post;
import vn.ansinh.command.casework.CaseworkCommand.ProposeRevision;
import vn.ansinh.command.casework.CaseworkCommand.Withdraw;
import vn.ansinh.command.casework.Given.Fact;
import vn.ansinh.command.casework.People;
import vn.ansinh.command.casework.Scenario;
import vn.ansinh.command.housing.Housing;
import vn.ansinh.command.housing.HousingRepairCase;
import vn.ansinh.command.housing.HousingSteps;
import vn.ansinh.command.law.Assessment;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.command.law.Outcome;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.lawtext.Entry;
import vn.ansinh.command.port.ReservationKey;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.Kinds.RevisionKind;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.Decision;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.unit.UnitLevel;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Help;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.PostingId;
import vn.ansinh.kernel.value.RevisionId;
import vn.ansinh.kernel.value.Scheme;

/** Emergency help with a house, from the request to the signature, by the rows of the golden table (ADR-0031). */
class GoldenEmergenciesTest {
    private static final LocalDate TWO_LEVELS = LocalDate.of(2025, 7, 1);

    /** A row of the table. */
    record Emergency(
            String id,
            LocalDate lodged,
            LocalDate due,
            LocalDate signed,
            FactSheet facts,
            Optional<String> category,
            long amount,
            List<String> rules) {
        @Override
        public String toString() {
            return id;
        }
    }

    static Stream<Emergency> emergencies() {
        return GoldenCase.table().entries("emergencies").stream().map(GoldenEmergenciesTest::read);
    }

    private static Emergency read(Entry row) {
        Entry stated = row.entry("facts");
        FactSheet facts = FactSheet.EMPTY;
        for (String code : stated.keys()) {
            facts = facts.with(FactCode.ofWire(code), stated.text(code));
        }
        return new Emergency(
                row.text("id"),
                row.date("lodged"),
                row.date("due"),
                row.date("signed"),
                facts,
                Optional.of(row.text("category")).filter(it -> !it.equals("-")),
                row.has("amount") ? row.whole("amount") : 0,
                row.has("rules") ? row.texts("rules") : List.of());
    }

    private static Emergency named(String id) {
        return emergencies().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    private static Scenario<HousingRepairCase> lodged(Emergency row) {
        List<Fact> facts = row.facts().all().stream()
                .map(fact -> People.fact(fact.code(), fact.value()))
                .toList();
        Scenario<HousingRepairCase> scenario = Housing.scenario().on(row.lodged());
        scenario.lists()
                .saying(
                        row.facts().choice(FactCode.HOUSEHOLD_POVERTY).orElse("not-poor"),
                        (row.lodged().isBefore(TWO_LEVELS) ? People.WARD : People.WARD_SINCE_MERGER).text(),
                        row.signed(),
                        People.APPLICANT);
        return scenario.accepts(
                Duty.DESK,
                HousingSteps.proposed(
                        People.lodging(Scheme.HOUSING, Help.EMERGENCY, row.lodged(), People.couple(), facts)));
    }

    private static By chair(LocalDate on) {
        return People.by(Duty.APPROVER, 6, UnitLevel.COMMUNE, on);
    }

    @ParameterizedTest
    @MethodSource("emergencies")
    void chairOfTheCommune_decidesInTwoWorkingDays_byItsLawAlone(Emergency row) {
        Scenario<HousingRepairCase> scenario = lodged(row);
        DueDate due = scenario.state().file().due().getFirst();
        assertThat(due.step()).isEqualTo("decide");
        assertThat(due.dueOn()).isEqualTo(row.due());
        assertThat(due.source()).isEqualTo("Nghị định 20/2021/NĐ-CP, Art. 15");
        assertThat(due.certainty()).isEqualTo(Certainty.PROVISIONAL);

        scenario.accepts(Duty.VERIFIER, HousingSteps.SURVEY).on(row.signed());
        assertThat(scenario.state().file().due()).containsExactly(due);
        CaseCommand grant = new Decide(
                row.category().isPresent() ? People.granting(People.share(row.amount())) : People.granting());
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
            assertThat(award.category().valueOrNull())
                    .isEqualTo(row.category().orElseThrow());
            assertThat(award.amount()).isEqualTo(new Money(row.amount()));
        });
        assertThat(decision.grounds().verdicts().valueOrNull())
                .isNotEmpty()
                .noneSatisfy(verdict -> assertThat(verdict.rule()).startsWith("H1/"));
    }

    /** The district's chair decided on the programmes until it ended, and never on this. */
    @Test
    void chairOfTheDistrict_isNotInCharge() {
        emergencies().filter(row -> row.signed().isBefore(TWO_LEVELS)).forEach(row -> lodged(row)
                .accepts(Duty.VERIFIER, HousingSteps.SURVEY)
                .on(row.signed())
                .refuses(
                        Duty.APPROVER,
                        new Decide(People.granting(People.share(row.amount()))),
                        CaseRule.UNIT_IS_NOT_IN_CHARGE));
    }

    /** No list and no posting; and somebody has looked before anybody decides. */
    @Test
    void whatIsNoStepOfIt_isRefused() {
        Emergency row = named("T32");
        Scenario<HousingRepairCase> scenario = lodged(row);
        scenario.refuses(
                        Duty.VERIFIER,
                        HousingSteps.LIST,
                        CaseRule.STEP_NOT_IN_PROCEDURE)
                .refuses(
                        Duty.VERIFIER,
                        new Post(PostingId.parse("n-" + People.hex(1))),
                        CaseRule.STEP_NOT_IN_PROCEDURE)
                .refuses(
                        chair(row.lodged()),
                        new Decide(People.granting(People.share(row.amount()))),
                        CaseRule.STEP_BEFORE_IT_MISSING);
    }

    /** A programme that lists and posts is not reached by the short way. */
    @Test
    void programme_ofTheOtherKind_cannotTakeTheGrantOver() {
        Emergency row = named("C4-merit");
        lodged(row)
                .accepts(Duty.VERIFIER, HousingSteps.SURVEY)
                .on(row.signed())
                .accepts(chair(row.signed()), new Decide(People.granting(People.share(row.amount()))))
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
        Scenario<HousingRepairCase> scenario = lodged(named("T32"));
        List<ReservationKey> keys = new ArrayList<>(List.of(
                ReservationKey.of(Scheme.HOUSING, Help.EMERGENCY, People.APPLICANT),
                ReservationKey.of(Scheme.HOUSING, Help.EMERGENCY, People.SPOUSE),
                ReservationKey.of(Scheme.HOUSING, Help.EMERGENCY, HousingSteps.DWELLING)));
        assertThat(scenario.notes().take()).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(keys).doesNotContain(ReservationKey.of(Scheme.HOUSING, Help.REGULAR, People.APPLICANT));

        scenario.accepts(Duty.CITIZEN, new Withdraw("đã có nơi ở"));
        assertThat(scenario.notes().free()).containsExactlyInAnyOrderElementsOf(keys);
    }

    /** Taking the other form is no ground for a refusal. */
    @ParameterizedTest
    @MethodSource("emergencies")
    void programmes_areAskedToo_whereTheRegularFormWasTaken(Emergency row) {
        Assessment regular = Assessor.assess(Scheme.HOUSING, row.facts(), row.signed(), Policy.load());
        Assessment emergency =
                Assessor.assess(Scheme.HOUSING, Help.EMERGENCY, row.facts(), row.signed(), Policy.load());

        assertThat(emergency.outcome()).isNotEqualTo(Outcome.CANNOT_TELL);
        assertThat(emergency.findings()).isNotEmpty().allSatisfy(it -> assertThat(it.category())
                .startsWith("H6"));
        assertThat(regular.findings())
                .extracting(it -> it.category() + it.rule())
                .containsAll(emergency.findings().stream()
                        .map(it -> it.category() + it.rule())
                        .toList())
                .anyMatch(it -> it.startsWith("H1"));
    }
}
