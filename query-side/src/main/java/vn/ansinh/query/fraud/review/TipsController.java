package vn.ansinh.query.fraud.review;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.api.TipsApi;
import vn.ansinh.query.api.model.TipPageJson;
import vn.ansinh.query.review.ReviewListing;

/** What people told of abuse. */
@RestController
class TipsController implements TipsApi {
    private final Identity identity;
    private final ReviewListing listing;
    private final ContractForms answers;

    TipsController(Identity identity, ReviewListing listing, ContractForms answers) {
        this.identity = identity;
        this.listing = listing;
        this.answers = answers;
    }

    @Override
    public ResponseEntity<TipPageJson> readTips(Boolean open, @Nullable String cursor, Integer limit) {
        return answers.ok(listing.tips(identity.acting(), "readTips", open, cursor, limit), TipPageJson.class);
    }
}
