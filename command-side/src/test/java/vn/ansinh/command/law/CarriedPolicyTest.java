package vn.ansinh.command.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ansinh.command.calendar.TimeLimit;
import vn.ansinh.command.calendar.WorkingCalendar;
import vn.ansinh.kernel.problem.InvalidValue;
import vn.ansinh.kernel.unit.UnitLevel;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Help;
import vn.ansinh.kernel.value.Scheme;

class CarriedPolicyTest {
    private static final LocalDate LAST_OLD_DAY = LocalDate.of(2025, 6, 30);
    private static final LocalDate FIRST_NEW_DAY = LocalDate.of(2025, 7, 1);

    private final Policy policy = Policy.load();

    @ParameterizedTest
    @CsvSource({
        "base.national, 2021-07-01, 360000, CONFIRMED",
        "base.national, 2024-06-30, 360000, CONFIRMED",
        "base.national, 2024-07-01, 500000, CONFIRMED",
        "base.national, 2026-06-30, 500000, CONFIRMED",
        "base.national, 2026-07-01, 500000, PROVISIONAL",
        "social-pension.amount, 2025-07-01, 500000, CONFIRMED",
        "social-pension.amount, 2026-06-30, 500000, CONFIRMED",
        "social-pension.amount, 2026-07-01, 500000, PROVISIONAL",
        "base-salary, 2023-06-30, 1490000, CONFIRMED",
        "base-salary, 2023-07-01, 1800000, CONFIRMED",
        "base-salary, 2024-07-01, 2340000, CONFIRMED",
        "base-salary, 2026-07-01, 2340000, PROVISIONAL",
        "rural-poverty-line, 2021-12-31, 700000, CONFIRMED",
        "rural-poverty-line, 2022-01-01, 1500000, CONFIRMED",
        "rural-poverty-line, 2026-12-31, 1500000, CONFIRMED",
        "rural-poverty-line, 2027-01-01, 2200000, CONFIRMED",
        "vsi.rate.poor, 2025-06-30, 30, CONFIRMED",
        "vsi.rate.poor, 2025-07-01, 50, CONFIRMED",
        "hi.rate.student, 2025-06-30, 30, CONFIRMED",
        "hi.rate.student, 2025-07-01, 50, PROVISIONAL",
        "hi.rate.student, 2025-08-14, 50, PROVISIONAL",
        "hi.rate.student, 2025-08-15, 50, CONFIRMED",
        "vsi.months-at-most, 2025-06-30, 120, CONFIRMED",
        "vsi.months-at-most, 2025-07-01, 120, PROVISIONAL",
        "H1.new-build, 2024-11-22, 60000000, PROVISIONAL",
        "H1.repair, 2025-02-28, 30000000, PROVISIONAL",
        "H1.new-build, 2025-03-01, 60000000, CONFIRMED",
        "H2.area-alone-below, 2025-01-19, 180, PROVISIONAL",
        "H2.area-alone-below, 2025-01-20, 180, CONFIRMED",
        "H2.use-years-from, 2024-11-10, 20, PROVISIONAL"
    })
    void parameter_figureAndCertainty_onBothSidesOfEachEdge(String key, LocalDate on, long value, Certainty certainty) {
        Parameter parameter = policy.parameter(key, on).orElseThrow();
        assertThat(parameter.value()).isEqualTo(value);
        assertThat(parameter.certainty()).isEqualTo(certainty);
        assertThat(parameter.source().act()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "SOCIAL_ALLOWANCE, 2021-07-01, social-allowance-v1",
        "SOCIAL_ALLOWANCE, 2025-06-30, social-allowance-v1",
        "SOCIAL_ALLOWANCE, 2025-07-01, social-allowance-v2",
        "CARE_SUPPORT, 2025-06-30, social-allowance-v1",
        "SOCIAL_PENSION, 2025-07-01, social-pension-v2",
        "FUNERAL, 2025-06-30, funeral-v1",
        "FUNERAL, 2025-07-01, funeral-v2",
        "HOUSING, 2025-06-30, housing-v1",
        "HOUSING, 2025-07-01, housing-v2",
        "VOLUNTARY_SOCIAL_INSURANCE, 2025-06-30, insurance-support-v1",
        "HEALTH_INSURANCE, 2025-07-01, insurance-support-v1"
    })
    void procedureFor_byTheDayOfReceipt(Scheme scheme, LocalDate receivedOn, String name) {
        Procedure procedure = policy.procedureFor(scheme, Help.REGULAR, receivedOn);
        assertThat(procedure.name()).isEqualTo(name);
        assertThat(policy.procedureNamed(name)).isEqualTo(procedure);
    }

    @Test
    void procedureFor_refused_beforeTheSchemeExisted() {
        assertCode(
                "no-procedure-on-date", () -> policy.procedureFor(Scheme.SOCIAL_PENSION, Help.REGULAR, LAST_OLD_DAY));
        assertCode(
                "no-procedure-on-date",
                () -> policy.procedureFor(Scheme.SOCIAL_ALLOWANCE, Help.REGULAR, LocalDate.of(2021, 6, 30)));
        assertCode("no-such-procedure", () -> policy.procedureNamed("social-allowance-v3"));
    }

    @Test
    void procedure_stepsOfTheDecree_forV1AndV2() {
        Procedure v1 = policy.procedureFor(Scheme.SOCIAL_ALLOWANCE, Help.REGULAR, LAST_OLD_DAY);
        assertThat(v1.steps().stream().map(Step::action))
                .containsSubsequence(Action.RECEIVE, Action.REVIEW, Action.POST, Action.APPRAISE, Action.DECIDE);
        assertThat(v1.limit(Action.REVIEW).orElseThrow().length()).isEqualTo(7);
        assertThat(v1.limit(Action.POST).orElseThrow().length()).isEqualTo(2);
        assertThat(v1.limit(Action.CONCLUDE_OBJECTION).orElseThrow().length()).isEqualTo(10);
        assertThat(v1.limit(Action.APPRAISE).orElseThrow().length()).isEqualTo(7);
        assertThat(v1.limit(Action.DECIDE).orElseThrow().length()).isEqualTo(3);

        Procedure v2 = policy.procedureFor(Scheme.SOCIAL_ALLOWANCE, Help.REGULAR, FIRST_NEW_DAY);
        assertThat(v2.has(Action.REVIEW)).isFalse();
        assertThat(v2.has(Action.APPRAISE)).isFalse();
        assertThat(v2.step(Action.POST).orElseThrow().required()).isFalse();
        assertThat(v2.step(Action.POST).orElseThrow().certainty()).isEqualTo(Certainty.PROVISIONAL);
        assertThat(v2.limit(Action.DECIDE).orElseThrow().length()).isEqualTo(10);
        assertThat(v2.step(Action.DECIDE).orElseThrow().startsFrom()).isEqualTo(Step.Start.COMPLETE_FILE);
    }

    /** One year to go to court: never a day too few, though 29 February lies in it. */
    @ParameterizedTest
    @CsvSource({"2027-05-17, 2028-05-17", "2025-06-10, 2026-06-11"})
    void courtsYear_isNoDayShort(LocalDate servedOn, LocalDate dueOn) {
        TimeLimit year = policy.complaintLimit(ComplaintStage.COURT, false, false);

        assertThat(year.from(servedOn, WorkingCalendar.load()).dueOn()).isEqualTo(dueOn);
        assertThat(year.certainty()).isEqualTo(Certainty.PROVISIONAL);
    }

    /** "Of receipt" is read as of the complete file: an open point. */
    @ParameterizedTest
    @EnumSource(names = {"SOCIAL_ALLOWANCE", "CARE_SUPPORT", "SOCIAL_PENSION"})
    void tenWorkingDays_areAReading(Scheme scheme) {
        assertThat(policy.procedureFor(scheme, Help.REGULAR, FIRST_NEW_DAY)
                        .limit(Action.DECIDE)
                        .orElseThrow())
                .satisfies(limit -> assertThat(limit.length()).isEqualTo(10))
                .satisfies(limit -> assertThat(limit.certainty()).isEqualTo(Certainty.PROVISIONAL));
    }

    @ParameterizedTest
    @CsvSource({
        "SOCIAL_ALLOWANCE, DECIDE, 2025-06-30, DISTRICT, APPROVER, CONFIRMED",
        "SOCIAL_ALLOWANCE, DECIDE, 2025-07-01, COMMUNE, APPROVER, CONFIRMED",
        "SOCIAL_ALLOWANCE, REVIEW, 2025-06-30, COMMUNE, REVIEWER, CONFIRMED",
        "SOCIAL_ALLOWANCE, APPRAISE, 2025-06-30, DISTRICT, APPRAISER, CONFIRMED",
        "SOCIAL_ALLOWANCE, APPRAISE, 2025-07-01, COMMUNE, APPRAISER, PROVISIONAL",
        "SOCIAL_PENSION, DECIDE, 2025-07-01, COMMUNE, APPROVER, CONFIRMED",
        "HOUSING, DECIDE, 2025-06-30, DISTRICT, APPROVER, PROVISIONAL",
        "HOUSING, DECIDE, 2025-07-01, COMMUNE, APPROVER, PROVISIONAL",
        "HEALTH_INSURANCE, DECIDE, 2025-07-01, COMMUNE, APPROVER, PROVISIONAL",
        "SOCIAL_ALLOWANCE, DECIDE_FIRST_COMPLAINT, 2025-06-30, DISTRICT, APPROVER, CONFIRMED",
        "SOCIAL_ALLOWANCE, DECIDE_SECOND_COMPLAINT, 2025-07-01, PROVINCE, SUPERIOR, PROVISIONAL"
    })
    void authorityFor_levelAndDuty_byTheDayOfTheAct(
            Scheme scheme, Action action, LocalDate on, UnitLevel level, Duty duty, Certainty certainty) {
        AuthorityRule rule = policy.authorityFor(scheme, Help.REGULAR, action, on);
        assertThat(rule.level()).isEqualTo(level);
        assertThat(rule.duty()).isEqualTo(duty);
        assertThat(rule.certainty()).isEqualTo(certainty);
        assertThat(rule.officeVi()).isNotBlank();
    }

    /** Disaster help is the commune chair's, within two days, on every day (Decree 20/2021 Art. 15). */
    @ParameterizedTest
    @CsvSource({
        "2021-07-01, housing-emergency-v1, CONFIRMED, DISTRICT",
        "2024-07-01, housing-emergency-v1, CONFIRMED, DISTRICT",
        "2025-06-30, housing-emergency-v1, CONFIRMED, DISTRICT",
        "2025-07-01, housing-emergency-v2, PROVISIONAL, PROVINCE",
        "2027-01-01, housing-emergency-v2, PROVISIONAL, PROVINCE"
    })
    void emergencyHelp_hasItsOwnStepsTimeAndChair(LocalDate on, String name, Certainty certainty, UnitLevel superior) {
        Procedure procedure = policy.procedureFor(Scheme.HOUSING, Help.EMERGENCY, on);
        AuthorityRule chair = policy.authorityFor(Scheme.HOUSING, Help.EMERGENCY, Action.DECIDE, on);

        assertThat(procedure.name()).isEqualTo(name);
        assertThat(procedure.steps().stream().filter(Step::required).map(Step::action))
                .containsExactly(Action.RECEIVE, Action.SURVEY, Action.DECIDE, Action.SERVE);
        assertThat(procedure.limit(Action.DECIDE).orElseThrow())
                .satisfies(limit -> assertThat(limit.length()).isEqualTo(2))
                .satisfies(limit -> assertThat(limit.certainty()).isEqualTo(Certainty.PROVISIONAL));
        assertThat(chair.level()).isEqualTo(UnitLevel.COMMUNE);
        assertThat(chair.duty()).isEqualTo(Duty.APPROVER);
        assertThat(chair.certainty()).isEqualTo(certainty);
        assertThat(policy.authorityFor(Scheme.HOUSING, Help.EMERGENCY, Action.DECIDE_SECOND_COMPLAINT, on)
                        .level())
                .isEqualTo(superior);
    }

    @Test
    void emergencyHelp_isNotOfEveryScheme_andNotBeforeTheDecree() {
        assertCode(
                "no-procedure-on-date",
                () -> policy.procedureFor(Scheme.SOCIAL_PENSION, Help.EMERGENCY, FIRST_NEW_DAY));
        assertCode(
                "no-procedure-on-date",
                () -> policy.procedureFor(Scheme.HOUSING, Help.EMERGENCY, LocalDate.of(2021, 6, 30)));
    }

    @Test
    void funeralSupportOfDecree20_hasTwoDaysOfTheCommune_andThreeOfTheDistrict() {
        Procedure funeral = policy.procedureFor(Scheme.FUNERAL, Help.REGULAR, LAST_OLD_DAY);

        assertThat(funeral.limit(Action.RECOMMEND).orElseThrow().length()).isEqualTo(2);
        assertThat(funeral.limit(Action.DECIDE).orElseThrow().length()).isEqualTo(3);
        assertThat(funeral.step(Action.DECIDE).orElseThrow().startsFrom()).isEqualTo(Step.Start.PREVIOUS_STEP);
        assertThat(policy.authorityFor(Scheme.FUNERAL, Help.REGULAR, Action.RECOMMEND, LAST_OLD_DAY)
                        .level())
                .isEqualTo(UnitLevel.COMMUNE);
        assertThat(policy.authorityFor(Scheme.FUNERAL, Help.REGULAR, Action.DECIDE, LAST_OLD_DAY)
                        .level())
                .isEqualTo(UnitLevel.DISTRICT);
    }

    @Test
    void authorityFor_refused_whereNobodyMay() {
        assertCode(
                "no-authority-on-date",
                () -> policy.authorityFor(Scheme.SOCIAL_PENSION, Help.REGULAR, Action.DECIDE, LAST_OLD_DAY));
        assertCode(
                "no-authority-on-date",
                () -> policy.authorityFor(Scheme.HEALTH_INSURANCE, Help.REGULAR, Action.SURVEY, FIRST_NEW_DAY));
    }

    static Stream<Arguments> kinds() {
        return Stream.concat(
                Arrays.stream(Scheme.values()).map(scheme -> Arguments.of(scheme, Help.REGULAR)),
                Stream.of(Scheme.HOUSING, Scheme.SOCIAL_ALLOWANCE, Scheme.FUNERAL)
                        .map(scheme -> Arguments.of(scheme, Help.EMERGENCY)));
    }

    /** A step that nobody may do, or that another duty does, would stop every case of its scheme. */
    @ParameterizedTest
    @MethodSource("kinds")
    void authorityFor_everyStep_onItsDays(Scheme scheme, Help help) {
        for (LocalDate day : new LocalDate[] {LAST_OLD_DAY, FIRST_NEW_DAY, LocalDate.of(2027, 12, 31)}) {
            if (scheme == Scheme.SOCIAL_PENSION && day.equals(LAST_OLD_DAY)) {
                continue;
            }
            for (Step step : policy.procedureFor(scheme, help, day).steps()) {
                AuthorityRule rule = policy.authorityFor(scheme, help, step.action(), day);
                assertThat(rule.duty())
                        .as("%s %s %s", scheme, step.action(), day)
                        .isEqualTo(step.duty());
            }
        }
        // Cases of the old procedure go on after the district has ended.
        if (scheme == Scheme.SOCIAL_ALLOWANCE) {
            policy.procedureFor(scheme, Help.REGULAR, LAST_OLD_DAY)
                    .steps()
                    .forEach(step -> assertThat(policy.authorityFor(scheme, Help.REGULAR, step.action(), FIRST_NEW_DAY)
                                    .level())
                            .isEqualTo(UnitLevel.COMMUNE));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LODGE_FIRST, false, false, 90",
        "ACCEPT, false, false, 10",
        "DECIDE_FIRST, false, false, 30",
        "DECIDE_FIRST, true, false, 45",
        "DECIDE_FIRST, false, true, 45",
        "DECIDE_FIRST, true, true, 60",
        "LODGE_SECOND, false, false, 30",
        "LODGE_SECOND, false, true, 45",
        "DECIDE_SECOND, false, false, 45",
        "DECIDE_SECOND, true, false, 60",
        "DECIDE_SECOND, false, true, 60",
        "DECIDE_SECOND, true, true, 70"
    })
    void complaintLimit_calendarDays_byStage(ComplaintStage stage, boolean complex, boolean remote, int days) {
        assertThat(policy.complaintLimit(stage, complex, remote).length()).isEqualTo(days);
    }

    @Test
    void lapseLimit_provisional_becauseNoTextGivesOne() {
        assertThat(policy.lapseLimit().certainty()).isEqualTo(Certainty.PROVISIONAL);
    }

    private static void assertCode(String code, Runnable asking) {
        assertThatThrownBy(asking::run)
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
