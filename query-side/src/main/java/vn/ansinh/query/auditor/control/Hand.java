package vn.ansinh.query.auditor.control;

import java.util.Optional;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent;

/** The hands that a fraud review needs: nobody has two of them in one (ADR-0035). */
enum Hand {
    REVIEWED,
    ORDERED,
    HEARD;

    static Optional<Hand> of(FraudReviewEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case FraudReviewEvent.FraudReviewOpened it -> REVIEWED;
                    case FraudReviewEvent.EvidenceGathered it -> REVIEWED;
                    case FraudReviewEvent.HoldProposed it -> REVIEWED;
                    case FraudReviewEvent.NoticeDeferred it -> REVIEWED;
                    case FraudReviewEvent.ReplyInvited it -> REVIEWED;
                    case FraudReviewEvent.ConclusionProposed it -> REVIEWED;
                    case FraudReviewEvent.ConclusionSentBack it -> REVIEWED;
                    case FraudReviewEvent.FraudReviewConcluded it -> REVIEWED;
                    case FraudReviewEvent.HoldOrdered it -> ORDERED;
                    case FraudReviewEvent.HoldRefused it -> ORDERED;
                    case FraudReviewEvent.HoldLifted it -> ORDERED;
                    case FraudReviewEvent.RecoveryOrdered it -> ORDERED;
                    case FraudReviewEvent.RecoveryRefused it -> ORDERED;
                    case FraudReviewEvent.ReviewComplaintDecided it -> HEARD;
                    case FraudReviewEvent.NoticeServed it -> null;
                    case FraudReviewEvent.ReplyGiven it -> null;
                    case FraudReviewEvent.ReviewComplaintLodged it -> null;
                    case FraudReviewEvent.ReviewDueDateMoved it -> null;
                });
    }
}
