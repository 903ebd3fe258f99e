package vn.ansinh.command.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ansinh.command.allowance.Allowance;
import vn.ansinh.command.allowance.AllowanceSteps;
import vn.ansinh.command.allowance.SocialAllowanceCase;
import vn.ansinh.command.allowance.SocialAllowanceCommand.LodgeSocialAllowance;
import vn.ansinh.command.casework.CaseworkCommand.CloseByDeath;
import vn.ansinh.command.casework.CaseworkCommand.Decide;
import vn.ansinh.command.casework.CaseworkCommand.DeclareLodgedInError;
import vn.ansinh.command.casework.CaseworkCommand.ReportServiceFailure;
import vn.ansinh.command.casework.CaseworkCommand.Withdraw;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.Kinds.ServiceFailure;
import vn.ansinh.kernel.event.application.Kinds.ServiceMethod;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;
import vn.ansinh.kernel.value.Scheme;

class ClosingTest {
    static List<CaseCommand> endings() {
        return List.of(
                new Withdraw("không còn nhu cầu"),
                new DeclareLodgedInError("nộp nhầm"),
                new CloseByDeath(LocalDate.of(2025, 7, 2)));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void ending_closesTheCase_andFreesTheReservation(CaseCommand ending) {
        Scenario<SocialAllowanceCase> scenario =
                AllowanceSteps.verified().on("2025-07-03").accepts(Duty.DESK, ending);
        assertThat(scenario.state()).isInstanceOf(SocialAllowanceCase.Closed.class);
        assertThat(scenario.notes().free()).hasSize(1);
        scenario.refuses(Duty.DESK, ending, CaseRule.CASE_IS_CLOSED)
                .refuses(Duty.VERIFIER, AllowanceSteps.RECOMMEND, CaseRule.CASE_IS_CLOSED)
                .refuses(Duty.APPROVER, AllowanceSteps.GRANT, CaseRule.CASE_IS_CLOSED, CaseRule.STEP_BEFORE_IT_MISSING)
                .refuses(Duty.DESK, AllowanceSteps.SERVE, CaseRule.CASE_IS_CLOSED);
    }

    @ParameterizedTest
    @MethodSource("endings")
    void ending_afterTheDecision_isRefused(CaseCommand ending) {
        AllowanceSteps.decided().refuses(Duty.DESK, ending, CaseRule.CASE_IS_DECIDED);
    }

    @Test
    void deathInTheFuture_isRefused() {
        AllowanceSteps.verified()
                .refuses(Duty.DESK, new CloseByDeath(LocalDate.of(2025, 7, 3)), CaseRule.DEATH_DATE_IMPOSSIBLE)
                .refuses(Duty.DESK, new CloseByDeath(LocalDate.of(1980, 1, 1)), CaseRule.DEATH_DATE_IMPOSSIBLE);
    }

    @Test
    void deathOfAnAllowanceApplicant_offersNoFuneralClaim() {
        Scenario<SocialAllowanceCase> scenario =
                AllowanceSteps.verified().accepts(Duty.DESK, new CloseByDeath(LocalDate.of(2025, 7, 2)));
        assertThat(scenario.last(CaseEvent.ClosedByDeath.class).funeralClaimOffered())
                .isFalse();
    }

    @Test
    void deathOfWhoeverWasEntitledToThePension_offersTheFuneralClaim() {
        Scenario<SocialAllowanceCase> scenario = Allowance.scenario().on("2025-07-02");
        LocalDate born = LocalDate.of(1949, 1, 15);
        scenario.accepts(
                        Duty.DESK,
                        new LodgeSocialAllowance(People.lodging(
                                Scheme.SOCIAL_PENSION,
                                scenario.today(),
                                People.parties(born),
                                People.facts(
                                        FactCode.VIETNAMESE_CITIZEN, "true",
                                        FactCode.HOUSEHOLD_POVERTY, "not-poor",
                                        FactCode.MONTHLY_PENSION, "0",
                                        FactCode.DISABILITY_DEGREE, "none",
                                        FactCode.PLACEMENT, "community"))))
                .on("2025-07-05")
                .accepts(Duty.DESK, new CloseByDeath(LocalDate.of(2025, 7, 4)));
        assertThat(scenario.last(CaseEvent.ClosedByDeath.class).funeralClaimOffered())
                .isTrue();
    }

    /** What is offered is kept: the claim of whoever died entitled and undecided is granted, and without the pension asked for it is not. */
    @Test
    void funeralClaimThatWasOffered_isGranted() {
        Scenario<SocialAllowanceCase> claim = funeral("true").accepts(Duty.APPROVER, new Decide(People.granting()));
        assertThat(claim.last(CaseEvent.Decided.class).decision().award())
                .isNotNull()
                .satisfies(award -> {
                    assertThat(award.category().valueOrNull()).isEqualTo("F3");
                    assertThat(award.amount().dong()).isEqualTo(10_000_000);
                });
        funeral("false").accepts(Duty.APPROVER, new Decide(People.refusing()));
    }

    private static Scenario<SocialAllowanceCase> funeral(String askedFor) {
        Scenario<SocialAllowanceCase> scenario = Allowance.scenario();
        scenario.lists().everyYear(People.WARD_SINCE_MERGER.text());
        scenario.on("2025-07-08");
        return scenario.accepts(
                        Duty.DESK,
                        new LodgeSocialAllowance(People.lodging(
                                Scheme.FUNERAL,
                                scenario.today(),
                                People.parties(LocalDate.of(1949, 1, 15)),
                                People.facts(
                                        FactCode.DATE_OF_DEATH, "2025-07-04",
                                        FactCode.OTHER_MONTHLY_ALLOWANCE, "0",
                                        FactCode.SOCIAL_PENSION_ASKED_FOR, askedFor,
                                        FactCode.SINGLE_PARENT_DREW_FOR_CHILD, "false",
                                        FactCode.VIETNAMESE_CITIZEN, "true",
                                        FactCode.HOUSEHOLD_POVERTY, "not-poor",
                                        FactCode.MONTHLY_PENSION, "0",
                                        FactCode.DISABILITY_DEGREE, "none",
                                        FactCode.PLACEMENT, "community"))))
                .accepts(Duty.VERIFIER, AllowanceSteps.VERIFY)
                .accepts(Duty.VERIFIER, AllowanceSteps.RECOMMEND)
                .on("2025-07-09");
    }

    /** At 72 the pension is for poor and near-poor households alone: a claim is offered on what was stated, until the lists say otherwise. */
    @Test
    void deathOfWhoeverStatedAPoorHousehold_offersTheFuneralClaim_unlessTheListsSayOtherwise() {
        assertThat(offered(72, false)).isTrue();
        assertThat(offered(72, true)).isFalse();
    }

    private static boolean offered(int age, boolean listed) {
        Scenario<SocialAllowanceCase> scenario = Allowance.scenario().on("2025-07-02");
        if (listed) {
            scenario.lists().everyYear(People.WARD_SINCE_MERGER.text());
        }
        LocalDate born = LocalDate.of(2025 - age, 1, 15);
        Given.Fact status = new Given.Fact(FactCode.HOUSEHOLD_POVERTY, "near-poor", FactOrigin.DECLARED, null);
        List<Given.Fact> facts = new ArrayList<>(People.facts(
                FactCode.VIETNAMESE_CITIZEN, "true",
                FactCode.MONTHLY_PENSION, "0",
                FactCode.DISABILITY_DEGREE, "none",
                FactCode.PLACEMENT, "community"));
        facts.add(status);
        scenario.accepts(
                        Duty.DESK,
                        new LodgeSocialAllowance(
                                People.lodging(Scheme.SOCIAL_PENSION, scenario.today(), People.parties(born), facts)))
                .on("2025-07-05")
                .accepts(Duty.DESK, new CloseByDeath(LocalDate.of(2025, 7, 4)));
        return scenario.last(CaseEvent.ClosedByDeath.class).funeralClaimOffered();
    }

    @Test
    void failedService_isRecorded_untilOneSucceeds() {
        CaseCommand failed = new ReportServiceFailure(ServiceMethod.POST, ServiceFailure.RETURNED);
        AllowanceSteps.decided()
                .on("2025-07-07")
                .accepts(Duty.DESK, failed)
                .accepts(Duty.DESK, AllowanceSteps.SERVE)
                .refuses(Duty.DESK, failed, CaseRule.ALREADY_SERVED)
                .refuses(Duty.DESK, AllowanceSteps.SERVE, CaseRule.ALREADY_SERVED);
        AllowanceSteps.verified().refuses(Duty.DESK, AllowanceSteps.SERVE, CaseRule.NOTHING_DECIDED_YET);
    }
}
