package vn.ansinh.query.privacy.datarequest;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.api.DataRequestsInHandApi;
import vn.ansinh.query.api.model.DataRequestPageJson;
import vn.ansinh.query.api.model.DataRequestStateJson;
import vn.ansinh.query.casefile.ExplainedDates;
import vn.ansinh.query.datarequest.DataRequestListing;
import vn.ansinh.query.datarequest.DataRequestListing.Asked;
import vn.ansinh.query.datarequest.DataRequestPage;

/** What people ask about their data, for the officers who answer it. */
@RestController
class DataRequestsInHandController implements DataRequestsInHandApi {
    private static final Set<String> OPEN = Set.of("lodged", "acknowledged");

    private final Identity identity;
    private final DataRequestListing listing;
    private final Today today;
    private final ExplainedDates explained;
    private final ContractForms answers;

    DataRequestsInHandController(
            Identity identity,
            DataRequestListing listing,
            Today today,
            ExplainedDates explained,
            ContractForms answers) {
        this.identity = identity;
        this.listing = listing;
        this.today = today;
        this.explained = explained;
        this.answers = answers;
    }

    @Override
    public ResponseEntity<DataRequestPageJson> readDataRequestsInHand(
            @Nullable DataRequestStateJson state,
            @Nullable String cursor,
            Integer limit,
            @Nullable String minPosition) {
        Set<String> wanted = state == null ? OPEN : Set.of(state.getValue());
        var found = listing.page(
                identity.acting(), "readDataRequestsInHand", wanted, new Asked(cursor, limit, minPosition));
        return answers.ok(DataRequestPage.of(found, today.date(), explained), DataRequestPageJson.class);
    }
}
