package vn.ansinh.command.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.command.entitlement.Draws.day;
import static vn.ansinh.command.entitlement.Draws.id;
import static vn.ansinh.command.entitlement.Draws.month;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.allowance.AllowanceSteps;
import vn.ansinh.command.calendar.TimeLimit;
import vn.ansinh.command.casework.CaseFile;
import vn.ansinh.command.casework.Law;
import vn.ansinh.command.casework.People;
import vn.ansinh.command.entitlement.ChangeReportDecisions.Acting;
import vn.ansinh.command.entitlement.ChangeReportDecisions.Concluded;
import vn.ansinh.command.entitlement.ChangeReportDecisions.Concluding;
import vn.ansinh.command.entitlement.ChangeReportDecisions.Reported;
import vn.ansinh.command.law.EntitlementStage;
import vn.ansinh.kernel.entitlement.Entitlement;
import vn.ansinh.kernel.entitlement.Entitlements;
import vn.ansinh.kernel.entitlement.MonthDue;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.Kinds.Channel;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.event.entitlement.ChangeEffect;
import vn.ansinh.kernel.event.entitlement.ChangeReportEvent.ChangeReported;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementAdjusted;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementStarted;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.Origin;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.Rate;
import vn.ansinh.kernel.event.entitlement.ReportedChange;
import vn.ansinh.kernel.event.entitlement.StopCause;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.OpeningListId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

/** A change is reported by one and concluded by another; what it comes to is the law's. */
class ChangeReportDecisionsTest {
    private static final By OFFICER = People.of(Duty.VERIFIER, day("2025-09-10"));
    private static final By CHAIR = People.of(Duty.APPROVER, day("2025-09-10"));
    private static final Law LAW = Law.load();

    private Entitlements draws = Entitlements.NONE.after(
            Draws.started(1, Scheme.SOCIAL_ALLOWANCE, day("2025-07-04"), month("2025-07"), 750_000));

    private static Acting acting(By by) {
        return new Acting(by, Set.of(), Set.of(), LAW, day("2025-09-10"));
    }

    private ChangeReport reported(ReportedChange change) {
        ChangeReported reported = ChangeReportDecisions.report(
                draws.find(id(1)).orElseThrow(),
                new Reported(change, day("2025-09-02"), Channel.HAMLET_HEAD, "Đã chuyển đi."),
                acting(OFFICER));
        return new ChangeReport(reported, null, 0);
    }

    private Concluded conclude(
            ChangeReport report, ChangeEffect effect, By by, List<StatedFact> facts, @Nullable UnitCode unit) {
        return ChangeReportDecisions.conclude(
                report,
                draws,
                file(),
                new Concluding(effect, day("2025-09-02"), "Đã kiểm tra.", facts, unit, id(9)),
                acting(by));
    }

    private static Optional<CaseFile> file() {
        CaseFile file = null;
        for (ApplicationEvent event : AllowanceSteps.decided().events()) {
            file = file == null ? CaseFile.begunBy(event) : file.after(event);
        }
        return Optional.ofNullable(file);
    }

    private static void refused(ThrowingCallable act, String... codes) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.broken())
                                .extracting(BrokenRule::code)
                                .containsExactlyInAnyOrder(codes));
    }

    @Test
    void aReport_hasAClock_andChangesNothing() {
        ChangeReported reported = reported(ReportedChange.MOVED).reported();
        assertThat(reported.due().days()).isEqualTo(10);
        assertThat(reported.due().step()).isEqualTo("conclude-move");
        assertThat(reported(ReportedChange.DEATH).reported().due().step()).isEqualTo("conclude-change");
        assertThat(reported.unit()).isEqualTo(People.WARD_SINCE_MERGER);
        refused(() -> reported(ReportedChange.STOPPED_IN_ERROR), "entitlement-goes-on");
    }

    /** Three working days for the new commune and three for its district, until there were no districts. */
    @Test
    void aMove_hadSixWorkingDays_untilJune2025() {
        assertThat(LAW.policy().entitlementLimit(EntitlementStage.CONCLUDE_MOVE, day("2025-06-30")))
                .extracting(TimeLimit::length, TimeLimit::certainty)
                .containsExactly(6, Certainty.CONFIRMED);
        assertThat(LAW.policy().entitlementLimit(EntitlementStage.CONCLUDE_MOVE, day("2025-07-01")))
                .extracting(TimeLimit::length, TimeLimit::certainty)
                .containsExactly(10, Certainty.PROVISIONAL);
    }

    @Test
    void whoeverReported_concludesNothing() {
        refused(
                () -> conclude(reported(ReportedChange.DEATH), ChangeEffect.STOPPED, OFFICER, List.of(), null),
                "change-report-needs-a-second-person");
    }

    @Test
    void aStop_hasTheCauseThatWasReported_andEndsWithTheMonth() {
        Concluded concluded = conclude(reported(ReportedChange.PRISON), ChangeEffect.STOPPED, CHAIR, List.of(), null);
        draws = draws.after(concluded.entitlements());
        assertThat(draws.find(id(1)).orElseThrow().stop())
                .satisfies(stop -> assertThat(stop).isNotNull())
                .extracting("cause", "from")
                .containsExactly(StopCause.PRISON, YearMonth.of(2025, 10));
    }

    @Test
    void anotherAmount_isTheLaws_byWhatWasVerified() {
        StatedFact worse = fact(FactCode.DISABILITY_DEGREE, "extremely-severe");
        Concluded concluded =
                conclude(reported(ReportedChange.CIRCUMSTANCES), ChangeEffect.ADJUSTED, CHAIR, List.of(worse), null);
        assertThat(concluded.entitlements())
                .singleElement()
                .isInstanceOfSatisfying(EntitlementAdjusted.class, adjusted -> {
                    assertThat(adjusted.rate().amount()).isEqualTo(new Money(1_000_000));
                    assertThat(adjusted.rate().from()).isEqualTo(YearMonth.of(2025, 10));
                    assertThat(adjusted.facts()).containsExactly(worse);
                });
        StatedFact light = fact(FactCode.DISABILITY_DEGREE, "light");
        refused(
                () -> conclude(
                        reported(ReportedChange.CIRCUMSTANCES), ChangeEffect.ADJUSTED, CHAIR, List.of(light), null),
                "change-ends-the-entitlement");
        refused(
                () -> conclude(reported(ReportedChange.CIRCUMSTANCES), ChangeEffect.ADJUSTED, CHAIR, List.of(), null),
                "change-facts-are-for-an-adjustment");
    }

    /** What an officer found on the day of the act they know, also where it holds from the first of the same month on. */
    @Test
    void whatWasFoundToday_tellsOfTheMonthThatIsRunning() {
        draws = Entitlements.NONE.after(
                Draws.started(1, Scheme.SOCIAL_ALLOWANCE, day("2025-09-04"), month("2025-09"), 750_000));
        var found = new StatedFact(
                FactCode.DISABILITY_DEGREE,
                Personal.of(Draws.PERSON, "extremely-severe"),
                FactOrigin.ORIGINAL_SEEN,
                day("2025-09-10"),
                null);
        Concluded concluded = ChangeReportDecisions.conclude(
                reported(ReportedChange.CIRCUMSTANCES),
                draws,
                file(),
                new Concluding(ChangeEffect.ADJUSTED, day("2025-08-20"), "Đã kiểm tra.", List.of(found), null, id(9)),
                acting(CHAIR));
        assertThat(concluded.entitlements())
                .singleElement()
                .isInstanceOfSatisfying(EntitlementAdjusted.class, adjusted -> {
                    assertThat(adjusted.rate().amount()).isEqualTo(new Money(1_000_000));
                    assertThat(adjusted.rate().from()).isEqualTo(YearMonth.of(2025, 9));
                });
    }

    @Test
    void aTransfer_goesToACommuneOfToday() {
        ChangeReport moved = reported(ReportedChange.MOVED);
        refused(
                () -> conclude(moved, ChangeEffect.TRANSFERRED, CHAIR, List.of(), UnitCode.parse("24@")),
                "unit-not-in-force");
        refused(
                () -> conclude(moved, ChangeEffect.TRANSFERRED, CHAIR, List.of(), null),
                "change-unit-is-for-a-transfer");
        UnitCode to = UnitCode.parse("07339@2025-07-01");
        draws = draws.after(
                conclude(moved, ChangeEffect.TRANSFERRED, CHAIR, List.of(), to).entitlements());
        assertThat(draws.find(id(1)).orElseThrow().unitIn(month("2025-10"))).isEqualTo(to);
        assertThat(draws.find(id(1)).orElseThrow().unitIn(month("2025-09"))).isEqualTo(People.WARD_SINCE_MERGER);
    }

    @Test
    void whatWasStoppedInError_goesOnWhereItStopped() {
        draws = draws.after(EntitlementDecisions.stop(
                draws, id(1), StopCause.VOLUNTARY, day("2025-07-20"), CHAIR, day("2025-08-01")));
        Concluded concluded =
                conclude(reported(ReportedChange.STOPPED_IN_ERROR), ChangeEffect.RESUMED, CHAIR, List.of(), null);
        draws = draws.after(concluded.entitlements());
        assertThat(draws.find(id(9)).orElseThrow())
                .satisfies(it -> assertThat(it.from()).isEqualTo(YearMonth.of(2025, 8)))
                .satisfies(it -> assertThat(it.stop()).isNull());
        refused(
                () -> conclude(reported(ReportedChange.STOPPED_IN_ERROR), ChangeEffect.STOPPED, CHAIR, List.of(), null),
                "change-effect-does-not-fit");
    }

    /** Carried in with the last pay sheet: of whom nobody here knows more than what is verified now. */
    private void drawsBy(String category) {
        EntitlementStarted was =
                Draws.started(1, Scheme.SOCIAL_ALLOWANCE, day("2025-07-04"), month("2025-07"), 500_000);
        draws = Entitlements.NONE.after(new EntitlementStarted(
                was.by(),
                was.on(),
                was.entitlement(),
                new Origin(null, null, OpeningListId.of(People.hex(1))),
                was.beneficiary(),
                was.receiver(),
                was.identity(),
                was.scheme(),
                was.unit(),
                was.cadence(),
                null,
                new Rate(
                        was.rate().from(),
                        was.rate().amount(),
                        Personal.of(Draws.PERSON, category),
                        was.rate().formula(),
                        was.rate().policyVersion(),
                        was.rate().certainty()),
                was.reviewDueBy()));
    }

    private static StatedFact fact(FactCode code, String value) {
        return new StatedFact(
                code, Personal.of(Draws.PERSON, value), FactOrigin.ORIGINAL_SEEN, day("2025-09-02"), null);
    }

    private static List<StatedFact> bornIn(String day) {
        return List.of(
                fact(FactCode.DATE_OF_BIRTH, day),
                fact(FactCode.VIETNAMESE_CITIZEN, "true"),
                fact(FactCode.MONTHLY_PENSION, "0"));
    }

    private Concluded carriedOver(List<StatedFact> facts) {
        return ChangeReportDecisions.conclude(
                reported(ReportedChange.CIRCUMSTANCES),
                draws,
                Optional.empty(),
                new Concluding(ChangeEffect.CARRIED_OVER, day("2025-09-02"), "Đã kiểm tra.", facts, null, id(9)),
                acting(CHAIR));
    }

    @Test
    void whoeverDrewByACategoryThatTheLawHasNoMore_isCarriedOverToThePension_withoutARequest() {
        drawsBy("A5c");
        List<StatedFact> facts = bornIn("1940-05-05");
        draws = draws.after(carriedOver(facts).entitlements());
        assertThat(draws.find(id(1)).orElseThrow().stop())
                .extracting("cause", "from")
                .containsExactly(StopCause.CARRIED_OVER, YearMonth.of(2025, 10));
        Entitlement pension = draws.find(id(9)).orElseThrow();
        assertThat(pension.scheme()).isEqualTo(Scheme.SOCIAL_PENSION);
        assertThat(pension.rateOf(month("2025-10")).amount()).isEqualTo(new Money(500_000));
        assertThat(pension.rateOf(month("2025-10")).certainty()).isEqualTo(Certainty.PROVISIONAL);
        assertThat(pension.facts()).containsExactlyElementsOf(facts);
        YearMonth before = month("2025-09");
        assertThat(MonthDue.of(draws.find(id(1)).orElseThrow(), before)
                        .orElseThrow()
                        .payable())
                .isEqualTo(new Money(500_000));
        assertThat(MonthDue.of(pension, month("2025-10")).orElseThrow().payable())
                .isEqualTo(new Money(500_000));
    }

    @Test
    void nobodyIsCarriedOver_whoDoesNotFulfilTheOtherScheme_orWhoseCategoryTheLawStillHas() {
        drawsBy("A5c");
        refused(() -> carriedOver(List.of(fact(FactCode.MONTHLY_PENSION, "0"))), "change-facts-do-not-tell");
        refused(() -> carriedOver(bornIn("1960-05-05")), "change-ends-the-entitlement");
        drawsBy("A5a");
        refused(() -> carriedOver(bornIn("1940-05-05")), "change-effect-does-not-fit");
    }
}
