package vn.ansinh.query.auditor.finding;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.value.AuditFindingId;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.api.AuditFindingsApi;
import vn.ansinh.query.api.model.AuditFindingJson;
import vn.ansinh.query.api.model.AuditFindingPageJson;
import vn.ansinh.query.finding.FindingListing;

/** What audits found, all of it. */
@RestController
class AuditFindingsController implements AuditFindingsApi {
    private final Identity identity;
    private final FindingListing listing;
    private final ContractForms answers;

    AuditFindingsController(Identity identity, FindingListing listing, ContractForms answers) {
        this.identity = identity;
        this.listing = listing;
        this.answers = answers;
    }

    @Override
    public ResponseEntity<AuditFindingPageJson> readAuditFindings(
            Boolean open, @Nullable String cursor, Integer limit) {
        return answers.ok(
                listing.page(identity.acting(), "readAuditFindings", open, cursor, limit), AuditFindingPageJson.class);
    }

    @Override
    public ResponseEntity<AuditFindingJson> readAuditFinding(String auditFindingId) {
        return answers.ok(
                listing.one(identity.acting(), "readAuditFinding", AuditFindingId.parse(auditFindingId)),
                AuditFindingJson.class);
    }
}
