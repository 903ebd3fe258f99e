package vn.ansinh.command.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ansinh.command.entitlement.Draws.day;
import static vn.ansinh.command.entitlement.Draws.hold;
import static vn.ansinh.command.entitlement.Draws.id;
import static vn.ansinh.command.entitlement.Draws.month;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ansinh.command.casework.Law;
import vn.ansinh.command.casework.People;
import vn.ansinh.command.entitlement.ChangeReportDecisions.Acting;
import vn.ansinh.kernel.entitlement.Entitlement;
import vn.ansinh.kernel.entitlement.Entitlements;
import vn.ansinh.kernel.entitlement.Exclusion;
import vn.ansinh.kernel.entitlement.MonthDue;
import vn.ansinh.kernel.event.application.Kinds.IdentityStatus;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.entitlement.AdjustmentCause;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementAdjusted;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementIdentityCleared;
import vn.ansinh.kernel.event.entitlement.ReleaseCause;
import vn.ansinh.kernel.event.entitlement.StopCause;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Scheme;

/** Each thing that may be done with an entitlement, what it makes of the months, and when it is refused. */
class EntitlementDecisionsTest {
    private static final Law LAW = Law.load();
    private static final By CHAIR = People.of(Duty.APPROVER, day("2025-09-10"));

    private Entitlements draws = Entitlements.NONE.after(
            Draws.started(1, Scheme.SOCIAL_ALLOWANCE, day("2025-07-04"), month("2025-07"), 750_000));

    private void happens(List<EntitlementEvent> events) {
        draws = draws.after(events);
    }

    private Entitlement it() {
        return draws.find(id(1)).orElseThrow();
    }

    private MonthDue in(String month) {
        return MonthDue.of(it(), month(month)).orElseThrow();
    }

    private static void refused(ThrowingCallable act, String... codes) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.broken())
                                .extracting(BrokenRule::code)
                                .containsExactlyInAnyOrder(codes));
    }

    private void holds(String from, @Nullable Long part, String until, String on) {
        happens(EntitlementDecisions.hold(
                draws,
                id(1),
                hold(1),
                Draws.REVIEW,
                month(from),
                part == null ? null : new Money(part),
                day(until),
                CHAIR,
                day(on)));
    }

    @Test
    void death_isPaidForItsMonth_andStopsTheNext() {
        happens(EntitlementDecisions.stop(draws, id(1), StopCause.DEATH, day("2025-10-05"), CHAIR, day("2025-10-08")));
        refused(
                () -> EntitlementDecisions.stop(draws, id(1), StopCause.VOLUNTARY, null, CHAIR, day("2025-10-09")),
                "entitlement-has-ended");
        assertThat(in("2025-10").payable()).isEqualTo(new Money(750_000));
        assertThat(in("2025-11"))
                .satisfies(due -> assertThat(due.payable()).isEqualTo(Money.ZERO))
                .satisfies(due -> assertThat(due.exclusions()).containsExactly(Exclusion.STOPPED))
                .satisfies(due -> assertThat(due.stopped()).isEqualTo(StopCause.DEATH));
        assertThat(MonthDue.of(it(), month("2025-12"))).isEmpty();
        refused(
                () -> EntitlementDecisions.stop(draws, id(1), StopCause.VOLUNTARY, null, CHAIR, day("2025-12-01")),
                "entitlement-has-ended");
    }

    @Test
    void whatIsLearntLate_isPaidTooMuch_andDeductedFromNothing() {
        happens(EntitlementDecisions.stop(draws, id(1), StopCause.DEATH, day("2025-08-05"), CHAIR, day("2025-11-08")));
        assertThat(in("2025-10").payable()).as("a month that is over stays").isEqualTo(new Money(750_000));
        assertThat(in("2025-11").overpaid()).isEqualTo(new Money(1_500_000));
        assertThat(in("2025-11").payable()).isEqualTo(Money.ZERO);
    }

    @Test
    void aHold_takesTheMonthOutAtOnce_andReleasePaysArrears() {
        holds("2025-09", null, "2025-12-31", "2025-09-10");
        assertThat(in("2025-09").payable()).isEqualTo(Money.ZERO);
        assertThat(in("2025-09").exclusions()).containsExactly(Exclusion.HELD);
        happens(EntitlementDecisions.release(draws, hold(1), ReleaseCause.CLEARED, true, CHAIR, day("2025-11-20")));
        assertThat(in("2025-10").payable()).as("as it was known in October").isEqualTo(Money.ZERO);
        assertThat(in("2025-11").arrears()).isEqualTo(new Money(1_500_000));
        assertThat(in("2025-11").payable()).isEqualTo(new Money(2_250_000));
        assertThat(in("2025-12").payable()).isEqualTo(new Money(750_000));
    }

    @Test
    void aPartlyHeld_isPaidTheRest_andEndsWithoutArrearsWhereTheyAreForgone() {
        holds("2025-09", 300_000L, "2025-12-31", "2025-09-10");
        assertThat(in("2025-09").payable()).isEqualTo(new Money(450_000));
        happens(EntitlementDecisions.release(draws, hold(1), ReleaseCause.CONCLUDED, false, CHAIR, day("2025-11-20")));
        assertThat(in("2025-11").arrears()).isEqualTo(Money.ZERO);
        assertThat(in("2025-11").payable()).isEqualTo(new Money(750_000));
    }

    @Test
    void aHold_isOver_afterItsLastMonthEvenBeforeAnybodySaysSo() {
        holds("2025-09", null, "2025-10-15", "2025-09-10");
        assertThat(in("2025-10").payable()).isEqualTo(Money.ZERO);
        assertThat(in("2025-11").payable()).isEqualTo(new Money(750_000));
    }

    @Test
    void holds_areRefused_outOfTheirMonths() {
        refused(() -> holds("2025-08", null, "2025-12-31", "2025-09-10"), "hold-begins-before-its-order");
        refused(() -> holds("2025-11", null, "2025-10-31", "2025-09-10"), "hold-ends-before-it-begins");
        refused(() -> holds("2025-09", 750_001L, "2025-12-31", "2025-09-10"), "hold-part-out-of-reach");
        holds("2025-09", null, "2025-12-31", "2025-09-10");
        refused(() -> holds("2025-09", null, "2025-12-31", "2025-09-11"), "entitlement-already-held");
        refused(
                () -> holds("2025-09", null, "2025-12-31", "2025-09-09"),
                "entitlement-already-held",
                "business-date-runs-backwards");
        happens(EntitlementDecisions.release(draws, hold(1), ReleaseCause.LIFTED, true, CHAIR, day("2025-09-20")));
        refused(
                () -> EntitlementDecisions.release(draws, hold(1), ReleaseCause.LIFTED, true, CHAIR, day("2025-09-20")),
                "hold-is-over");
    }

    @Test
    void aStop_endsTheHold_withArrearsUnlessAFraudIsConfirmed() {
        holds("2025-09", null, "2026-02-28", "2025-09-10");
        Entitlements held = draws;
        happens(EntitlementDecisions.stop(draws, id(1), StopCause.DEATH, day("2025-11-02"), CHAIR, day("2025-11-08")));
        assertThat(in("2025-11").payable()).isEqualTo(new Money(2_250_000));
        draws = held;
        happens(EntitlementDecisions.stop(draws, id(1), StopCause.FRAUD_CONFIRMED, null, CHAIR, day("2025-11-08")));
        assertThat(in("2025-11").arrears()).isEqualTo(Money.ZERO);
    }

    @Test
    void nothingIsPaid_beforeItIsClearWhoItIs_andThenAllOfIt() {
        draws = Entitlements.NONE.after(Draws.started(
                1,
                Scheme.SOCIAL_ALLOWANCE,
                day("2025-07-04"),
                month("2025-07"),
                null,
                750_000,
                IdentityStatus.MISMATCH));
        assertThat(in("2025-08").exclusions()).containsExactly(Exclusion.IDENTITY_TO_BE_CLEARED);
        assertThat(in("2025-08").payable()).isEqualTo(Money.ZERO);
        draws = draws.after(new EntitlementIdentityCleared(By.SYSTEM, day("2025-09-03"), id(1)));
        assertThat(in("2025-09").payable()).isEqualTo(new Money(3 * 750_000));
    }

    @Test
    void aNewUnit_goesOnFromTheNextMonth_andTheOldListSaysSo() {
        happens(EntitlementDecisions.transfer(draws, id(1), People.WARD, day("2025-09-12"), CHAIR, day("2025-09-15")));
        assertThat(in("2025-09").unit()).isEqualTo(People.WARD_SINCE_MERGER);
        assertThat(in("2025-10").unit()).isEqualTo(People.WARD);
        assertThat(MonthDue.leftIn(it(), month("2025-10"))).contains(People.WARD_SINCE_MERGER);
        assertThat(MonthDue.leftIn(it(), month("2025-11"))).isEmpty();
        refused(
                () -> EntitlementDecisions.transfer(
                        draws, id(1), People.WARD, day("2025-09-12"), CHAIR, day("2025-09-15")),
                "entitlement-is-paid-there-already");
    }

    @Test
    void anAmountThatRoseLate_isArrears() {
        draws = draws.after(new EntitlementAdjusted(
                By.SYSTEM,
                day("2025-10-02"),
                id(1),
                AdjustmentCause.NEW_BASE,
                Draws.rate(month("2025-08"), 800_000),
                null,
                List.of()));
        assertThat(in("2025-09").payable()).isEqualTo(new Money(750_000));
        assertThat(in("2025-10").arrears()).isEqualTo(new Money(100_000));
        assertThat(in("2025-11").payable()).isEqualTo(new Money(800_000));
    }

    @Test
    void nobody_actsOnWhatTheyOrARelativeDraw() {
        By own = new By(CHAIR.actor(), Draws.PERSON, CHAIR.duty(), CHAIR.unit());
        Set<PersonId> nobody = Set.of();
        assertThat(broken(acting(own, nobody, nobody))).containsExactly("not-in-ones-own-case");
        assertThat(broken(acting(CHAIR, Set.of(Draws.PERSON), nobody))).containsExactly("not-in-a-relatives-case");
        assertThat(broken(acting(CHAIR, Set.of(People.SPOUSE), nobody))).isEmpty();
        assertThat(CHAIR.human()).isNotEqualTo(Draws.PERSON);
    }

    @Test
    void nobody_actsOnWhatWasGrantedInACaseThatListsThemOrARelative() {
        Set<PersonId> household = Set.of(Objects.requireNonNull(CHAIR.human()), People.SPOUSE);
        assertThat(broken(acting(CHAIR, Set.of(), household))).containsExactly("not-in-ones-own-case");
        assertThat(broken(acting(CHAIR, Set.of(People.SPOUSE), Set.of(People.SPOUSE))))
                .containsExactly("not-in-a-relatives-case");
    }

    private List<String> broken(Acting acting) {
        return EntitlementDecisions.interest(it(), acting).stream()
                .map(BrokenRule::code)
                .toList();
    }

    private static Acting acting(By by, Set<PersonId> relatives, Set<PersonId> parties) {
        return new Acting(by, relatives, parties, LAW, day("2025-09-10"));
    }

    @Test
    void onlyTheHighest_isDrawn_ofAllowanceAndPension() {
        happens(OnlyTheHighestDrawn.started(
                draws, Draws.started(2, Scheme.SOCIAL_PENSION, day("2025-09-04"), month("2025-09"), 500_000)));
        assertThat(draws.find(id(2)).orElseThrow().stop())
                .satisfies(stop -> assertThat(stop).isNotNull());
        assertThat(MonthDue.of(draws.find(id(2)).orElseThrow(), month("2025-09"))
                        .orElseThrow()
                        .stopped())
                .isEqualTo(StopCause.BETTER_SCHEME);
        happens(OnlyTheHighestDrawn.started(
                draws, Draws.started(3, Scheme.SOCIAL_PENSION, day("2025-10-04"), month("2025-10"), 800_000)));
        assertThat(in("2025-10").payable()).isEqualTo(Money.ZERO);
        assertThat(in("2025-10").stopped()).isEqualTo(StopCause.BETTER_SCHEME);
        assertThat(draws.find(id(3)).orElseThrow().stop()).isNull();
    }

    @Test
    void ofTwoThatComeToTheSame_theFirstStays() {
        happens(OnlyTheHighestDrawn.started(
                draws, Draws.started(2, Scheme.SOCIAL_ALLOWANCE, day("2025-09-04"), month("2025-09"), 750_000)));
        assertThat(it().stop()).isNull();
        assertThat(draws.find(id(2)).orElseThrow().stop()).isNotNull();
        happens(OnlyTheHighestDrawn.started(
                draws, Draws.started(4, Scheme.CARE_SUPPORT, day("2025-09-05"), month("2025-09"), 900_000)));
        assertThat(it().stop()).as("care support stands beside it").isNull();
    }
}
