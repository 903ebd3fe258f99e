package vn.ansinh.query.caseworker.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
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
import vn.ansinh.query.api.WorklistApi;
import vn.ansinh.query.api.model.BenefitJson;
import vn.ansinh.query.api.model.CaseStateJson;
import vn.ansinh.query.api.model.DutyJson;
import vn.ansinh.query.api.model.WorkPageJson;
import vn.ansinh.query.disclose.Disclosure;
import vn.ansinh.query.disclose.Disclosure.Scope;
import vn.ansinh.query.port.LogPositions;
import vn.ansinh.query.port.Views;
import vn.ansinh.query.port.Views.After;
import vn.ansinh.query.port.Views.Condition;
import vn.ansinh.query.port.Views.Seen;
import vn.ansinh.query.port.Views.Selection;

/** The worklist of whoever asks. */
@RestController
class WorklistController implements WorklistApi {
    private static final String OPERATION = "readWorklist";

    private final Identity identity;
    private final Disclosure disclosure;
    private final Views views;
    private final WorklistProjection worklist;
    private final WorkLines lines;
    private final LogPositions log;
    private final ReadYourWrite readYourWrite;
    private final Today today;
    private final ContractForms answers;

    WorklistController(
            Identity identity,
            Disclosure disclosure,
            Views views,
            WorklistProjection worklist,
            WorkLines lines,
            LogPositions log,
            ReadYourWrite readYourWrite,
            Today today,
            ContractForms answers) {
        this.identity = identity;
        this.disclosure = disclosure;
        this.views = views;
        this.worklist = worklist;
        this.lines = lines;
        this.log = log;
        this.readYourWrite = readYourWrite;
        this.today = today;
        this.answers = answers;
    }

    /** Where a page ended, and where the log stood when the first one was read. */
    record Place(LocalDate orderedBy, CaseId caseId, long began) {}

    @Override
    public ResponseEntity<WorkPageJson> readWorklist(
            @Nullable CaseStateJson state,
            @Nullable BenefitJson benefit,
            @Nullable DutyJson duty,
            Boolean overdue,
            @Nullable String cursor,
            Integer limit,
            @Nullable String minPosition) {
        ActingPerson reader = identity.acting();
        Scope scope = disclosure.scope(reader, OPERATION);
        Optional<Place> place = Cursor.read(cursor, Place.class);
        readYourWrite.awaitViews(minPosition);
        long head = log.head();
        long began = place.map(Place::began).orElse(head);

        List<Condition> conditions = new ArrayList<>();
        conditions.add(new Condition.IsTrue("open"));
        WorkLines.within(scope, reader).ifPresent(conditions::add);
        if (state != null) {
            conditions.add(new Condition.OneOf("state", Set.of(state.getValue())));
        }
        if (benefit != null) {
            conditions.add(new Condition.OneOf("benefit", Set.of(benefit.getValue())));
        }
        if (duty != null) {
            conditions.add(new Condition.OneOf("next.duty", Set.of(duty.getValue())));
        }
        if (overdue) {
            conditions.add(new Condition.UpTo(
                    "next.due.dueOn", today.date().minusDays(1).toString()));
        }
        After after = place.map(
                        it -> new After(it.orderedBy().toString(), it.caseId().text()))
                .orElse(null);
        List<Seen<WorkItem>> found = views.list(worklist, new Selection(conditions, "orderedBy", after, limit + 1));
        List<Seen<WorkItem>> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() <= limit
                ? null
                : Cursor.of(new Place(
                        page.getLast().document().orderedBy(),
                        page.getLast().document().caseId(),
                        began));
        List<WorkLine> shown = lines.show(reader, OPERATION, page);
        return answers.ok(new WorkPage(shown, today.date(), head != began, next), WorkPageJson.class);
    }
}
