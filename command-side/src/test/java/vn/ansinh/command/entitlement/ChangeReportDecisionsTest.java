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
import vn.ansinh.command.casework.CaseFile;
import vn.ansinh.command.casework.Law;
import vn.ansinh.command.casework.People;
import vn.ansinh.command.entitlement.ChangeReportDecisions.Acting;
import vn.ansinh.command.entitlement.ChangeReportDecisions.Concluded;
import vn.ansinh.command.entitlement.ChangeReportDecisions.Concluding;
import vn.ansinh.command.entitlement.ChangeReportDecisions.Reported;
import vn.ansinh.kernel.entitlement.Entitlements;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.Kinds.Channel;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.event.entitlement.ChangeEffect;
import vn.ansinh.kernel.event.entitlement.ChangeReportEvent.ChangeReported;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementAdjusted;
import vn.ansinh.kernel.event.entitlement.ReportedChange;
import vn.ansinh.kernel.event.entitlement.StopCause;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;
import vn.ansinh.kernel.value.Money;
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
        assertThat(reported.unit()).isEqualTo(People.WARD_SINCE_MERGER);
        refused(() -> reported(ReportedChange.STOPPED_IN_ERROR), "entitlement-goes-on");
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
        var worse = new StatedFact(
                FactCode.DISABILITY_DEGREE,
                Personal.of(Draws.PERSON, "extremely-severe"),
                FactOrigin.ORIGINAL_SEEN,
                day("2025-09-02"),
                null);
        Concluded concluded =
                conclude(reported(ReportedChange.CIRCUMSTANCES), ChangeEffect.ADJUSTED, CHAIR, List.of(worse), null);
        assertThat(concluded.entitlements())
                .singleElement()
                .isInstanceOfSatisfying(EntitlementAdjusted.class, adjusted -> {
                    assertThat(adjusted.rate().amount()).isEqualTo(new Money(1_000_000));
                    assertThat(adjusted.rate().from()).isEqualTo(YearMonth.of(2025, 10));
                    assertThat(adjusted.facts()).containsExactly(worse);
                });
        var light = new StatedFact(
                FactCode.DISABILITY_DEGREE,
                Personal.of(Draws.PERSON, "light"),
                FactOrigin.ORIGINAL_SEEN,
                day("2025-09-02"),
                null);
        refused(
                () -> conclude(
                        reported(ReportedChange.CIRCUMSTANCES), ChangeEffect.ADJUSTED, CHAIR, List.of(light), null),
                "change-ends-the-entitlement");
        refused(
                () -> conclude(reported(ReportedChange.CIRCUMSTANCES), ChangeEffect.ADJUSTED, CHAIR, List.of(), null),
                "change-facts-are-for-an-adjustment");
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
}
