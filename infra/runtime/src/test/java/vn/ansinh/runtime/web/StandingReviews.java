package vn.ansinh.runtime.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.ansinh.kernel.event.application.Kinds.CalendarKind;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.event.fraud.AlertEvent.AlertRaised;
import vn.ansinh.kernel.event.fraud.AlertEvent.Subject;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.ConclusionProposed;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.EvidenceGathered;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.FraudReviewConcluded;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.FraudReviewOpened;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.HoldOrdered;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.HoldProposed;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.Recovery;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.RecoveryOrdered;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.ReplyGiven;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.ReplyInvited;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.ReviewComplaintLodged;
import vn.ansinh.kernel.event.fraud.ReviewOutcome;
import vn.ansinh.kernel.event.fraud.TipEvent.TipGiven;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.ComplaintId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.HoldId;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.UnitCode;

/** An alert, a tip, and a fraud review about a stranger in each state that a command of the contract finds one in. */
final class StandingReviews {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final UnitCode WARD = UnitCode.parse("07210@2025-07-01");
    private static final By REVIEWER =
            new By(ActorId.parse("a-" + "3".repeat(32)), PersonId.parse("p-" + "d".repeat(32)), Duty.FRAUD, null);
    private static final By CHAIR =
            new By(ActorId.parse("a-" + "4".repeat(32)), PersonId.parse("p-" + "e".repeat(32)), Duty.APPROVER, WARD);
    private static final EntitlementId ENTITLEMENT = EntitlementId.of("1".repeat(32));
    private static final HoldId HOLD = HoldId.of("1".repeat(32));
    private static final DecisionNumber NUMBER = new DecisionNumber(WARD, TODAY.getYear(), 1);
    private static final DueDate DUE = new DueDate(
            "step",
            TODAY,
            60,
            CalendarKind.CALENDAR_DAYS,
            "0".repeat(64),
            LocalDate.of(2999, 12, 31),
            "Art. 1",
            Certainty.PROVISIONAL);
    private static final Recovery RECOVERY =
            new Recovery(new Money(540_000), YearMonth.of(2025, 8), YearMonth.of(2025, 8));

    private static final Map<String, String> STATES = Map.ofEntries(
            Map.entry("orderHold", "2"),
            Map.entry("refuseHold", "2"),
            Map.entry("liftHold", "3"),
            Map.entry("replyToFraudReview", "3"),
            Map.entry("serveReviewNotice", "4"),
            Map.entry("complainInFraudReview", "4"),
            Map.entry("proposeConclusion", "5"),
            Map.entry("sendBackConclusion", "6"),
            Map.entry("concludeFraudReview", "6"),
            Map.entry("orderRecovery", "7"),
            Map.entry("refuseRecovery", "7"),
            Map.entry("decideReviewComplaint", "8"));

    private final PersonId person;
    private final CaseId caseId;

    StandingReviews(PersonId person, CaseId caseId) {
        this.person = person;
        this.caseId = caseId;
    }

    /** Whether the stream is an alert's, a tip's or a review's. */
    static boolean isOne(String stream) {
        return stream.startsWith("alert-") || stream.startsWith("tip-") || stream.startsWith("fraud-review-");
    }

    /** The review in the state in which this operation finds one. */
    static String awaited(String operation) {
        return "fraud-review-" + STATES.getOrDefault(operation, "1").repeat(32);
    }

    /** The events of such a stream. */
    List<Record> recorded(String stream) {
        if (stream.startsWith("alert-")) {
            return List.of(new AlertRaised(
                    By.SYSTEM,
                    TODAY,
                    "DeadStillPaid",
                    "0".repeat(64),
                    List.of(new Subject(person, caseId, null, null, null)),
                    List.of()));
        }
        if (stream.startsWith("tip-")) {
            PersonId giver = PersonId.parse("p-" + "9".repeat(32));
            return List.of(new TipGiven(
                    By.SYSTEM, TODAY, giver, null, null, Personal.of(giver, "Có người nhận thay."), null, null, DUE));
        }
        return review(stream.charAt(stream.length() - 1) - '0');
    }

    private List<Record> review(int state) {
        Personal<String> words = Personal.of(person, "Lời ghi trong hồ sơ.");
        List<Record> events = new ArrayList<>();
        events.add(new FraudReviewOpened(
                REVIEWER, TODAY, person, WARD, List.of(), List.of(), List.of(caseId), List.of(), words, DUE));
        events.add(new EvidenceGathered(REVIEWER, TODAY, null, words));
        if (state == 1) {
            return events;
        }
        if (state == 5 || state == 6) {
            events.add(new ReplyInvited(REVIEWER, TODAY, words));
            events.add(new ReplyGiven(REVIEWER, TODAY, false, words));
            if (state == 6) {
                events.add(new ConclusionProposed(REVIEWER, TODAY, ReviewOutcome.CLEARED, null, null, words));
            }
            return events;
        }
        YearMonth month = YearMonth.from(TODAY);
        events.add(new HoldProposed(REVIEWER, TODAY, HOLD, ENTITLEMENT, month, null, words));
        if (state == 2) {
            return events;
        }
        events.add(new HoldOrdered(CHAIR, TODAY, HOLD, NUMBER, SignerCapacity.CHAIR, month, null, DUE, words));
        if (state == 3) {
            return events;
        }
        events.add(new ReplyInvited(REVIEWER, TODAY, words));
        events.add(new ConclusionProposed(REVIEWER, TODAY, ReviewOutcome.ERROR, RECOVERY, null, words));
        events.add(new FraudReviewConcluded(REVIEWER, TODAY, ReviewOutcome.ERROR, List.of(), RECOVERY, null));
        if (state == 4) {
            events.add(new RecoveryOrdered(CHAIR, TODAY, NUMBER, SignerCapacity.CHAIR, RECOVERY, words));
        }
        if (state == 8) {
            ComplaintId complaint = ComplaintId.parse("c-" + "1".repeat(32));
            events.add(new ReviewComplaintLodged(By.SYSTEM, TODAY, complaint, HOLD, words, DUE));
        }
        return events;
    }
}
