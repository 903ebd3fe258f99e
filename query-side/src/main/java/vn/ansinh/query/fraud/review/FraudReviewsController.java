package vn.ansinh.query.fraud.review;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.value.FraudReviewId;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.api.FraudReviewsApi;
import vn.ansinh.query.api.model.FraudReviewJson;
import vn.ansinh.query.api.model.FraudReviewPageJson;
import vn.ansinh.query.review.ReviewListing;

/** Fraud reviews, all of them. */
@RestController
class FraudReviewsController implements FraudReviewsApi {
    private final Identity identity;
    private final ReviewListing listing;
    private final ContractForms answers;

    FraudReviewsController(Identity identity, ReviewListing listing, ContractForms answers) {
        this.identity = identity;
        this.listing = listing;
        this.answers = answers;
    }

    @Override
    public ResponseEntity<FraudReviewPageJson> readFraudReviews(Boolean open, @Nullable String cursor, Integer limit) {
        return answers.ok(
                listing.reviews(identity.acting(), "readFraudReviews", open, cursor, limit), FraudReviewPageJson.class);
    }

    @Override
    public ResponseEntity<FraudReviewJson> readFraudReview(String fraudReviewId) {
        return answers.ok(
                listing.review(identity.acting(), "readFraudReview", FraudReviewId.parse(fraudReviewId)),
                FraudReviewJson.class);
    }
}
