package vn.ansinh.query.citizen.status;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.StatusCodes;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.api.StatusLookupApi;
import vn.ansinh.query.api.model.LeastStatusJson;
import vn.ansinh.query.api.model.StatusLookupJson;
import vn.ansinh.query.disclose.Disclosure;
import vn.ansinh.query.port.Views;
import vn.ansinh.query.port.Views.Condition;
import vn.ansinh.query.port.Views.Seen;
import vn.ansinh.query.port.Views.Selection;

/** The status for who holds the acknowledgement in hand. */
@RestController
class StatusLookupController implements StatusLookupApi {
    private static final String OPERATION = "lookUpStatus";

    /** Its code is computed when there is no case, so that both refusals take as long. */
    private static final CaseId NOBODYS = CaseId.parse("saa-00000000000000000000000000000000");

    private final Disclosure disclosure;
    private final Views views;
    private final CitizenCaseProjection cases;
    private final StatusCodes codes;
    private final LookupLimit limit;
    private final Statuses statuses;
    private final HttpServletRequest request;
    private final ContractForms answers;

    StatusLookupController(
            Disclosure disclosure,
            Views views,
            CitizenCaseProjection cases,
            StatusCodes codes,
            LookupLimit limit,
            Statuses statuses,
            HttpServletRequest request,
            ContractForms answers) {
        this.disclosure = disclosure;
        this.views = views;
        this.cases = cases;
        this.codes = codes;
        this.limit = limit;
        this.statuses = statuses;
        this.request = request;
        this.answers = answers;
    }

    @Override
    public ResponseEntity<LeastStatusJson> lookUpStatus(StatusLookupJson lookup) {
        Reference reference = Reference.parse(lookup.getReference());
        limit.count(request.getRemoteAddr(), reference.text());
        List<Condition> bearing = List.of(new Condition.OneOf("reference", Set.of(reference.text())));
        CitizenCase found = views.list(cases, new Selection(bearing, "receivedOn", null, 1)).stream()
                .map(Seen::document)
                .findFirst()
                .orElse(null);
        boolean right = codes.matches(found == null ? NOBODYS : found.caseId(), lookup.getCode());
        disclosure.discloseToHolder(OPERATION, found == null ? null : found.caseId(), right);
        return answers.ok(statuses.least(Objects.requireNonNull(found, "disclosed")), LeastStatusJson.class);
    }
}
