package vn.ansinh.query.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.ConclusionProposed;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.ConclusionSentBack;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.EvidenceGathered;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.FraudReviewConcluded;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.FraudReviewOpened;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.HoldLifted;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.HoldOrdered;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.HoldProposed;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.HoldRefused;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.NoticeDeferred;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.NoticeServed;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.RecoveryOrdered;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.RecoveryRefused;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.ReplyGiven;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.ReplyInvited;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.ReviewComplaintDecided;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.ReviewComplaintLodged;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.ReviewDueDateMoved;
import vn.ansinh.kernel.event.fraud.ReviewNotice;
import vn.ansinh.kernel.fraud.FraudReview;
import vn.ansinh.kernel.fraud.FraudReview.Hold;
import vn.ansinh.kernel.fraud.FraudReview.Stage;
import vn.ansinh.kernel.value.FraudReviewId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.review.ReviewPage.ActLine;
import vn.ansinh.query.review.ReviewPage.HoldLine;
import vn.ansinh.query.review.ReviewPage.HoldState;
import vn.ansinh.query.review.ReviewPage.Kind;
import vn.ansinh.query.review.ReviewPage.ReviewFile;

/** Lays reviews out for who reads them. */
@Component
final class ReviewFiles {
    /** What the person is told of: what concerns them, and nothing that only prepares it. */
    private static final Set<Kind> OF_THE_PERSON = EnumSet.of(
            Kind.HOLD_ORDERED,
            Kind.HOLD_LIFTED,
            Kind.REPLY_INVITED,
            Kind.NOTICE_SERVED,
            Kind.REPLY_GIVEN,
            Kind.CONCLUDED,
            Kind.RECOVERY_ORDERED,
            Kind.RECOVERY_REFUSED,
            Kind.COMPLAINT_LODGED,
            Kind.COMPLAINT_DECIDED);

    private final Today today;

    ReviewFiles(Today today) {
        this.today = today;
    }

    /** For whom. */
    enum Reader {
        /** All of it. */
        REVIEWER,
        /** Without what led to it: a tip may be about the very unit. */
        UNIT,
        PERSON
    }

    ReviewFile file(FraudReviewId id, FraudReview review, Reader reader) {
        FraudReviewOpened opened = review.opened();
        LocalDate on = today.date();
        boolean all = reader == Reader.REVIEWER;
        return new ReviewFile(
                id,
                review.stage(),
                opened.person(),
                opened.unit(),
                today.nameOf(opened.unit()),
                all ? opened.alerts() : List.of(),
                all ? opened.tips() : List.of(),
                opened.cases(),
                opened.entitlements(),
                opened.on(),
                opened.concludeBy().dueOn(),
                review.stage() != Stage.CONCLUDED
                        && on.isAfter(opened.concludeBy().dueOn()),
                review.told(),
                all ? review.deferredUntil(on).orElse(null) : null,
                review.holds().stream()
                        .filter(hold -> reader != Reader.PERSON || hold.ordered() != null)
                        .map(hold -> hold(review, hold, on))
                        .toList(),
                acts(review, reader),
                review.conclusion().map(FraudReviewConcluded::outcome).orElse(null),
                review.version());
    }

    private static List<ActLine> acts(FraudReview review, Reader reader) {
        List<ActLine> acts = new ArrayList<>();
        Personal<String> proposed = null;
        for (FraudReviewEvent event : review.events()) {
            ActDraft act = act(event);
            if (event instanceof ConclusionProposed it) {
                proposed = it.conclusion();
            } else if (event instanceof FraudReviewConcluded && proposed != null) {
                // In the words of whoever proposed it: the second person adopts them.
                act = act.saying(proposed);
            }
            acts.add(reader == Reader.PERSON ? act.ofAnOffice().line() : act.line());
        }
        return switch (reader) {
            case REVIEWER -> acts;
            case UNIT ->
                acts.stream().filter(it -> it.act() != Kind.NOTICE_DEFERRED).toList();
            case PERSON ->
                acts.stream().filter(it -> OF_THE_PERSON.contains(it.act())).toList();
        };
    }

    private static HoldLine hold(FraudReview review, Hold hold, LocalDate on) {
        HoldOrdered ordered = hold.ordered();
        return new HoldLine(
                hold.id(),
                hold.proposed().entitlement(),
                state(hold, on),
                ordered == null ? hold.proposed().from() : ordered.from(),
                ordered == null ? hold.proposed().part() : ordered.part(),
                Optional.ofNullable(ordered)
                        .map(HoldOrdered::limit)
                        .map(DueDate::dueOn)
                        .orElse(null),
                Optional.ofNullable(ordered)
                        .map(HoldOrdered::number)
                        .map(DecisionNumber::printed)
                        .orElse(null),
                review.served(ReviewNotice.HOLD, hold.id()).isPresent());
    }

    private static HoldState state(Hold hold, LocalDate on) {
        return switch (hold.state()) {
            case PROPOSED -> HoldState.PROPOSED;
            case REFUSED -> HoldState.REFUSED;
            case ORDERED -> hold.standsOn(on) ? HoldState.STANDING : HoldState.EXPIRED;
            case LIFTED -> HoldState.LIFTED;
            case OVERRULED -> HoldState.OVERRULED;
            case CONCLUDED -> HoldState.CONCLUDED;
        };
    }

    private static ActDraft act(FraudReviewEvent event) {
        ActDraft act = new ActDraft(kind(event), event.by(), event.on());
        return switch (event) {
            case FraudReviewOpened e ->
                act.saying(e.reason()).until(e.concludeBy().dueOn());
            case HoldProposed e -> act.saying(e.ground()).about(e.hold());
            case HoldOrdered e ->
                act.saying(e.ground())
                        .about(e.hold())
                        .signed(e.number().printed())
                        .until(e.limit().dueOn());
            case HoldRefused e -> act.saying(e.reason()).about(e.hold());
            case HoldLifted e -> act.saying(e.reason()).about(e.hold());
            case EvidenceGathered e -> act.saying(e.words()).showing(e.paper());
            case NoticeDeferred e -> act.saying(e.ground()).until(e.until());
            case ReplyInvited e -> act.saying(e.letter());
            case NoticeServed e -> act.about(e.hold()).until(e.until().dueOn()).serving(e.notice());
            case ReplyGiven e -> act.saying(e.words()).late(e.late());
            case ConclusionProposed e ->
                act.saying(e.conclusion()).comingTo(e.outcome(), e.referral()).recovering(e.recovery());
            case ConclusionSentBack e -> act.saying(e.reason());
            case FraudReviewConcluded e ->
                act.comingTo(e.outcome(), e.referral()).recovering(e.recovery());
            case RecoveryOrdered e ->
                act.saying(e.ground()).signed(e.number().printed()).recovering(e.recovery());
            case RecoveryRefused e -> act.saying(e.reason());
            case ReviewComplaintLodged e ->
                act.saying(e.text())
                        .about(e.hold())
                        .about(e.complaint())
                        .until(e.due().dueOn());
            case ReviewComplaintDecided e ->
                act.saying(e.reason())
                        .about(e.complaint())
                        .signed(e.number().printed())
                        .upheld(e.upheld());
            case ReviewDueDateMoved e -> act.until(e.now().dueOn());
        };
    }

    private static Kind kind(FraudReviewEvent event) {
        return switch (event) {
            case FraudReviewOpened e -> Kind.OPENED;
            case HoldProposed e -> Kind.HOLD_PROPOSED;
            case HoldOrdered e -> Kind.HOLD_ORDERED;
            case HoldRefused e -> Kind.HOLD_REFUSED;
            case HoldLifted e -> Kind.HOLD_LIFTED;
            case EvidenceGathered e -> Kind.EVIDENCE_GATHERED;
            case NoticeDeferred e -> Kind.NOTICE_DEFERRED;
            case ReplyInvited e -> Kind.REPLY_INVITED;
            case NoticeServed e -> Kind.NOTICE_SERVED;
            case ReplyGiven e -> Kind.REPLY_GIVEN;
            case ConclusionProposed e -> Kind.CONCLUSION_PROPOSED;
            case ConclusionSentBack e -> Kind.CONCLUSION_SENT_BACK;
            case FraudReviewConcluded e -> Kind.CONCLUDED;
            case RecoveryOrdered e -> Kind.RECOVERY_ORDERED;
            case RecoveryRefused e -> Kind.RECOVERY_REFUSED;
            case ReviewComplaintLodged e -> Kind.COMPLAINT_LODGED;
            case ReviewComplaintDecided e -> Kind.COMPLAINT_DECIDED;
            case ReviewDueDateMoved e -> Kind.DUE_DATE_MOVED;
        };
    }
}
