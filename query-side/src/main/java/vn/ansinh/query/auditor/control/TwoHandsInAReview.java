package vn.ansinh.query.auditor.control;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.FraudReviewConcluded;

/**
 * Acts in a fraud review by a human being who had another hand in it: reviewing, ordering and hearing are three's; and conclusions by whoever proposed
 * them. Under whatever account: by {@link By#isSameHumanAs}, and by no table of the command side's.
 */
final class TwoHandsInAReview implements Control {
    @Override
    public ControlCode code() {
        return ControlCode.TWO_HANDS_IN_A_REVIEW;
    }

    @Override
    public List<Seen> look(Scene scene) {
        ReviewSoFar before = scene.review();
        if (before == null || !(scene.occurred().event() instanceof FraudReviewEvent event)) {
            return List.of();
        }
        Hand hand = Hand.of(event).orElse(null);
        if (hand == null) {
            return List.of();
        }
        Optional<ExceptionKind> wrong = before.parts().stream()
                .filter(part -> part.hand() != hand && part.by().isSameHumanAs(event.by()))
                .map(part -> kind(part.hand()))
                .findFirst()
                .or(() -> ofTheProposer(event, before));
        if (wrong.isPresent()) {
            return List.of(scene.objected(code(), scene.exceptional(wrong.get())));
        }
        boolean known = Stream.concat(before.parts().stream().map(ReviewSoFar.Part::by), Stream.of(event.by()))
                .allMatch(by -> by.human() != null);
        return List.of(known ? scene.inOrder(code()) : scene.notSeen(code(), NotSeen.PERSON_UNKNOWN));
    }

    private static Optional<ExceptionKind> ofTheProposer(FraudReviewEvent event, ReviewSoFar before) {
        By proposer = before.proposer();
        return event instanceof FraudReviewConcluded && proposer != null && proposer.isSameHumanAs(event.by())
                ? Optional.of(ExceptionKind.CONCLUDED_BY_ITS_PROPOSER)
                : Optional.empty();
    }

    private static ExceptionKind kind(Hand other) {
        return switch (other) {
            case REVIEWED -> ExceptionKind.HAD_REVIEWED;
            case ORDERED -> ExceptionKind.HAD_ORDERED;
            case HEARD -> ExceptionKind.HAD_HEARD;
        };
    }
}
