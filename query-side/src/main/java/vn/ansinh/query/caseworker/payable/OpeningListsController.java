package vn.ansinh.query.caseworker.payable;

import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemTexts;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.OpeningListId;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.answer.Cursor;
import vn.ansinh.query.answer.ReadYourWrite;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.api.OpeningListsApi;
import vn.ansinh.query.api.model.OpeningListPageJson;
import vn.ansinh.query.api.model.OpeningListPreviewJson;
import vn.ansinh.query.api.model.OpeningListPreviewRequestJson;
import vn.ansinh.query.caseworker.payable.OpeningListPage.Line;
import vn.ansinh.query.caseworker.payable.OpeningPreviewPage.Fault;
import vn.ansinh.query.caseworker.payable.OpeningPreviewPage.Row;
import vn.ansinh.query.entitlement.CarriedList;
import vn.ansinh.query.entitlement.EntitlementReading;
import vn.ansinh.query.entitlement.EntitlementReading.Told;
import vn.ansinh.query.entitlement.OpeningListProjection;
import vn.ansinh.query.port.OpeningPreviews;
import vn.ansinh.query.port.OpeningPreviews.Preview;
import vn.ansinh.query.port.OpeningPreviews.Sheet;
import vn.ansinh.query.port.RecognisedRegister.RowFault;
import vn.ansinh.query.port.Views;
import vn.ansinh.query.port.Views.After;
import vn.ansinh.query.port.Views.Condition;
import vn.ansinh.query.port.Views.Seen;
import vn.ansinh.query.port.Views.Selection;

/** Who was paid before this system, and what an import would say; nothing is written. */
@RestController
class OpeningListsController implements OpeningListsApi {
    private final Identity identity;
    private final EntitlementReading reading;
    private final OpeningPreviews previews;
    private final Views views;
    private final OpeningListProjection projection;
    private final ReadYourWrite readYourWrite;
    private final Today today;
    private final HttpServletRequest request;
    private final ContractForms answers;

    /** @param request the one at hand, whichever that is when it is asked */
    OpeningListsController(
            Identity identity,
            EntitlementReading reading,
            OpeningPreviews previews,
            Views views,
            OpeningListProjection projection,
            ReadYourWrite readYourWrite,
            Today today,
            HttpServletRequest request,
            ContractForms answers) {
        this.identity = identity;
        this.reading = reading;
        this.previews = previews;
        this.views = views;
        this.projection = projection;
        this.readYourWrite = readYourWrite;
        this.today = today;
        this.request = request;
        this.answers = answers;
    }

    /** Where a page ended. */
    record Place(YearMonth lastPaid, OpeningListId after) {}

    @Override
    public ResponseEntity<OpeningListPreviewJson> previewOpeningList(OpeningListPreviewRequestJson asked) {
        Told told = reading.within(identity.acting(), "previewOpeningList", asked.getUnit());
        Preview preview = previews.preview(
                new Sheet(
                        told.asked(),
                        YearMonth.parse(asked.getLastPaid()),
                        asked.getSheet(),
                        Math.toIntExact(asked.getRows()),
                        new Money(asked.getTotal())),
                asked.getCsv(),
                today.date());
        Map<Integer, List<Fault>> rows = new TreeMap<>();
        preview.rows().forEach(row -> rows.put(row, new ArrayList<>()));
        for (RowFault fault : preview.rowFaults()) {
            rows.computeIfAbsent(fault.row(), row -> new ArrayList<>()).add(fault(fault.column(), fault.broken()));
        }
        List<Fault> faults = preview.faults().stream()
                .map(broken -> fault(broken.pointer() == null ? "-" : broken.pointer(), broken))
                .toList();
        var page = new OpeningPreviewPage(
                faults.isEmpty() && preview.rowFaults().isEmpty(),
                preview.persons(),
                preview.total(),
                faults,
                rows.entrySet().stream()
                        .map(row -> new Row(row.getKey(), row.getValue().isEmpty(), List.copyOf(row.getValue())))
                        .toList());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, language().toLanguageTag())
                .body(answers.model(page, OpeningListPreviewJson.class));
    }

    private Fault fault(String place, BrokenRule broken) {
        return new Fault(place, broken.code(), ProblemTexts.message(broken, language()));
    }

    private Locale language() {
        return ProblemTexts.languageOf(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    @Override
    public ResponseEntity<OpeningListPageJson> readOpeningLists(
            @Nullable String unit, @Nullable String cursor, Integer limit, @Nullable String minPosition) {
        Told told = reading.within(identity.acting(), "readOpeningLists", unit);
        Optional<Place> place = Cursor.read(cursor, Place.class);
        readYourWrite.awaitViews(minPosition);
        Set<String> units = told.all().stream().map(UnitCode::text).collect(Collectors.toUnmodifiableSet());
        After after = place.map(
                        it -> new After(it.lastPaid().toString(), it.after().text()))
                .orElse(null);
        List<Seen<CarriedList>> found = views.list(
                projection,
                new Selection(
                        List.of(new Condition.OneOf("unit", units)), OpeningListProjection.ORDER, after, limit + 1));
        List<Seen<CarriedList>> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() <= limit
                ? null
                : Cursor.of(new Place(
                        page.getLast().document().lastPaid(),
                        page.getLast().document().openingListId()));
        var answer = new OpeningListPage(
                page.stream().map(seen -> Line.of(seen, today)).toList(), next);
        return answers.ok(answer, OpeningListPageJson.class);
    }
}
