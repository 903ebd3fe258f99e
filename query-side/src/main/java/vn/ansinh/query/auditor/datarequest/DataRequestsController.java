package vn.ansinh.query.auditor.datarequest;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.api.DataRequestsApi;
import vn.ansinh.query.api.model.DataRequestPageJson;
import vn.ansinh.query.api.model.DataRequestStateJson;
import vn.ansinh.query.casefile.ExplainedDates;
import vn.ansinh.query.datarequest.DataRequestListing;
import vn.ansinh.query.datarequest.DataRequestListing.Asked;
import vn.ansinh.query.datarequest.DataRequestPage;

/** What people ask about their data, for the auditor, who answers none of it. */
@RestController
class DataRequestsController implements DataRequestsApi {
    private final Identity identity;
    private final DataRequestListing listing;
    private final Today today;
    private final ExplainedDates explained;
    private final ContractForms answers;

    DataRequestsController(
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
    public ResponseEntity<DataRequestPageJson> readDataRequests(
            @Nullable DataRequestStateJson state,
            @Nullable String cursor,
            Integer limit,
            @Nullable String minPosition) {
        Set<String> wanted = state == null ? Set.of() : Set.of(state.getValue());
        var found = listing.page(identity.acting(), "readDataRequests", wanted, new Asked(cursor, limit, minPosition));
        return answers.ok(DataRequestPage.of(found, today.date(), explained), DataRequestPageJson.class);
    }
}
