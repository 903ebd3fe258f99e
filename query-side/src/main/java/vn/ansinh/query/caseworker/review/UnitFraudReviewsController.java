package vn.ansinh.query.caseworker.review;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.api.UnitFraudReviewsApi;
import vn.ansinh.query.api.model.FraudReviewPageJson;
import vn.ansinh.query.review.ReviewListing;

/** Fraud reviews in which one's office has something to do. */
@RestController
class UnitFraudReviewsController implements UnitFraudReviewsApi {
    private final Identity identity;
    private final ReviewListing listing;
    private final ContractForms answers;

    UnitFraudReviewsController(Identity identity, ReviewListing listing, ContractForms answers) {
        this.identity = identity;
        this.listing = listing;
        this.answers = answers;
    }

    @Override
    public ResponseEntity<FraudReviewPageJson> readUnitFraudReviews(
            Boolean open, @Nullable String cursor, Integer limit) {
        return answers.ok(
                listing.reviews(identity.acting(), "readUnitFraudReviews", open, cursor, limit),
                FraudReviewPageJson.class);
    }
}
