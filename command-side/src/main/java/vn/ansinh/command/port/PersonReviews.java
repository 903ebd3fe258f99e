package vn.ansinh.command.port;

import java.util.List;
import vn.ansinh.kernel.fraud.FraudReview;
import vn.ansinh.kernel.value.PersonId;

/** The fraud reviews of one person, as they are recorded. */
@FunctionalInterface
public interface PersonReviews {
    /**
     * Every review that is about the person; nothing that somebody wrote is opened.
     *
     * @throws vn.ansinh.kernel.event.UnreadableEvent when an event of one of them cannot be read
     */
    List<FraudReview> reviewsOf(PersonId person);
}
