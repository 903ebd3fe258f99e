package vn.ansinh.query.citizen.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.answer.Cursor;
import vn.ansinh.query.answer.ReadYourWrite;
import vn.ansinh.query.api.OwnCasesApi;
import vn.ansinh.query.api.model.OwnCasesJson;
import vn.ansinh.query.api.model.StatusPageJson;
import vn.ansinh.query.citizen.status.StatusPage.Own;
import vn.ansinh.query.disclose.Disclosure;
import vn.ansinh.query.disclose.Disclosure.Concerned;
import vn.ansinh.query.disclose.Disclosure.Request;
import vn.ansinh.query.disclose.Disclosure.Shown;
import vn.ansinh.query.port.LogPositions;
import vn.ansinh.query.port.Views;
import vn.ansinh.query.port.Views.After;
import vn.ansinh.query.port.Views.Condition;
import vn.ansinh.query.port.Views.Seen;
import vn.ansinh.query.port.Views.Selection;

/** A citizen's own cases. */
@RestController
class OwnCasesController implements OwnCasesApi {
    private static final String LIST = "readOwnCases";
    private static final String STATUS = "readOwnStatus";

    private final Identity identity;
    private final Disclosure disclosure;
    private final Views views;
    private final CitizenCaseProjection cases;
    private final Statuses statuses;
    private final LogPositions log;
    private final ReadYourWrite readYourWrite;
    private final ContractForms answers;

    OwnCasesController(
            Identity identity,
            Disclosure disclosure,
            Views views,
            CitizenCaseProjection cases,
            Statuses statuses,
            LogPositions log,
            ReadYourWrite readYourWrite,
            ContractForms answers) {
        this.identity = identity;
        this.disclosure = disclosure;
        this.views = views;
        this.cases = cases;
        this.statuses = statuses;
        this.log = log;
        this.readYourWrite = readYourWrite;
        this.answers = answers;
    }

    /** Where a page ended, and where the log stood when the first one was read. */
    record Place(LocalDate receivedOn, CaseId caseId, long began) {}

    @Override
    public ResponseEntity<OwnCasesJson> readOwnCases(
            @Nullable String cursor, Integer limit, @Nullable String minPosition) {
        ActingPerson reader = identity.acting();
        PersonId own = disclosure.scope(reader, LIST).own();
        Optional<Place> place = Cursor.read(cursor, Place.class);
        readYourWrite.awaitViews(minPosition);
        if (own == null) {
            return answers.ok(new Own(List.of(), false, null), OwnCasesJson.class);
        }
        long head = log.head();
        long began = place.map(Place::began).orElse(head);
        After after = place.map(
                        it -> new After(it.receivedOn().toString(), it.caseId().text()))
                .orElse(null);
        List<Condition> mine = List.of(new Condition.OneOf("owners", Set.of(own.text())));
        List<Seen<CitizenCase>> found = views.list(cases, new Selection(mine, "receivedOn", after, limit + 1));
        List<CitizenCase> page = found.subList(0, Math.min(limit, found.size())).stream()
                .map(Seen::document)
                .toList();
        page.forEach(it -> disclose(reader, LIST, it, Shown.LINE));
        String next = found.size() <= limit
                ? null
                : Cursor.of(
                        new Place(page.getLast().receivedOn(), page.getLast().caseId(), began));
        var shown = page.stream().map(statuses::line).toList();
        return answers.ok(new Own(shown, head != began, next), OwnCasesJson.class);
    }

    @Override
    public ResponseEntity<StatusPageJson> readOwnStatus(String reference, @Nullable String minPosition) {
        ActingPerson reader = identity.acting();
        disclosure.scope(reader, STATUS);
        Reference asked = Reference.parse(reference);
        readYourWrite.awaitViews(minPosition);
        List<Condition> bearing = List.of(new Condition.OneOf("reference", Set.of(asked.text())));
        Seen<CitizenCase> seen = views.list(cases, new Selection(bearing, "receivedOn", null, 1)).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
        disclose(reader, STATUS, seen.document(), Shown.STATUS);
        return answers.ok(statuses.page(seen), StatusPageJson.class, seen.version());
    }

    private void disclose(ActingPerson reader, String operation, CitizenCase it, Shown shown) {
        var concerned = new Concerned(it.unit(), it.owners(), Set.of());
        disclosure.disclose(new Request(reader, operation, it.caseId(), concerned, shown));
    }
}
