package vn.ansinh.query.caseworker.finding;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.api.UnitAuditFindingsApi;
import vn.ansinh.query.api.model.AuditFindingPageJson;
import vn.ansinh.query.finding.FindingListing;

/** What audits found and one's office has to answer. */
@RestController
class UnitAuditFindingsController implements UnitAuditFindingsApi {
    private final Identity identity;
    private final FindingListing listing;
    private final ContractForms answers;

    UnitAuditFindingsController(Identity identity, FindingListing listing, ContractForms answers) {
        this.identity = identity;
        this.listing = listing;
        this.answers = answers;
    }

    @Override
    public ResponseEntity<AuditFindingPageJson> readUnitAuditFindings(
            Boolean open, @Nullable String cursor, Integer limit) {
        return answers.ok(
                listing.page(identity.acting(), "readUnitAuditFindings", open, cursor, limit),
                AuditFindingPageJson.class);
    }
}
