package vn.ansinh.query.auditor.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.Fields;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.answer.Cursor;
import vn.ansinh.query.answer.ReadYourWrite;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.api.OfficeApi;
import vn.ansinh.query.api.model.AppointmentListJson;
import vn.ansinh.query.api.model.ConflictListJson;
import vn.ansinh.query.auditor.office.AppointmentList.InForce;
import vn.ansinh.query.disclose.Disclosure;
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
        disclosure.scope(reader, APPOINTMENTS);
        Optional<Place> place = Cursor.read(cursor, Place.class);
        readYourWrite.awaitViews(minPosition);
        LocalDate day = on == null ? today.date() : on;
        // Leadership sees no names (product page, The audiences).
        boolean named = disclosure.shows(reader, APPOINTMENTS, Fields.NAMED_OFFICES);
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
        disclosure.scope(identity.acting(), CONFLICTS);
        Optional<Place> place = Cursor.read(cursor, Place.class);
        readYourWrite.awaitViews(minPosition);
        List<Seen<Conflict>> found = views.list(conflicts, selection("on", place, limit));
        List<Seen<Conflict>> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() <= limit
                ? null
                : Cursor.of(new Place(
                        page.getLast().document().on().toString(),
                        page.getLast().id()));
        return answers.ok(new ConflictList(page.stream().map(Seen::document).toList(), next), ConflictListJson.class);
    }

    private static Selection selection(String key, Optional<Place> place, int limit) {
        After after = place.map(it -> new After(it.key(), it.id())).orElse(null);
        return new Selection(List.of(), key, after, limit + 1);
    }
}
