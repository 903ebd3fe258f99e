package vn.ansinh.command.web;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.command.api.FraudHoldsApi;
import vn.ansinh.command.api.model.FraudReviewAnswer;
import vn.ansinh.command.api.model.HoldLifting;
import vn.ansinh.command.api.model.HoldOrder;
import vn.ansinh.command.api.model.HoldProposal;
import vn.ansinh.command.api.model.HoldRefusalForm;
import vn.ansinh.command.api.model.RecoveryOrderForm;
import vn.ansinh.command.api.model.RecoveryRefusalForm;
import vn.ansinh.command.api.model.ReviewComplaint;
import vn.ansinh.command.api.model.ReviewComplaint.AboutEnum;
import vn.ansinh.command.api.model.ReviewComplaintDecision;
import vn.ansinh.command.api.model.SignerCapacity;
import vn.ansinh.command.entitlement.EntitlementDecisions;
import vn.ansinh.command.fraud.HoldDecisions;
import vn.ansinh.command.fraud.HoldDecisions.Payable;
import vn.ansinh.command.fraud.HoldDecisions.Signature;
import vn.ansinh.command.gate.Draw;
import vn.ansinh.command.port.NumberRegister;
import vn.ansinh.command.web.ReviewRoom.Act;
import vn.ansinh.command.web.ReviewRoom.At;
import vn.ansinh.kernel.entitlement.Entitlement;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent;
import vn.ansinh.kernel.event.entitlement.ReleaseCause;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.HoldLifted;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.HoldOrdered;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.HoldProposed;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.RecoveryOrdered;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.ReviewComplaintDecided;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.ReviewComplaintLodged;
import vn.ansinh.kernel.fraud.FraudReview.Hold;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.HoldId;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.UnitCode;

/** What the authority that grants orders in a review, and complaints about it. Not final: Spring puts the validation of headers around it. */
@RestController
class FraudHoldController implements FraudHoldsApi {
    private final ReviewRoom room;
    private final NumberRegister numbers;
    private final Draw draw;

    FraudHoldController(ReviewRoom room, NumberRegister numbers, Draw draw) {
        this.room = room;
        this.numbers = numbers;
        this.draw = draw;
    }

    @Override
    public ResponseEntity<FraudReviewAnswer> proposeHold(
            String fraudReviewId, String idempotencyKey, HoldProposal body) {
        return room.on("proposeHold", fraudReviewId, idempotencyKey, body, at -> {
            YearMonth from = body.getFrom() == null ? null : YearMonth.parse(body.getFrom());
            HoldProposed proposed = HoldDecisions.propose(
                    at.review(),
                    HoldId.of(draw.hex()),
                    payable(at, body.getEntitlementId()),
                    from,
                    money(body.getPart()),
                    body.getGround(),
                    at.sitting());
            return Act.of(proposed, Map.of(ReviewRoom.HOLD, proposed.hold().text()));
        });
    }

    /** The entitlement that is named, or the only one in scope that still runs. */
    private static @Nullable Payable payable(At at, @Nullable String named) {
        YearMonth month = YearMonth.from(at.sitting().on());
        List<Entitlement> these = at.inScope().stream()
                .filter(it -> named == null ? it.openIn(month) : it.id().text().equals(named))
                .toList();
        return these.size() == 1 ? payable(these.getFirst(), month) : null;
    }

    private static Payable payable(Entitlement it, YearMonth month) {
        return new Payable(it.id(), it.unitIn(month), it.rateOf(month).amount());
    }

    private static @Nullable Money money(@Nullable Long amount) {
        return amount == null ? null : new Money(amount);
    }

    @Override
    public ResponseEntity<FraudReviewAnswer> orderHold(String fraudReviewId, String idempotencyKey, HoldOrder body) {
        return room.on("orderHold", fraudReviewId, idempotencyKey, body, at -> {
            Hold hold = HoldDecisions.awaited(at.review(), FraudReviewController.hold(body.getHoldId()));
            HoldOrdered ordered = HoldDecisions.order(
                    at.review(),
                    hold,
                    unit(at, hold),
                    money(body.getPart()),
                    signature(at, body.getCapacity()),
                    body.getGround(),
                    at.sitting());
            List<EntitlementEvent> held = EntitlementDecisions.hold(
                    at.drawn(),
                    hold.proposed().entitlement(),
                    hold.id(),
                    at.id(),
                    ordered.from(),
                    ordered.part(),
                    ordered.limit().dueOn(),
                    ordered.by(),
                    ordered.on());
            return new Act(
                    ordered,
                    ordered.number(),
                    held,
                    said(hold.id(), ordered.limit().dueOn().toString()));
        });
    }

    private static Map<String, String> said(HoldId hold, @Nullable String due) {
        Map<String, String> said = new HashMap<>(Map.of(ReviewRoom.HOLD, hold.text()));
        if (due != null) {
            said.put(ReviewRoom.DUE, due);
        }
        return said;
    }

    /** That pays what is to be held. */
    private static UnitCode unit(At at, Hold hold) {
        EntitlementId entitlement = hold.proposed().entitlement();
        return at.drawn()
                .find(entitlement)
                .map(it -> it.unitIn(YearMonth.from(at.sitting().on())))
                .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
    }

    /** The next number of the register of whoever signs. */
    private Signature signature(At at, SignerCapacity capacity) {
        By by = at.sitting().by();
        UnitCode unit = Optional.ofNullable(by.unit()).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
        return new Signature(numbers.next(unit, at.sitting().on().getYear()), Words.of(capacity));
    }

    @Override
    public ResponseEntity<FraudReviewAnswer> refuseHold(
            String fraudReviewId, String idempotencyKey, HoldRefusalForm body) {
        return room.on("refuseHold", fraudReviewId, idempotencyKey, body, at -> {
            Hold hold = HoldDecisions.awaited(at.review(), FraudReviewController.hold(body.getHoldId()));
            return Act.of(
                    HoldDecisions.refuse(at.review(), hold, unit(at, hold), body.getReason(), at.sitting()),
                    said(hold.id(), null));
        });
    }

    @Override
    public ResponseEntity<FraudReviewAnswer> liftHold(String fraudReviewId, String idempotencyKey, HoldLifting body) {
        return room.on("liftHold", fraudReviewId, idempotencyKey, body, at -> {
            Hold hold = HoldDecisions.standing(
                    at.review(),
                    FraudReviewController.hold(body.getHoldId()),
                    at.sitting().on());
            HoldLifted lifted = HoldDecisions.lift(at.review(), hold, unit(at, hold), body.getReason(), at.sitting());
            return new Act(lifted, null, released(at, hold.id(), ReleaseCause.LIFTED), said(hold.id(), null));
        });
    }

    /** A hold that ended otherwise meanwhile has nothing left to end. */
    private static List<EntitlementEvent> released(At at, HoldId hold, ReleaseCause cause) {
        return Recoveries.inForce(at.drawn(), hold)
                ? EntitlementDecisions.release(
                        at.drawn(),
                        hold,
                        cause,
                        true,
                        at.sitting().by(),
                        at.sitting().on())
                : List.of();
    }

    @Override
    public ResponseEntity<FraudReviewAnswer> orderRecovery(
            String fraudReviewId, String idempotencyKey, RecoveryOrderForm body) {
        return room.on("orderRecovery", fraudReviewId, idempotencyKey, body, at -> {
            RecoveryOrdered ordered = HoldDecisions.recover(
                    at.review(),
                    Recoveries.of(body.getRecovery()),
                    signature(at, body.getCapacity()),
                    body.getGround(),
                    at.sitting());
            return new Act(ordered, ordered.number(), List.of(), Map.of());
        });
    }

    @Override
    public ResponseEntity<FraudReviewAnswer> refuseRecovery(
            String fraudReviewId, String idempotencyKey, RecoveryRefusalForm body) {
        return room.on(
                "refuseRecovery",
                fraudReviewId,
                idempotencyKey,
                body,
                at -> Act.of(HoldDecisions.refuseRecovery(at.review(), body.getReason(), at.sitting())));
    }

    @Override
    public ResponseEntity<FraudReviewAnswer> complainInFraudReview(
            String fraudReviewId, String idempotencyKey, ReviewComplaint body) {
        return room.on("complainInFraudReview", fraudReviewId, idempotencyKey, body, at -> {
            ReviewComplaintLodged lodged = HoldDecisions.complain(
                    at.review(),
                    draw.complaint(),
                    body.getAbout() == AboutEnum.HOLD,
                    FraudReviewController.hold(body.getHoldId()),
                    body.getText(),
                    at.sitting());
            return Act.of(
                    lodged,
                    Map.of(
                            ReviewRoom.COMPLAINT,
                            lodged.complaint().text(),
                            ReviewRoom.DUE,
                            lodged.due().dueOn().toString()));
        });
    }

    @Override
    public ResponseEntity<FraudReviewAnswer> decideReviewComplaint(
            String fraudReviewId, String idempotencyKey, ReviewComplaintDecision body) {
        return room.on("decideReviewComplaint", fraudReviewId, idempotencyKey, body, at -> {
            ReviewComplaintLodged complaint = HoldDecisions.unanswered(at.review());
            ReviewComplaintDecided decided = HoldDecisions.decide(
                    at.review(),
                    complaint,
                    body.getUpheld(),
                    signature(at, body.getCapacity()),
                    body.getReason(),
                    at.sitting());
            HoldId hold = complaint.hold();
            List<EntitlementEvent> released =
                    body.getUpheld() && hold != null ? released(at, hold, ReleaseCause.COMPLAINT_UPHELD) : List.of();
            return new Act(
                    decided,
                    decided.number(),
                    released,
                    Map.of(ReviewRoom.COMPLAINT, decided.complaint().text()));
        });
    }
}
