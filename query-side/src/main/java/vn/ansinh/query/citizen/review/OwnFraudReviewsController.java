package vn.ansinh.query.citizen.review;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.api.OwnFraudReviewsApi;
import vn.ansinh.query.api.model.FraudReviewPageJson;
import vn.ansinh.query.review.ReviewListing;

/** What is reviewed of the citizen. */
@RestController
class OwnFraudReviewsController implements OwnFraudReviewsApi {
    private final Identity identity;
    private final ReviewListing listing;
    private final ContractForms answers;

    OwnFraudReviewsController(Identity identity, ReviewListing listing, ContractForms answers) {
        this.identity = identity;
        this.listing = listing;
        this.answers = answers;
    }

    @Override
    public ResponseEntity<FraudReviewPageJson> readOwnFraudReviews(@Nullable String cursor, Integer limit) {
        return answers.ok(
                listing.own(identity.acting(), "readOwnFraudReviews", cursor, limit), FraudReviewPageJson.class);
    }
}
