package vn.ansinh.query.citizen.datarequest;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.api.OwnDataRequestsApi;
import vn.ansinh.query.api.model.OwnDataRequestPageJson;
import vn.ansinh.query.casefile.ExplainedDates;
import vn.ansinh.query.datarequest.DataRequestListing;
import vn.ansinh.query.datarequest.DataRequestListing.Asked;

/** What the citizen asked about their own data. */
@RestController
class OwnDataRequestsController implements OwnDataRequestsApi {
    private final Identity identity;
    private final DataRequestListing listing;
    private final Today today;
    private final ExplainedDates explained;
    private final ContractForms answers;

    OwnDataRequestsController(
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
    public ResponseEntity<OwnDataRequestPageJson> readOwnDataRequests(
            @Nullable String cursor, Integer limit, @Nullable String minPosition) {
        LocalDate day = today.date();
        var found =
                listing.page(identity.acting(), "readOwnDataRequests", Set.of(), new Asked(cursor, limit, minPosition));
        var page = new OwnDataRequestPage(
                found.items().stream()
                        .map(request -> OwnDataRequest.of(request, day, explained))
                        .toList(),
                day,
                found.next());
        return answers.ok(page, OwnDataRequestPageJson.class);
    }
}
