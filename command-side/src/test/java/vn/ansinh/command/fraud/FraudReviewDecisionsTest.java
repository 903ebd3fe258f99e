package vn.ansinh.command.fraud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ansinh.command.audit.AuditedCase;
import vn.ansinh.command.casework.Law;
import vn.ansinh.command.casework.Standing;
import vn.ansinh.command.fraud.FraudReviewDecisions.Scope;
import vn.ansinh.command.fraud.HoldDecisions.Payable;
import vn.ansinh.command.fraud.HoldDecisions.Signature;
import vn.ansinh.command.fraud.TriageDecisions.Told;
import vn.ansinh.command.law.FraudReviewStage;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.Kinds.ServiceMethod;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.event.application.WhoActed;
import vn.ansinh.kernel.event.fraud.AlertDismissal;
import vn.ansinh.kernel.event.fraud.AlertEvent.AlertDismissed;
import vn.ansinh.kernel.event.fraud.AlertEvent.AlertRaised;
import vn.ansinh.kernel.event.fraud.AlertEvent.Subject;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.HoldLifted;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.HoldOrdered;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.Recovery;
import vn.ansinh.kernel.event.fraud.Referral;
import vn.ansinh.kernel.event.fraud.ReviewNotice;
import vn.ansinh.kernel.event.fraud.ReviewOutcome;
import vn.ansinh.kernel.event.fraud.TipComplexity;
import vn.ansinh.kernel.event.fraud.TipDismissal;
import vn.ansinh.kernel.event.fraud.TipEvent;
import vn.ansinh.kernel.event.fraud.TipEvent.TipDismissed;
import vn.ansinh.kernel.event.fraud.TipEvent.TipExtended;
import vn.ansinh.kernel.event.fraud.TipEvent.TipGiven;
import vn.ansinh.kernel.fraud.Alert;
import vn.ansinh.kernel.fraud.FraudReview;
import vn.ansinh.kernel.fraud.FraudReview.HoldState;
import vn.ansinh.kernel.fraud.FraudReview.Stage;
import vn.ansinh.kernel.fraud.Tip;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.ComplaintId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.FraudReviewId;
import vn.ansinh.kernel.value.HoldId;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.UnitCode;

class FraudReviewDecisionsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final UnitCode WARD = UnitCode.parse("07210@2025-07-01");
    private static final UnitCode ELSEWHERE = UnitCode.parse("07339@2025-07-01");
    private static final UnitCode PROVINCE = UnitCode.parse("24@2025-07-01");
    private static final PersonId PERSON = PersonId.parse("p-" + "9".repeat(32));
    private static final CaseId CASE = CaseId.parse("saa-" + "1".repeat(32));
    private static final EntitlementId ENTITLEMENT = EntitlementId.of("1".repeat(32));
    private static final HoldId HOLD = HoldId.of("1".repeat(32));
    private static final ComplaintId COMPLAINT = ComplaintId.parse("c-" + "1".repeat(32));
    private static final Payable PAYABLE = new Payable(ENTITLEMENT, WARD, new Money(540_000));
    private static final Signature SIGNED = new Signature(new DecisionNumber(WARD, 2026, 7), SignerCapacity.CHAIR);
    private static final Recovery MONTH =
            new Recovery(new Money(540_000), YearMonth.of(2026, 2), YearMonth.of(2026, 2));
    private static final String TEXT = "Căn cứ hồ sơ và xác minh tại chỗ.";

    private static final By FIRST = by("1", Duty.FRAUD, PROVINCE);
    private static final By SECOND = by("2", Duty.FRAUD, PROVINCE);
    private static final By CHAIR = by("3", Duty.APPROVER, WARD);
    private static final By SUPERIOR = by("4", Duty.SUPERIOR, PROVINCE);
    private static final By DESK = by("5", Duty.DESK, WARD);
    private static final By SELF = new By(ActorId.parse("a-" + "9".repeat(32)), PERSON, Duty.CITIZEN, null);

    private final List<FraudReviewEvent> events = new ArrayList<>();

    private static By by(String digit, Duty duty, UnitCode unit) {
        return new By(ActorId.parse("a-" + digit.repeat(32)), PersonId.parse("p-" + digit.repeat(32)), duty, unit);
    }

    private static Sitting sitting(By by, LocalDate on, Set<PersonId> relatives, Set<WhoActed> acted) {
        var standing = new Standing(SignerCapacity.CHAIR, relatives);
        var about = new AuditedCase(CASE, WARD, PERSON, Set.of(PERSON), relatives, acted);
        return new Sitting(by, on, standing, PERSON, List.of(about), Set.of(PERSON), Law.load());
    }

    private static Sitting sitting(By by) {
        return sitting(by, DAY, Set.of(), Set.of());
    }

    private FraudReview review() {
        return FraudReview.of(events).orElseThrow();
    }

    private void opened() {
        var scope = new Scope(PERSON, WARD, List.of(), List.of(), List.of(CASE), List.of());
        events.add(FraudReviewDecisions.open(scope, TEXT, sitting(FIRST)));
    }

    private void withEvidence() {
        opened();
        events.add(FraudReviewDecisions.gather(review(), null, TEXT, sitting(FIRST)));
    }

    private void asked() {
        withEvidence();
        events.add(HoldDecisions.propose(review(), HOLD, PAYABLE, null, null, TEXT, sitting(FIRST)));
    }

    private HoldOrdered order(By by, @Nullable Money part) {
        return HoldDecisions.order(
                review(), HoldDecisions.awaited(review(), null), WARD, part, SIGNED, TEXT, sitting(by));
    }

    private void held() {
        asked();
        events.add(order(CHAIR, null));
    }

    private void heard() {
        events.add(FraudReviewDecisions.invite(review(), TEXT, sitting(FIRST)));
        events.add(FraudReviewDecisions.reply(review(), TEXT, sitting(SELF)));
    }

    private void concluded(ReviewOutcome outcome, @Nullable Recovery recovery) {
        events.add(FraudReviewDecisions.propose(review(), outcome, recovery, null, TEXT, sitting(FIRST)));
        events.add(FraudReviewDecisions.conclude(review(), sitting(SECOND)));
    }

    private static void refused(Supplier<?> act, String... rules) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act::get)
                .satisfies(refusal -> assertThat(refusal.broken())
                        .extracting(BrokenRule::code)
                        .contains(rules));
    }

    private static void notFound(Supplier<?> act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act::get)
                .satisfies(refusal -> assertThat(refusal.problem()).isEqualTo(ProblemCode.NOT_FOUND));
    }

    @Test
    void nobodyReviews_whatIsTheirs_aRelatives_orWhatTheyHadAPartIn() {
        var scope = new Scope(PERSON, WARD, List.of(), List.of(), List.of(CASE), List.of());
        By self = new By(FIRST.actor(), PERSON, Duty.FRAUD, PROVINCE);
        refused(() -> FraudReviewDecisions.open(scope, TEXT, sitting(self)), "not-in-ones-own-case");
        refused(
                () -> FraudReviewDecisions.open(scope, TEXT, sitting(FIRST, DAY, Set.of(PERSON), Set.of())),
                "not-in-a-relatives-case");
        // The same human being under another account decided it.
        var acted = new WhoActed("a-" + "8".repeat(32), "p-" + "1".repeat(32));
        refused(
                () -> FraudReviewDecisions.open(scope, TEXT, sitting(FIRST, DAY, Set.of(), Set.of(acted))),
                "reviewer-had-a-part");
        var nobody = new By(FIRST.actor(), null, Duty.FRAUD, PROVINCE);
        refused(
                () -> FraudReviewDecisions.open(scope, "ngắn", sitting(nobody)),
                "official-not-identified",
                "text-too-short");
    }

    @Test
    void clockRuns_fromTheOpening_byThePolicyOfTheDay() {
        opened();
        assertThat(review().opened().concludeBy().days()).isEqualTo(60);
        assertThat(review().opened().concludeBy().startedOn()).isEqualTo(DAY);
        assertThat(review().stage()).isEqualTo(Stage.OPEN);
        assertThat(review().told()).isFalse();
    }

    @Test
    void nothingIsHeldOrConfirmed_onAnAlertAlone() {
        opened();
        refused(
                () -> HoldDecisions.propose(review(), HOLD, PAYABLE, null, null, TEXT, sitting(FIRST)),
                "review-rests-on-an-alert-alone");
        refused(
                () -> FraudReviewDecisions.propose(review(), ReviewOutcome.CONFIRMED, null, null, TEXT, sitting(FIRST)),
                "review-rests-on-an-alert-alone",
                "review-person-not-invited");
        assertThat(FraudReviewDecisions.propose(review(), ReviewOutcome.CLEARED, null, null, TEXT, sitting(FIRST)))
                .as("clearing needs nothing")
                .isNotNull();
    }

    @Test
    void proposal_isOfWhatTheReviewLooksAt_fromThisMonthOrTheNext_andOnce() {
        withEvidence();
        refused(
                () -> HoldDecisions.propose(review(), HOLD, null, null, null, TEXT, sitting(FIRST)),
                "hold-entitlement-out-of-scope");
        for (int months : List.of(-1, 2)) {
            YearMonth from = YearMonth.from(DAY).plusMonths(months);
            refused(
                    () -> HoldDecisions.propose(review(), HOLD, PAYABLE, from, null, TEXT, sitting(FIRST)),
                    "hold-month-out-of-reach");
        }
        refused(
                () -> HoldDecisions.propose(review(), HOLD, PAYABLE, null, new Money(540_000), TEXT, sitting(FIRST)),
                "hold-part-is-all-of-it");
        events.add(HoldDecisions.propose(review(), HOLD, PAYABLE, null, new Money(200_000), TEXT, sitting(FIRST)));
        refused(
                () -> HoldDecisions.propose(
                        review(), HoldId.of("2".repeat(32)), PAYABLE, null, null, TEXT, sitting(FIRST)),
                "hold-asked-for-already");
        refused(() -> order(CHAIR, new Money(200_001)), "hold-part-beyond-what-was-asked");
        assertThat(order(CHAIR, null).part()).isEqualTo(new Money(200_000));
        assertThat(order(CHAIR, new Money(100_000)).part()).isEqualTo(new Money(100_000));
    }

    @Test
    void order_endsByItself_onTheLastDayOfItsLimit_whateverDayThatIs() {
        held();
        HoldOrdered ordered = (HoldOrdered) events.getLast();
        assertThat(ordered.limit().dueOn()).isEqualTo(DAY.plusDays(60));
        assertThat(ordered.from()).isEqualTo(YearMonth.from(DAY));
        assertThat(review().standing(ordered.limit().dueOn())).hasSize(1);
        assertThat(review().standing(ordered.limit().dueOn().plusDays(1))).isEmpty();
        assertThat(review().told()).as("an order is never hidden").isTrue();
    }

    @Test
    void order_isOfTheUnitThatPays_signedAsAppointed() {
        asked();
        notFound(() -> order(by("3", Duty.APPROVER, ELSEWHERE), null));
        refused(() -> order(by("3", Duty.APPROVER, PROVINCE), null), "hold-of-another-unit");
        var deputy = new Signature(SIGNED.number(), SignerCapacity.DEPUTY_FOR_CHAIR);
        refused(
                () -> HoldDecisions.order(
                        review(), HoldDecisions.awaited(review(), null), WARD, null, deputy, TEXT, sitting(CHAIR)),
                "signer-capacity-not-appointed");
        events.add(HoldDecisions.refuse(review(), HoldDecisions.awaited(review(), null), WARD, TEXT, sitting(CHAIR)));
        refused(() -> order(CHAIR, null), "hold-not-there");
        assertThat(review().holds())
                .singleElement()
                .satisfies(hold -> assertThat(hold.state()).isEqualTo(HoldState.REFUSED));
    }

    /** The three kinds of hands, and the second reviewer. */
    enum Act {
        PROPOSES_HOLD,
        ORDERS,
        PROPOSES_CONCLUSION,
        CONCLUDES,
        ORDERS_RECOVERY,
        DECIDES_COMPLAINT
    }

    /** P22: whichever two of these one human being would do, the later one is refused. */
    @ParameterizedTest
    @CsvSource({
        "PROPOSES_HOLD, ORDERS",
        "PROPOSES_HOLD, ORDERS_RECOVERY",
        "PROPOSES_HOLD, DECIDES_COMPLAINT",
        "ORDERS, PROPOSES_CONCLUSION",
        "ORDERS, CONCLUDES",
        "ORDERS, DECIDES_COMPLAINT",
        "PROPOSES_CONCLUSION, CONCLUDES",
        "PROPOSES_CONCLUSION, ORDERS_RECOVERY",
        "PROPOSES_CONCLUSION, DECIDES_COMPLAINT",
        "CONCLUDES, ORDERS_RECOVERY",
        "CONCLUDES, DECIDES_COMPLAINT",
        "ORDERS_RECOVERY, DECIDES_COMPLAINT",
    })
    void oneHumanBeing_neverHasTwoHands_whateverAccountTheyUse(Act first, Act second) {
        Map<Act, By> hands = new EnumMap<>(Act.class);
        hands.put(Act.PROPOSES_HOLD, FIRST);
        hands.put(Act.ORDERS, CHAIR);
        // A reviewer proposes both; where they are two, each stands for themselves.
        hands.put(Act.PROPOSES_CONCLUSION, FIRST);
        hands.put(Act.CONCLUDES, SECOND);
        hands.put(Act.ORDERS_RECOVERY, by("6", Duty.APPROVER, WARD));
        hands.put(Act.DECIDES_COMPLAINT, SUPERIOR);
        withEvidence();
        heard();
        for (Act act : Act.values()) {
            if (act == second) {
                By usual = hands.getOrDefault(act, FIRST);
                By other = hands.getOrDefault(first, FIRST);
                By theirs = new By(ActorId.parse("a-" + "7".repeat(32)), other.human(), usual.duty(), usual.unit());
                refused(() -> done(act, theirs), "review-needs-a-second-person");
                return;
            }
            events.add(done(act, hands.getOrDefault(act, FIRST)));
            if (act == Act.ORDERS_RECOVERY) {
                events.add(HoldDecisions.complain(review(), COMPLAINT, false, null, TEXT, sitting(SELF)));
            }
        }
    }

    private FraudReviewEvent done(Act act, By by) {
        if (act == Act.DECIDES_COMPLAINT && review().unanswered().isEmpty()) {
            events.add(HoldDecisions.complain(review(), COMPLAINT, false, null, TEXT, sitting(SELF)));
        }
        return switch (act) {
            case PROPOSES_HOLD -> HoldDecisions.propose(review(), HOLD, PAYABLE, null, null, TEXT, sitting(by));
            case ORDERS -> order(by, null);
            case PROPOSES_CONCLUSION ->
                FraudReviewDecisions.propose(review(), ReviewOutcome.ERROR, MONTH, null, TEXT, sitting(by));
            case CONCLUDES -> FraudReviewDecisions.conclude(review(), sitting(by));
            case ORDERS_RECOVERY -> HoldDecisions.recover(review(), MONTH, SIGNED, TEXT, sitting(by));
            case DECIDES_COMPLAINT ->
                HoldDecisions.decide(review(), HoldDecisions.unanswered(review()), true, SIGNED, TEXT, sitting(by));
        };
    }

    @Test
    void person_isAskedBeforeAnythingIsConfirmed_andHasTheirTime() {
        withEvidence();
        events.add(FraudReviewDecisions.invite(review(), TEXT, sitting(FIRST)));
        refused(
                () -> FraudReviewDecisions.propose(review(), ReviewOutcome.ERROR, null, null, TEXT, sitting(FIRST)),
                "review-person-not-invited");
        events.add(FraudReviewDecisions.serve(
                review(), ReviewNotice.INVITATION, null, PERSON, ServiceMethod.IN_PERSON, sitting(DESK)));
        refused(
                () -> FraudReviewDecisions.propose(review(), ReviewOutcome.ERROR, null, null, TEXT, sitting(FIRST)),
                "review-person-has-time");
        LocalDate after = DAY.plusDays(16);
        assertThat(FraudReviewDecisions.propose(
                        review(), ReviewOutcome.ERROR, null, null, TEXT, sitting(FIRST, after, Set.of(), Set.of())))
                .isNotNull();
        assertThat(FraudReviewDecisions.reply(review(), TEXT, sitting(SELF, after, Set.of(), Set.of()))
                        .late())
                .isTrue();
        refused(
                () -> FraudReviewDecisions.serve(
                        review(), ReviewNotice.INVITATION, null, PERSON, ServiceMethod.POST, sitting(DESK)),
                "review-notice-served");
        refused(
                () -> FraudReviewDecisions.serve(
                        review(), ReviewNotice.CONCLUSION, null, FIRST.human(), ServiceMethod.POST, sitting(FIRST)),
                "review-nothing-to-serve",
                "review-served-to-somebody-else");
    }

    @Test
    void reply_isThePersons_onceTheyAreTold() {
        opened();
        notFound(() -> FraudReviewDecisions.reply(review(), TEXT, sitting(SELF)));
        refused(() -> FraudReviewDecisions.reply(review(), TEXT, sitting(DESK)), "review-person-not-told");
        events.add(FraudReviewDecisions.invite(review(), TEXT, sitting(FIRST)));
        By stranger = new By(ActorId.parse("a-" + "8".repeat(32)), FIRST.human(), Duty.CITIZEN, null);
        notFound(() -> FraudReviewDecisions.reply(review(), TEXT, sitting(stranger)));
        assertThat(FraudReviewDecisions.reply(review(), TEXT, sitting(SELF)).late())
                .isFalse();
    }

    @Test
    void deferral_hasAnEnd_keepsTheInvitationBack_andNeverAnOrder() {
        asked();
        refused(() -> FraudReviewDecisions.defer(review(), 31, TEXT, sitting(FIRST)), "review-deferral-too-long");
        events.add(FraudReviewDecisions.defer(review(), 10, TEXT, sitting(FIRST)));
        assertThat(review().deferredUntil(DAY.plusDays(10))).contains(DAY.plusDays(10));
        assertThat(review().deferredUntil(DAY.plusDays(11))).isEmpty();
        refused(() -> FraudReviewDecisions.invite(review(), TEXT, sitting(FIRST)), "review-notice-deferred");
        events.add(order(CHAIR, null));
        assertThat(review().told()).isTrue();
        refused(() -> FraudReviewDecisions.defer(review(), 1, TEXT, sitting(FIRST)), "review-person-told-already");
        assertThat(FraudReviewDecisions.serve(
                                review(), ReviewNotice.HOLD, null, PERSON, ServiceMethod.POST, sitting(DESK))
                        .until()
                        .days())
                .as("ninety days to complain (Law on Complaints 2011, Art. 9)")
                .isEqualTo(90);
    }

    @Test
    void conclusion_endsEveryHold_andWhatWasWrongAloneIsRecoveredOrHandedOn() {
        held();
        heard();
        refused(
                () -> FraudReviewDecisions.propose(review(), ReviewOutcome.CLEARED, MONTH, null, TEXT, sitting(FIRST)),
                "review-recovery-of-nothing-wrong");
        var ahead = new Recovery(new Money(1), YearMonth.of(2026, 3), YearMonth.of(2026, 4));
        refused(
                () -> FraudReviewDecisions.propose(review(), ReviewOutcome.ERROR, ahead, null, TEXT, sitting(FIRST)),
                "review-months-out-of-order");
        refused(
                () -> FraudReviewDecisions.propose(
                        review(), ReviewOutcome.ERROR, null, Referral.POLICE, TEXT, sitting(FIRST)),
                "review-referral-of-what-is-confirmed");
        refused(() -> FraudReviewDecisions.conclude(review(), sitting(SECOND)), "review-conclusion-not-proposed");
        events.add(FraudReviewDecisions.propose(review(), ReviewOutcome.ERROR, MONTH, null, TEXT, sitting(FIRST)));
        refused(
                () -> FraudReviewDecisions.propose(review(), ReviewOutcome.ERROR, null, null, TEXT, sitting(FIRST)),
                "review-conclusion-proposed-already");
        refused(() -> FraudReviewDecisions.sendBack(review(), TEXT, sitting(FIRST)), "review-needs-a-second-person");
        events.add(FraudReviewDecisions.sendBack(review(), TEXT, sitting(SECOND)));
        assertThat(review().stage()).isEqualTo(Stage.OPEN);
        concluded(ReviewOutcome.ERROR, MONTH);
        assertThat(review().stage()).isEqualTo(Stage.CONCLUDED);
        assertThat(review().standing(DAY)).isEmpty();
        assertThat(review().conclusion().orElseThrow().released()).containsExactly(HOLD);
        refused(() -> FraudReviewDecisions.gather(review(), null, TEXT, sitting(FIRST)), "review-is-concluded");
        var more = new Recovery(new Money(540_001), YearMonth.of(2026, 2), YearMonth.of(2026, 2));
        refused(
                () -> HoldDecisions.recover(review(), more, SIGNED, TEXT, sitting(CHAIR)),
                "review-recovery-beyond-its-conclusion");
        assertThat(review().settled()).as("recovery is awaited").isFalse();
        events.add(HoldDecisions.recover(review(), MONTH, SIGNED, TEXT, sitting(CHAIR)));
        assertThat(review().settled()).isTrue();
        refused(() -> HoldDecisions.refuseRecovery(review(), TEXT, sitting(CHAIR)), "review-recovery-decided");
    }

    @Test
    void complaintAboutAConclusion_thatIsRight_opensTheReviewAgain() {
        withEvidence();
        heard();
        refused(
                () -> HoldDecisions.complain(review(), COMPLAINT, false, null, TEXT, sitting(SELF)),
                "review-is-not-concluded");
        concluded(ReviewOutcome.ERROR, MONTH);
        events.add(HoldDecisions.complain(review(), COMPLAINT, false, null, TEXT, sitting(SELF)));
        refused(
                () -> HoldDecisions.complain(review(), COMPLAINT, false, null, TEXT, sitting(SELF)),
                "complaint-still-open");
        By ward = by("4", Duty.SUPERIOR, WARD);
        refused(
                () -> HoldDecisions.decide(
                        review(), HoldDecisions.unanswered(review()), true, SIGNED, TEXT, sitting(ward)),
                "review-complaint-goes-to-the-superior");
        events.add(HoldDecisions.decide(
                review(), HoldDecisions.unanswered(review()), true, SIGNED, TEXT, sitting(SUPERIOR)));
        assertThat(review().stage()).isEqualTo(Stage.OPEN);
        assertThat(review().settled()).isFalse();
        assertThat(review().conclusion()).isEmpty();
        assertThat(review().told()).as("who was told once knows").isTrue();
        concluded(ReviewOutcome.CLEARED, null);
        assertThat(review().settled()).isTrue();
        events.add(HoldDecisions.complain(review(), COMPLAINT, false, null, TEXT, sitting(SELF)));
        assertThat(review().settled()).as("a complaint waits").isFalse();
        events.removeLast();
        assertThat(review().conclusion().orElseThrow().outcome()).isEqualTo(ReviewOutcome.CLEARED);
        refused(() -> HoldDecisions.refuseRecovery(review(), TEXT, sitting(CHAIR)), "review-recovery-not-concluded");
    }

    @Test
    void complaintAboutAHold_thatIsRight_endsIt_andOneThatIsNotLeavesIt() {
        held();
        events.add(HoldDecisions.complain(review(), COMPLAINT, true, null, TEXT, sitting(DESK)));
        var before = List.copyOf(events);
        events.add(HoldDecisions.decide(
                review(), HoldDecisions.unanswered(review()), false, SIGNED, TEXT, sitting(SUPERIOR)));
        assertThat(review().standing(DAY)).hasSize(1);
        events.clear();
        events.addAll(before);
        events.add(HoldDecisions.decide(
                review(), HoldDecisions.unanswered(review()), true, SIGNED, TEXT, sitting(SUPERIOR)));
        assertThat(review().standing(DAY)).isEmpty();
        assertThat(review().hold(HOLD).orElseThrow().state()).isEqualTo(HoldState.OVERRULED);
        refused(
                () -> HoldDecisions.decide(
                        review(), HoldDecisions.unanswered(review()), true, SIGNED, TEXT, sitting(SUPERIOR)),
                "review-complaint-not-there");
    }

    @Test
    void hold_isLiftedByTheAuthority_whileItStands() {
        held();
        events.add(
                HoldDecisions.lift(review(), HoldDecisions.standing(review(), null, DAY), WARD, TEXT, sitting(CHAIR)));
        refused(() -> HoldDecisions.standing(review(), null, DAY), "hold-not-there");
        assertThatThrownBy(() -> FraudReview.of(
                        List.of(events.getFirst(), new HoldLifted(CHAIR, DAY, HOLD, Personal.of(PERSON, TEXT)))))
                .isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> FraudReview.of(List.of(events.getFirst(), events.getFirst())))
                .isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void alert_isDealtWithOnce_byNobodyWhomItIsAbout() {
        var about = List.of(new Subject(null, CASE, null, null, FIRST.actor()));
        var raised = new AlertRaised(By.SYSTEM, DAY, "DeadStillPaid", "0".repeat(64), about, List.of());
        Alert alert = Alert.of(List.of(raised)).orElseThrow();
        refused(() -> TriageDecisions.dismiss(alert, AlertDismissal.EXPLAINED, sitting(FIRST)), "reviewer-had-a-part");
        AlertDismissed dismissed = TriageDecisions.dismiss(alert, AlertDismissal.EXPLAINED, sitting(SECOND));
        Alert done = Alert.of(List.of(raised, dismissed)).orElseThrow();
        refused(
                () -> TriageDecisions.takeUp(done, FraudReviewId.of("1".repeat(32)), "/alerts/0", sitting(SECOND)),
                "alert-dealt-with");
        var own = List.of(new Subject(SECOND.human(), null, null, null, null));
        Alert ofTheReviewer = Alert.of(
                        List.of(new AlertRaised(By.SYSTEM, DAY, "DeadStillPaid", "0".repeat(64), own, List.of())))
                .orElseThrow();
        refused(
                () -> TriageDecisions.dismiss(ofTheReviewer, AlertDismissal.KNOWN, sitting(SECOND)),
                "not-in-ones-own-case");
    }

    @Test
    void tip_isTheGiversUnderAKeyOfTheirOwn_andSealedFromTheUnitThatItNames() {
        PersonId giver = PersonId.parse("p-" + "8".repeat(32));
        var told = new Told("Cán bộ xã giữ lại tiền trợ cấp của các hộ.", "Hoàng Văn Tố", null, WARD, null);
        TipGiven given = TriageDecisions.tell(told, giver, sitting(TriageDecisions.GIVER));
        assertThat(given.by().human()).isNull();
        assertThat(given.by().actor()).isEqualTo(By.SYSTEM.actor());
        assertThat(given.words().subject()).isEqualTo(giver);
        assertThat(given.name()).isEqualTo(Personal.of(giver, "Hoàng Văn Tố"));
        assertThat(given.handleBy().days()).isEqualTo(30);
        refused(
                () -> TriageDecisions.tell(new Told("ngắn", null, null, null, null), giver, sitting(FIRST)),
                "text-too-short");
        refused(
                () -> TriageDecisions.tell(
                        new Told(told.words(), null, null, UnitCode.parse("99999@2025-07-01"), null),
                        giver,
                        sitting(FIRST)),
                "unknown-unit");
        Tip tip = Tip.of(List.of(given)).orElseThrow();
        notFound(() -> TriageDecisions.dismiss(tip, TipDismissal.UNFOUNDED, Set.of(WARD), sitting(FIRST)));
        assertThat(TriageDecisions.isSealedFrom(given, Set.of(ELSEWHERE))).isFalse();
        assertThat(TriageDecisions.dismiss(tip, TipDismissal.UNFOUNDED, Set.of(ELSEWHERE), sitting(FIRST)))
                .isNotNull();
    }

    /** Once where it is complex, twice where it is very complex, and never after its time is over (Law on Denunciation 2018, Art. 30). */
    @Test
    void tip_takesLonger_whereItIsComplex_asOftenAsTheLawHasIt() {
        PersonId giver = PersonId.parse("p-" + "8".repeat(32));
        var told = new Told("Cán bộ xã giữ lại tiền trợ cấp của các hộ.", null, null, WARD, null);
        TipGiven given = TriageDecisions.tell(told, giver, sitting(FIRST));
        List<TipEvent> events = new ArrayList<>(List.of(given));
        notFound(() -> extend(events, TipComplexity.COMPLEX, Set.of(WARD), sitting(FIRST)));
        TipExtended once = extend(events, TipComplexity.COMPLEX, Set.of(), sitting(FIRST));
        assertThat(once.handleBy())
                .extracting(DueDate::step, DueDate::startedOn, DueDate::days)
                .containsExactly("handle-tip", given.handleBy().dueOn(), 30);
        events.add(once);
        refused(() -> extend(events, TipComplexity.COMPLEX, Set.of(), sitting(FIRST)), "tip-extended-enough");
        events.add(extend(events, TipComplexity.VERY_COMPLEX, Set.of(), sitting(FIRST)));
        Tip tip = Tip.of(events).orElseThrow();
        assertThat(tip.given().handleBy().startedOn()).isEqualTo(once.handleBy().dueOn());
        assertThat(tip.extended()).isEqualTo(60);
        assertThat(tip.open()).isTrue();
        refused(() -> extend(events, TipComplexity.VERY_COMPLEX, Set.of(), sitting(FIRST)), "tip-extended-enough");
        events.add(new TipDismissed(FIRST, DAY, TipDismissal.UNFOUNDED));
        assertThat(Tip.of(events).orElseThrow().open()).isFalse();
        refused(
                () -> extend(events, TipComplexity.VERY_COMPLEX, Set.of(), sitting(FIRST)),
                "tip-dealt-with",
                "tip-extended-enough");
        List<TipEvent> late = List.of(new TipGiven(
                TriageDecisions.GIVER,
                DAY.minusDays(40),
                giver,
                null,
                null,
                Personal.of(giver, TEXT),
                null,
                null,
                due(FraudReviewStage.HANDLE_TIP, DAY.minusDays(40))));
        refused(() -> extend(late, TipComplexity.COMPLEX, Set.of(), sitting(FIRST)), "tip-time-is-over");
    }

    private static DueDate due(FraudReviewStage stage, LocalDate from) {
        Law law = Law.load();
        return law.policy()
                .fraudReviewLimit(stage, from)
                .from(from, law.calendar())
                .recorded();
    }

    private static TipExtended extend(
            List<TipEvent> events, TipComplexity complexity, Set<UnitCode> offices, Sitting sitting) {
        return TriageDecisions.extend(Tip.of(events).orElseThrow(), complexity, offices, sitting);
    }
}
