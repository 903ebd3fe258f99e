package vn.ansinh.query.caseworker.payable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.entitlement.Entitlement;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.answer.Cursor;
import vn.ansinh.query.answer.ReadYourWrite;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.api.EntitlementReviewsApi;
import vn.ansinh.query.api.model.EntitlementReviewPageJson;
import vn.ansinh.query.caseworker.payable.ReviewPage.Line;
import vn.ansinh.query.entitlement.EntitlementReading;
import vn.ansinh.query.entitlement.EntitlementReading.Told;

/** What is to be verified again. */
@RestController
class EntitlementReviewsController implements EntitlementReviewsApi {
    private static final String OPERATION = "readEntitlementReviews";
    private static final Comparator<Entitlement> BY_DAY = Comparator.comparing(Entitlement::reviewDueBy)
            .thenComparing(it -> it.id().text());

    private final Identity identity;
    private final EntitlementReading reading;
    private final ReadYourWrite readYourWrite;
    private final Today today;
    private final ContractForms answers;

    EntitlementReviewsController(
            Identity identity,
            EntitlementReading reading,
            ReadYourWrite readYourWrite,
            Today today,
            ContractForms answers) {
        this.identity = identity;
        this.reading = reading;
        this.readYourWrite = readYourWrite;
        this.today = today;
        this.answers = answers;
    }

    /** Where a page ended. */
    record Place(LocalDate day, EntitlementId after) {
        boolean isBefore(Entitlement it) {
            int byDay = it.reviewDueBy().compareTo(day);
            return byDay > 0 || (byDay == 0 && it.id().text().compareTo(after.text()) > 0);
        }
    }

    @Override
    public ResponseEntity<EntitlementReviewPageJson> readEntitlementReviews(
            @Nullable String unit,
            Boolean overdue,
            @Nullable String cursor,
            Integer limit,
            @Nullable String minPosition) {
        ActingPerson reader = identity.acting();
        Told told = reading.within(reader, OPERATION, unit);
        Optional<Place> place = Cursor.read(cursor, Place.class);
        readYourWrite.awaitViews(minPosition);
        LocalDate day = today.date();
        YearMonth month = YearMonth.from(day);
        List<Entitlement> open = reading.notNear(
                reader,
                reading.in(told).stream()
                        .flatMap(seen -> seen.document().draws().all().stream())
                        .filter(it -> it.openIn(month) && told.all().contains(it.unitIn(month)))
                        .sorted(BY_DAY)
                        .toList());
        List<Entitlement> late =
                open.stream().filter(it -> it.reviewDueBy().isBefore(day)).toList();
        List<Entitlement> rest = (overdue ? late : open)
                .stream()
                        .filter(it -> place.isEmpty() || place.get().isBefore(it))
                        .toList();
        List<Entitlement> page = rest.subList(0, Math.min(limit, rest.size()));
        reading.cite(page);
        String next = rest.size() <= limit
                ? null
                : Cursor.of(
                        new Place(page.getLast().reviewDueBy(), page.getLast().id()));
        var answer =
                new ReviewPage(page.stream().map(it -> Line.of(it, day)).toList(), day, open.size(), late.size(), next);
        return answers.ok(answer, EntitlementReviewPageJson.class);
    }
}
