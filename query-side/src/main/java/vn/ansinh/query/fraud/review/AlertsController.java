package vn.ansinh.query.fraud.review;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.api.AlertsApi;
import vn.ansinh.query.api.model.AlertPageJson;
import vn.ansinh.query.review.ReviewListing;

/** What stood out. */
@RestController
class AlertsController implements AlertsApi {
    private final Identity identity;
    private final ReviewListing listing;
    private final ContractForms answers;

    AlertsController(Identity identity, ReviewListing listing, ContractForms answers) {
        this.identity = identity;
        this.listing = listing;
        this.answers = answers;
    }

    @Override
    public ResponseEntity<AlertPageJson> readAlerts(Boolean open, @Nullable String cursor, Integer limit) {
        return answers.ok(listing.alerts(identity.acting(), "readAlerts", open, cursor, limit), AlertPageJson.class);
    }
}
