package vn.ansinh.query.caseworker.payable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.entitlement.Entitlement;
import vn.ansinh.kernel.entitlement.MonthDue;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.answer.Cursor;
import vn.ansinh.query.answer.ReadYourWrite;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.api.PayableApi;
import vn.ansinh.query.api.model.PayableListJson;
import vn.ansinh.query.caseworker.payable.PayableList.Line;
import vn.ansinh.query.caseworker.payable.PayableList.Totals;
import vn.ansinh.query.entitlement.EntitlementReading;
import vn.ansinh.query.entitlement.EntitlementReading.Told;
import vn.ansinh.query.port.LogPositions;
import vn.ansinh.query.port.PolicyVersions;

/** Who is to be paid for a month: the one answer. */
@RestController
class PayableController implements PayableApi {
    private static final String OPERATION = "readPayable";

    private final Identity identity;
    private final EntitlementReading reading;
    private final PolicyVersions policies;
    private final LogPositions log;
    private final ReadYourWrite readYourWrite;
    private final Today today;
    private final ContractForms answers;

    PayableController(
            Identity identity,
            EntitlementReading reading,
            PolicyVersions policies,
            LogPositions log,
            ReadYourWrite readYourWrite,
            Today today,
            ContractForms answers) {
        this.identity = identity;
        this.reading = reading;
        this.policies = policies;
        this.log = log;
        this.readYourWrite = readYourWrite;
        this.today = today;
        this.answers = answers;
    }

    /** Where a page ended. */
    record Place(EntitlementId after) {}

    @Override
    public ResponseEntity<PayableListJson> readPayable(
            @Nullable String unit,
            @Nullable String month,
            @Nullable String cursor,
            Integer limit,
            @Nullable String minPosition) {
        Told told = reading.within(identity.acting(), OPERATION, unit);
        Optional<Place> place = Cursor.read(cursor, Place.class);
        YearMonth asked = month(month);
        readYourWrite.awaitViews(minPosition);
        long position = log.head();

        Map<EntitlementId, Entitlement> entitlements = new HashMap<>();
        List<Line> lines = lines(told, asked, entitlements);
        List<Line> rest = lines.stream()
                .filter(line -> place.isEmpty()
                        || line.entitlementId()
                                        .text()
                                        .compareTo(place.get().after().text())
                                > 0)
                .toList();
        List<Line> page = rest.subList(0, Math.min(limit, rest.size()));
        reading.cite(page.stream()
                .map(line -> Objects.requireNonNull(entitlements.get(line.entitlementId())))
                .toList());
        LocalDate day = today.date();
        var list = new PayableList(
                told.asked(),
                today.nameOf(told.asked()),
                asked,
                day,
                policies.inForceOn(day),
                position,
                Totals.of(lines),
                page,
                rest.size() <= limit ? null : Cursor.of(new Place(page.getLast().entitlementId())));
        return answers.ok(list, PayableListJson.class);
    }

    /** In order of the entitlements' identifiers; where another unit has taken one over, in both lists. */
    private List<Line> lines(Told told, YearMonth month, Map<EntitlementId, Entitlement> entitlements) {
        List<Line> lines = new ArrayList<>();
        for (var seen : reading.in(told)) {
            for (Entitlement it : seen.document().draws().all()) {
                entitlements.put(it.id(), it);
                Optional<MonthDue> due = MonthDue.of(it, month);
                due.filter(each -> told.all().contains(each.unit())).ifPresent(each -> lines.add(Line.of(it, each)));
                due.flatMap(each -> MonthDue.leftIn(it, month)
                                .filter(left -> !told.all().contains(each.unit())))
                        .filter(left -> told.all().contains(left))
                        .ifPresent(left -> lines.add(Line.left(it, month, left)));
            }
        }
        lines.sort(Comparator.comparing(line -> line.entitlementId().text()));
        return lines;
    }

    /** Nothing can be said of months that lie further ahead: what they come to is not decided yet. */
    private YearMonth month(@Nullable String asked) {
        YearMonth now = YearMonth.from(today.date());
        try {
            YearMonth month = asked == null ? now : YearMonth.parse(asked);
            if (!month.isAfter(now.plusMonths(1))) {
                return month;
            }
        } catch (DateTimeException malformed) {
            // Refused below with the same words.
        }
        throw new Refusal(ProblemCode.INVALID_INPUT, BrokenRule.at("query:month", "month-not-told-yet"));
    }
}
