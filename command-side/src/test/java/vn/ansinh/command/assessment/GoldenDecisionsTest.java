package vn.ansinh.command.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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
import vn.ansinh.command.casework.Given;
import vn.ansinh.command.casework.Given.Fact;
import vn.ansinh.command.casework.People;
import vn.ansinh.command.casework.Scenario;
import vn.ansinh.command.housing.Housing;
import vn.ansinh.command.housing.HousingSteps;
import vn.ansinh.command.insurance.Insurance;
import vn.ansinh.command.insurance.InsuranceCommands;
import vn.ansinh.command.law.Outcome;
import vn.ansinh.command.law.Policy;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.Decision;
import vn.ansinh.kernel.problem.InvalidValue;
import vn.ansinh.kernel.unit.UnitLevel;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Help;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.PostingId;
import vn.ansinh.kernel.value.Scheme;

/** The golden table once more, each row as a case that goes through its procedure and is signed on the row's day. */
class GoldenDecisionsTest {

    static Stream<GoldenCase> decidable() {
        return GoldenCase.all().stream()
                .filter(it -> hasProcedure(it.scheme(), it.on().minusDays(14)));
    }

    /** Rows before 2024 lie outside the calendar; some rows ask before their scheme exists. */
    private static boolean hasProcedure(Scheme scheme, LocalDate received) {
        try {
            Policy.load().procedureFor(scheme, Help.REGULAR, received);
            return received.getYear() >= 2024;
        } catch (InvalidValue none) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("decidable")
    void decision_saysWhatTheTableSays(GoldenCase row) {
        Scenario<? extends CaseState> scenario = readyToDecide(row);
        scenario.on(row.on());
        scenario.lists()
                .saying(
                        row.facts().choice(FactCode.HOUSEHOLD_POVERTY).orElse("not-poor"),
                        scenario.state().file().lodging().unit().text(),
                        row.on(),
                        People.APPLICANT);
        By approver = approver(row);
        CaseCommand grant = new Decide(
                row.scheme() == Scheme.HOUSING && row.amount().isPresent()
                        ? People.granting(People.share(row.amount().get()))
                        : People.granting());
        CaseCommand refuse = new Decide(People.refusing());
        if (row.outcome() == Outcome.GRANT) {
            scenario.refuses(approver, refuse, CaseRule.LAW_GRANTS).accepts(approver, grant);
            Decision decision = scenario.last(CaseEvent.Decided.class).decision();
            assertThat(decision.award()).isNotNull().satisfies(award -> {
                assertThat(award.amount()).isEqualTo(new Money(row.amount().orElseThrow()));
                assertThat(award.category().valueOrNull())
                        .isEqualTo(row.category().orElseThrow());
                assertThat(award.cadence()).isEqualTo(row.cadence().orElseThrow());
            });
            assertThat(decision.grounds().certainty()).isEqualTo(row.certainty());
        } else {
            Answer answer = scenario.answer(approver, grant);
            assertThat(Scenario.codes(answer)).containsExactly(CaseRule.LAW_DOES_NOT_GRANT.code());
            assertThat(((Answer.Refused) answer).broken())
                    .extracting(rule -> String.join("/", rule.arguments()))
                    .containsAll(row.rules());
            scenario.accepts(approver, refuse);
            assertThat(scenario.last(CaseEvent.Decided.class).decision().award())
                    .isNull();
        }
    }

    /** Insurance was decided in the commune already before the districts ended. */
    private static By approver(GoldenCase row) {
        return switch (row.scheme()) {
            case VOLUNTARY_SOCIAL_INSURANCE, HEALTH_INSURANCE ->
                People.by(Duty.APPROVER, 6, UnitLevel.COMMUNE, row.on());
            default -> People.of(Duty.APPROVER, row.on());
        };
    }

    private static Scenario<? extends CaseState> readyToDecide(GoldenCase row) {
        LocalDate received = row.on().minusDays(14);
        return switch (row.scheme()) {
            case HOUSING ->
                toDecision(
                        Housing.scenario()
                                .on(received)
                                .accepts(Duty.DESK, HousingSteps.proposed(lodging(row, received))),
                        received,
                        List.of(HousingSteps.SURVEY, HousingSteps.LIST, post()));
            case VOLUNTARY_SOCIAL_INSURANCE, HEALTH_INSURANCE ->
                toDecision(
                        Insurance.scenario()
                                .on(received)
                                .accepts(Duty.DESK, InsuranceCommands.registered(lodging(row, received))),
                        received,
                        List.of(InsuranceCommands.VERIFY));
            default -> allowance(row, received);
        };
    }

    private static Scenario<? extends CaseState> allowance(GoldenCase row, LocalDate received) {
        Scenario<? extends CaseState> scenario =
                Allowance.scenario().on(received).accepts(Duty.DESK, new LodgeSocialAllowance(lodging(row, received)));
        boolean first = scenario.state().file().lodging().procedure().equals("social-allowance-v1");
        if (!first) {
            return toDecision(scenario, received, List.of(AllowanceSteps.VERIFY, AllowanceSteps.RECOMMEND));
        }
        scenario.on(received.plusDays(1)).accepts(Duty.REVIEWER, AllowanceSteps.REVIEW);
        toDecision(scenario, received.plusDays(1), List.of(post()));
        return scenario.on(row.on().minusDays(1)).accepts(Duty.APPRAISER, AllowanceSteps.APPRAISE);
    }

    private static CaseCommand post() {
        return new Post(PostingId.parse("n-" + People.hex(1)));
    }

    private static Scenario<? extends CaseState> toDecision(
            Scenario<? extends CaseState> scenario, LocalDate from, List<CaseCommand> steps) {
        for (int i = 0; i < steps.size(); i++) {
            scenario.on(from.plusDays(i + 1)).accepts(Duty.VERIFIER, steps.get(i));
        }
        return scenario;
    }

    private static Given.Lodging lodging(GoldenCase row, LocalDate received) {
        List<Fact> facts = row.facts().all().stream()
                .map(fact -> People.fact(fact.code(), fact.value()))
                .toList();
        LocalDate born = row.facts().date(FactCode.DATE_OF_BIRTH).orElse(People.BORN);
        return People.lodging(row.scheme(), received, People.parties(born), facts);
    }
}
