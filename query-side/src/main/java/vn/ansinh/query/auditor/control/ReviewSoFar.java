package vn.ansinh.query.auditor.control;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.ConclusionProposed;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent.FraudReviewOpened;
import vn.ansinh.kernel.value.UnitCode;

/**
 * What controls have to know of a fraud review: nobody whom it is about.
 *
 * @param unit whose holder grants, and holds back
 * @param parts who had which hand in it, each once
 * @param proposer of the conclusion that was proposed last
 */
record ReviewSoFar(
        @Nullable UnitCode unit, List<Part> parts, @Nullable By proposer) {
    static final ReviewSoFar NOTHING = new ReviewSoFar(null, List.of(), null);

    /** A hand in the review. */
    record Part(Hand hand, By by) {}

    ReviewSoFar after(FraudReviewEvent event) {
        List<Part> more = new ArrayList<>(parts);
        Hand.of(event)
                .map(hand -> new Part(hand, event.by()))
                .filter(part -> !parts.contains(part))
                .ifPresent(more::add);
        return new ReviewSoFar(
                event instanceof FraudReviewOpened opened ? opened.unit() : unit,
                List.copyOf(more),
                event instanceof ConclusionProposed ? event.by() : proposer);
    }
}
