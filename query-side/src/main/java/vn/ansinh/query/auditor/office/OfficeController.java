package vn.ansinh.query.auditor.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.answer.Cursor;
import vn.ansinh.query.answer.ReadYourWrite;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.api.OfficeApi;
import vn.ansinh.query.api.model.AppointmentListJson;
import vn.ansinh.query.api.model.ConflictListJson;
import vn.ansinh.query.auditor.office.AppointmentList.InForce;
import vn.ansinh.query.disclose.Disclosure;
import vn.ansinh.query.disclose.Disclosure.Concerned;
import vn.ansinh.query.disclose.Disclosure.Request;
import vn.ansinh.query.disclose.Disclosure.Shown;
import vn.ansinh.query.disclose.Disclosure.Whose;
import vn.ansinh.query.port.Views;
import vn.ansinh.query.port.Views.After;
import vn.ansinh.query.port.Views.Seen;
import vn.ansinh.query.port.Views.Selection;

/** Who may act on a day, and who was refused for a conflict of interest. */
@RestController
class OfficeController implements OfficeApi {
    private static final String APPOINTMENTS = "readAppointments";
    private static final String CONFLICTS = "readConflicts";

    private final Identity identity;
    private final Disclosure disclosure;
    private final Views views;
    private final OfficialInOfficeProjection officials;
    private final ConflictProjection conflicts;
    private final ReadYourWrite readYourWrite;
    private final Today today;
    private final ContractForms answers;

    OfficeController(
            Identity identity,
            Disclosure disclosure,
            Views views,
            OfficialInOfficeProjection officials,
            ConflictProjection conflicts,
            ReadYourWrite readYourWrite,
            Today today,
            ContractForms answers) {
        this.identity = identity;
        this.disclosure = disclosure;
        this.views = views;
        this.officials = officials;
        this.conflicts = conflicts;
        this.readYourWrite = readYourWrite;
        this.today = today;
        this.answers = answers;
    }

    /** Where a page ended. */
    record Place(String key, String id) {}

    @Override
    public ResponseEntity<AppointmentListJson> readAppointments(
            @Nullable LocalDate on, @Nullable String cursor, Integer limit, @Nullable String minPosition) {
        ActingPerson reader = identity.acting();
        // Leadership sees no names (product page, The audiences).
        boolean named = disclosure.discloseOffices(reader, APPOINTMENTS) == Shown.NAMED_OFFICES;
        Optional<Place> place = Cursor.read(cursor, Place.class);
        readYourWrite.awaitViews(minPosition);
        LocalDate day = on == null ? today.date() : on;
        List<Seen<OfficialInOffice>> found = views.list(officials, selection("person", place, limit));
        List<Seen<OfficialInOffice>> page = found.subList(0, Math.min(limit, found.size()));
        List<InForce> inForce = page.stream()
                .flatMap(seen -> seen.document().lines().stream()
                        .filter(line -> line.inForceOn(day))
                        .map(line -> InForce.of(seen.document().person(), line, named)))
                .toList();
        String next = found.size() <= limit
                ? null
                : Cursor.of(new Place(
                        page.getLast().document().person().text(),
                        page.getLast().id()));
        return answers.ok(new AppointmentList(day, inForce, next), AppointmentListJson.class);
    }

    @Override
    public ResponseEntity<ConflictListJson> readConflicts(
            @Nullable String cursor, Integer limit, @Nullable String minPosition) {
        ActingPerson reader = identity.acting();
        disclosure.scope(reader, CONFLICTS);
        Optional<Place> place = Cursor.read(cursor, Place.class);
        readYourWrite.awaitViews(minPosition);
        List<Seen<Conflict>> found = views.list(conflicts, selection("on", place, limit));
        List<Seen<Conflict>> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() <= limit
                ? null
                : Cursor.of(new Place(
                        page.getLast().document().on().toString(),
                        page.getLast().id()));
        List<Conflict> shown = disclosure.leaveOut(
                reader, page.stream().map(Seen::document).toList(), conflict -> Whose.of(about(conflict)));
        shown.forEach(conflict -> disclose(reader, conflict));
        return answers.ok(new ConflictList(shown, next), ConflictListJson.class);
    }

    private static Set<CaseId> about(Conflict conflict) {
        return conflict.caseId() == null ? Set.of() : Set.of(conflict.caseId());
    }

    /** Who would have taken an application in was refused before there was a case. */
    private void disclose(ActingPerson reader, Conflict conflict) {
        CaseId caseId = conflict.caseId();
        if (caseId != null) {
            var nobody = new Concerned(null, List.of(), Set.of());
            disclosure.disclose(new Request(reader, CONFLICTS, caseId, nobody, Shown.CONFLICTS));
        }
    }

    private static Selection selection(String key, Optional<Place> place, int limit) {
        After after = place.map(it -> new After(it.key(), it.id())).orElse(null);
        return new Selection(List.of(), key, after, limit + 1);
    }
}
