package vn.ansinh.query.citizen.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.Access;
import vn.ansinh.kernel.access.AccessMatrix;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.access.Purpose;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.Role;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.answer.Cursor;
import vn.ansinh.query.api.OwnAccessesApi;
import vn.ansinh.query.api.model.OwnAccessesJson;
import vn.ansinh.query.citizen.access.OwnAccesses.OwnAccess;
import vn.ansinh.query.citizen.status.CitizenCase;
import vn.ansinh.query.citizen.status.CitizenCaseProjection;
import vn.ansinh.query.disclose.Disclosure;
import vn.ansinh.query.disclose.Disclosure.Concerned;
import vn.ansinh.query.disclose.Disclosure.Request;
import vn.ansinh.query.disclose.Disclosure.Shown;
import vn.ansinh.query.port.AccessHistory;
import vn.ansinh.query.port.AccessHistory.Logged;
import vn.ansinh.query.port.AccessHistory.Wanted;
import vn.ansinh.query.port.Views;
import vn.ansinh.query.port.Views.Condition;
import vn.ansinh.query.port.Views.Selection;
import vn.ansinh.query.review.ReviewListing;

/** Who looked at the citizen's case. Denials are the auditor's: nobody saw anything. */
@RestController
class OwnAccessesController implements OwnAccessesApi {
    private static final String OPERATION = "readOwnAccesses";

    private final AccessMatrix matrix = AccessMatrix.load();
    private final Identity identity;
    private final Disclosure disclosure;
    private final Views views;
    private final CitizenCaseProjection cases;
    private final AccessHistory history;
    private final ReviewListing reviews;
    private final ContractForms answers;

    OwnAccessesController(
            Identity identity,
            Disclosure disclosure,
            Views views,
            CitizenCaseProjection cases,
            AccessHistory history,
            ReviewListing reviews,
            ContractForms answers) {
        this.identity = identity;
        this.disclosure = disclosure;
        this.views = views;
        this.cases = cases;
        this.history = history;
        this.reviews = reviews;
        this.answers = answers;
    }

    /** The last row read, and the position that every page is pinned to. */
    record Place(CaseId caseId, long position, long upTo) {}

    @Override
    public ResponseEntity<OwnAccessesJson> readOwnAccesses(String reference, @Nullable String cursor, Integer limit) {
        ActingPerson reader = identity.acting();
        disclosure.scope(reader, OPERATION);
        Reference asked = Reference.parse(reference);
        Optional<Place> place = Cursor.read(cursor, Place.class);
        CitizenCase own = disclosed(reader, asked);
        place.filter(it -> !it.caseId().equals(own.caseId())).ifPresent(other -> {
            throw new Refusal(ProblemCode.INVALID_INPUT, BrokenRule.of("cursor-malformed"));
        });
        long upTo = place.map(Place::upTo).orElseGet(history::head);
        long last = place.map(it -> Math.min(it.position() - 1, it.upTo())).orElse(upTo);
        var wanted = new Wanted(own.caseId(), null, null, null, false, Access.Outcome.SHOWN);
        List<Logged> found = history.newest(wanted, last, limit + 1);
        List<Logged> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() <= limit
                ? null
                : Cursor.of(new Place(own.caseId(), page.getLast().position(), upTo));
        boolean told = reviews.told(own.caseId());
        List<OwnAccess> shown = page.stream()
                .filter(it -> told || !ofAReview(it.access()))
                .map(it -> OwnAccess.of(it, reader))
                .toList();
        return answers.ok(new OwnAccesses(shown, upTo, next), OwnAccessesJson.class);
    }

    /** Whoever looked for a fraud review is told of when the review is, and not before (ADR-0035). */
    private boolean ofAReview(Access access) {
        return matrix.grants(access.operation(), EnumSet.allOf(Role.class)).stream()
                .anyMatch(grant -> grant.purpose() == Purpose.FRAUD_REVIEW);
    }

    private CitizenCase disclosed(ActingPerson reader, Reference reference) {
        List<Condition> bearing = List.of(new Condition.OneOf("reference", Set.of(reference.text())));
        CitizenCase found = views.list(cases, new Selection(bearing, "receivedOn", null, 1)).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND))
                .document();
        var concerned = new Concerned(found.unit(), found.owners(), Set.of());
        disclosure.disclose(new Request(reader, OPERATION, found.caseId(), concerned, Shown.ACCESSES));
        return found;
    }
}
