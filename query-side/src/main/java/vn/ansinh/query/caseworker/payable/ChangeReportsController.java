package vn.ansinh.query.caseworker.payable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.value.ChangeReportId;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.answer.Cursor;
import vn.ansinh.query.answer.ReadYourWrite;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.api.ChangeReportsApi;
import vn.ansinh.query.api.model.ChangeReportPageJson;
import vn.ansinh.query.casefile.ExplainedDates;
import vn.ansinh.query.caseworker.payable.ChangeReportPage.Line;
import vn.ansinh.query.entitlement.ChangeReportProjection;
import vn.ansinh.query.entitlement.EntitlementReading;
import vn.ansinh.query.entitlement.EntitlementReading.Told;
import vn.ansinh.query.entitlement.ReportOfChange;
import vn.ansinh.query.port.Views;
import vn.ansinh.query.port.Views.After;
import vn.ansinh.query.port.Views.Condition;
import vn.ansinh.query.port.Views.Seen;
import vn.ansinh.query.port.Views.Selection;

/** What is said to have changed, and waits for somebody to conclude it. */
@RestController
class ChangeReportsController implements ChangeReportsApi {
    private static final String OPERATION = "readChangeReports";

    private final Identity identity;
    private final EntitlementReading reading;
    private final Views views;
    private final ChangeReportProjection projection;
    private final ReadYourWrite readYourWrite;
    private final Today today;
    private final ExplainedDates explained;
    private final ContractForms answers;

    ChangeReportsController(
            Identity identity,
            EntitlementReading reading,
            Views views,
            ChangeReportProjection projection,
            ReadYourWrite readYourWrite,
            Today today,
            ExplainedDates explained,
            ContractForms answers) {
        this.identity = identity;
        this.reading = reading;
        this.views = views;
        this.projection = projection;
        this.readYourWrite = readYourWrite;
        this.today = today;
        this.explained = explained;
        this.answers = answers;
    }

    /** Where a page ended. */
    record Place(LocalDate dueOn, ChangeReportId after) {}

    @Override
    public ResponseEntity<ChangeReportPageJson> readChangeReports(
            @Nullable String unit, Boolean open, @Nullable String cursor, Integer limit, @Nullable String minPosition) {
        ActingPerson reader = identity.acting();
        Told told = reading.within(reader, OPERATION, unit);
        Optional<Place> place = Cursor.read(cursor, Place.class);
        readYourWrite.awaitViews(minPosition);
        Set<String> units = told.all().stream().map(UnitCode::text).collect(Collectors.toUnmodifiableSet());
        List<Condition> conditions = new ArrayList<>(List.of(new Condition.OneOf("unit", units)));
        if (open) {
            conditions.add(new Condition.IsTrue("open"));
        }
        After after = place.map(
                        it -> new After(it.dueOn().toString(), it.after().text()))
                .orElse(null);
        List<Seen<ReportOfChange>> found =
                views.list(projection, new Selection(conditions, ChangeReportProjection.ORDER, after, limit + 1));
        List<Seen<ReportOfChange>> page = found.subList(0, Math.min(limit, found.size()));
        LocalDate day = today.date();
        String next = found.size() <= limit
                ? null
                : Cursor.of(new Place(
                        page.getLast().document().dueOn(),
                        page.getLast().document().changeReportId()));
        List<Seen<ReportOfChange>> shown = reading.reportsNotNear(reader, page);
        var answer = new ChangeReportPage(
                shown.stream().map(seen -> Line.of(seen, day, explained)).toList(), day, next);
        return answers.ok(answer, ChangeReportPageJson.class);
    }
}
