package vn.ansinh.command.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.allowance.Allowance;
import vn.ansinh.command.allowance.AllowanceSteps;
import vn.ansinh.command.allowance.SocialAllowanceCase;
import vn.ansinh.command.allowance.SocialAllowanceCommand.LodgeSocialAllowance;
import vn.ansinh.kernel.event.application.Kinds.Relation;
import vn.ansinh.kernel.event.application.Kinds.RepresentationGround;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.HouseholdMember;
import vn.ansinh.kernel.event.application.Parts.Parties;
import vn.ansinh.kernel.event.application.Parts.Representation;
import vn.ansinh.kernel.event.application.SocialAllowanceEvent.SocialAllowanceLodged;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

class LodgingTest {
    private static final LocalDate ON = LocalDate.of(2025, 7, 4);

    private static CaseCommand lodging(Parties parties, Given.Fact... facts) {
        return new LodgeSocialAllowance(People.lodging(Scheme.SOCIAL_ALLOWANCE, ON, parties, List.of(facts)));
    }

    private static Scenario<SocialAllowanceCase> desk() {
        return Allowance.scenario().on(ON);
    }

    private static CaseCommand arrivedAt(String instant) {
        Given.Lodging given = People.lodging(Scheme.SOCIAL_ALLOWANCE, ON);
        return new LodgeSocialAllowance(new Given.Lodging(
                given.reference(),
                given.scheme(),
                given.help(),
                given.unit(),
                given.channel(),
                Instant.parse(instant),
                given.parties(),
                given.papers(),
                given.facts()));
    }

    @Test
    void afterHours_isReceivedOnTheNextWorkingDay() {
        Scenario<SocialAllowanceCase> scenario = desk().accepts(Duty.DESK, arrivedAt("2025-07-04T11:00:00Z"));
        assertThat(scenario.last(SocialAllowanceLodged.class).lodging().legallyReceivedOn())
                .isEqualTo(LocalDate.of(2025, 7, 7));
        scenario.on("2025-07-05").accepts(Duty.VERIFIER, AllowanceSteps.VERIFY);
    }

    @Test
    void arrivalOnAnotherDay_isRefused() {
        desk().refuses(Duty.DESK, arrivedAt("2025-07-03T02:00:00Z"), CaseRule.RECEIVED_ON_ANOTHER_DAY);
    }

    @Test
    void citizen_appliesAsThemselves() {
        By other = new By(People.actor(802), People.person(802), Duty.CITIZEN, null);
        desk().refuses(other, lodging(People.parties(People.BORN)), CaseRule.APPLICANT_MUST_BE_ONESELF)
                .accepts(Duty.CITIZEN, lodging(People.parties(People.BORN)));
    }

    @Test
    void officer_takesInNeitherTheirOwnNorAnotherUnits() {
        By own = new By(People.actor(803), People.APPLICANT, Duty.DESK, People.WARD_SINCE_MERGER);
        By elsewhere = new By(People.actor(804), People.person(804), Duty.DESK, UnitCode.parse("07525@2025-07-01"));
        desk().refuses(own, lodging(People.parties(People.BORN)), CaseRule.NOT_IN_ONES_OWN_CASE)
                .refuses(elsewhere, lodging(People.parties(People.BORN)), CaseRule.UNIT_IS_NOT_IN_CHARGE)
                .refuses(Duty.VERIFIER, lodging(People.parties(People.BORN)), CaseRule.DUTY_MAY_NOT_DO_THIS);
    }

    @Test
    void anEndedUnit_takesNoApplications() {
        Given.Lodging given = People.lodging(Scheme.SOCIAL_ALLOWANCE, ON);
        CaseCommand old = new LodgeSocialAllowance(new Given.Lodging(
                given.reference(),
                given.scheme(),
                given.help(),
                People.WARD,
                given.channel(),
                given.receivedAt(),
                given.parties(),
                given.papers(),
                given.facts()));
        desk().refuses(Duty.DESK, old, CaseRule.UNIT_TAKES_NO_APPLICATIONS);
    }

    @Test
    void everyFlaw_isNamedAtOnce() {
        LocalDate future = ON.plusDays(1);
        Parties parties = new Parties(
                List.of(People.party(People.APPLICANT, future), People.party(People.APPLICANT, future)),
                People.APPLICANT,
                People.CHILD,
                People.APPLICANT,
                new Representation(RepresentationGround.SELF, ON, ON.minusDays(2)),
                List.of(new HouseholdMember(People.SPOUSE, Relation.SPOUSE, ON, ON.minusDays(1))));
        Given.Fact dated = new Given.Fact(FactCode.DISABILITY_DEGREE, "severe", FactOrigin.DECLARED, future);
        desk().refuses(
                        Duty.DESK,
                        lodging(parties, dated),
                        CaseRule.SAME_PERSON_TWICE,
                        CaseRule.PERSON_NOT_LISTED,
                        CaseRule.DATES_IN_WRONG_ORDER,
                        CaseRule.REPRESENTATION_DOES_NOT_FIT,
                        CaseRule.REPRESENTATION_NOT_VALID,
                        CaseRule.BIRTH_DATE_IN_THE_FUTURE,
                        CaseRule.FACT_DATED_IN_THE_FUTURE);
    }

    @Test
    void registerAndVisit_nameTheirDay_andNoFactEndsBeforeItBegins() {
        Parties parties = People.parties(People.BORN);
        for (FactOrigin ofADay : List.of(FactOrigin.REGISTER, FactOrigin.VISIT)) {
            Given.Fact dateless = new Given.Fact(FactCode.PLACEMENT, "community", ofADay, null);
            desk().refuses(Duty.DESK, lodging(parties, dateless), CaseRule.FACT_DAY_MISSING);
        }
        Given.Fact over = new Given.Fact(FactCode.PLACEMENT, "community", FactOrigin.REGISTER, ON, ON.minusDays(1));
        Given.Fact overToday =
                new Given.Fact(FactCode.PLACEMENT, "community", FactOrigin.DECLARED, null, ON.minusDays(1));
        desk().refuses(Duty.DESK, lodging(parties, over), CaseRule.FACT_ENDS_BEFORE_IT_BEGINS)
                .refuses(Duty.DESK, lodging(parties, overToday), CaseRule.FACT_ENDS_BEFORE_IT_BEGINS);

        Given.Fact lastDay = new Given.Fact(FactCode.PLACEMENT, "community", FactOrigin.REGISTER, ON, ON);
        assertThat(desk().accepts(Duty.DESK, lodging(parties, lastDay))
                        .state()
                        .file()
                        .evidence()
                        .fact(FactCode.PLACEMENT))
                .satisfies(stated -> {
                    assertThat(Objects.requireNonNull(stated).asOf()).isEqualTo(ON);
                    assertThat(stated.validUntil()).isEqualTo(ON);
                });
    }

    @Test
    void aChild_isRepresentedByTheParent_andItsFactsAreItsOwn() {
        Parties parties = new Parties(
                List.of(
                        People.party(People.APPLICANT, People.BORN),
                        People.party(People.CHILD, LocalDate.of(2018, 3, 3))),
                People.APPLICANT,
                People.CHILD,
                People.APPLICANT,
                new Representation(RepresentationGround.PARENT, null, null),
                List.of());
        Scenario<SocialAllowanceCase> scenario =
                desk().accepts(Duty.DESK, lodging(parties, People.fact(FactCode.DISABILITY_DEGREE, "severe")));
        assertThat(scenario.last(SocialAllowanceLodged.class).lodging().facts())
                .allSatisfy(fact -> assertThat(fact.value().subject()).isEqualTo(People.CHILD));
    }

    @Test
    void twoBirthDates_areRefused() {
        desk().refuses(
                        Duty.DESK,
                        lodging(People.parties(People.BORN), People.fact(FactCode.DATE_OF_BIRTH, "1989-06-02")),
                        CaseRule.BIRTH_DATES_DISAGREE);
    }

    @Test
    void aSchemeBeforeItsTime_hasNoProcedure() {
        Scenario<SocialAllowanceCase> scenario = Allowance.scenario().on("2025-06-16");
        Answer answer = scenario.answer(
                People.of(Duty.DESK, scenario.today()),
                new LodgeSocialAllowance(People.lodging(Scheme.SOCIAL_PENSION, scenario.today())));
        assertThat(Scenario.codes(answer)).containsExactly("no-procedure-on-date");
    }

    @Test
    void aDayThatNoCalendarCovers_isACodedRefusal() {
        Scenario<SocialAllowanceCase> scenario = Allowance.scenario().on("2023-06-16");
        Answer answer = scenario.answer(
                People.of(Duty.DESK, scenario.today()),
                new LodgeSocialAllowance(People.lodging(Scheme.SOCIAL_ALLOWANCE, scenario.today())));
        assertThat(Scenario.codes(answer)).containsExactly("date-outside-calendar");
    }

    @Test
    void theBusinessDate_neverRunsBackwards() {
        AllowanceSteps.verified()
                .on("2025-07-01")
                .refuses(Duty.VERIFIER, AllowanceSteps.RECOMMEND, CaseRule.BUSINESS_DATE_RUNS_BACKWARDS);
    }

    @Test
    void onlyAnImporter_bringsAPastDate() {
        assertThat(codes(false, LocalDate.of(2025, 7, 3))).containsExactly("business-date-is-not-today");
        assertThat(codes(false, ON)).isNull();
        assertThat(codes(true, LocalDate.of(2025, 7, 3))).isNull();
        assertThat(codes(true, ON.plusDays(1))).containsExactly("business-date-in-the-future");
    }

    private static @Nullable List<String> codes(boolean imported, LocalDate on) {
        Reasons reasons = new Reasons();
        Instant now = Instant.parse("2025-07-04T02:00:00Z");
        Act act =
                new Act(People.of(Duty.DESK, on), new vn.ansinh.kernel.value.Moment(now, on), imported, Standing.NONE);
        Dates.check(reasons, act);
        return reasons.none()
                ? null
                : Scenario.codes(reasons.answer(() -> {
                    throw new AssertionError();
                }));
    }
}
