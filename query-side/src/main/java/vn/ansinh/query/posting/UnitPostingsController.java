package vn.ansinh.query.posting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.answer.Cursor;
import vn.ansinh.query.answer.ReadYourWrite;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.api.UnitPostingsApi;
import vn.ansinh.query.api.model.UnitPostingsJson;
import vn.ansinh.query.disclose.Disclosure;
import vn.ansinh.query.disclose.Disclosure.Concerned;
import vn.ansinh.query.disclose.Disclosure.Request;
import vn.ansinh.query.disclose.Disclosure.Scope;
import vn.ansinh.query.disclose.Disclosure.Shown;
import vn.ansinh.query.disclose.Disclosure.Whose;
import vn.ansinh.query.port.LogPositions;
import vn.ansinh.query.port.Views;
import vn.ansinh.query.port.Views.After;
import vn.ansinh.query.port.Views.Condition;
import vn.ansinh.query.port.Views.Seen;
import vn.ansinh.query.port.Views.Selection;
import vn.ansinh.query.posting.PostedCase.Board;
import vn.ansinh.query.posting.PostingPage.OfUnit;
import vn.ansinh.query.posting.PostingPage.UnitPostings;

/** A unit's own postings, closed ones too. */
@RestController
class UnitPostingsController implements UnitPostingsApi {
    private static final String OPERATION = "readUnitPostings";
    private static final String EARLIEST = "1800-01-01";

    private final Identity identity;
    private final Disclosure disclosure;
    private final Views views;
    private final PostedCaseProjection posted;
    private final LogPositions log;
    private final ReadYourWrite readYourWrite;
    private final Today today;
    private final ContractForms answers;

    UnitPostingsController(
            Identity identity,
            Disclosure disclosure,
            Views views,
            PostedCaseProjection posted,
            LogPositions log,
            ReadYourWrite readYourWrite,
            Today today,
            ContractForms answers) {
        this.identity = identity;
        this.disclosure = disclosure;
        this.views = views;
        this.posted = posted;
        this.log = log;
        this.readYourWrite = readYourWrite;
        this.today = today;
        this.answers = answers;
    }

    /** Where a page ended, and where the log stood when the first one was read. */
    record Place(LocalDate until, CaseId caseId, long began) {}

    @Override
    public ResponseEntity<UnitPostingsJson> readUnitPostings(
            @Nullable String cursor, Integer limit, @Nullable String minPosition) {
        ActingPerson reader = identity.acting();
        Scope scope = disclosure.scope(reader, OPERATION);
        Optional<Place> place = Cursor.read(cursor, Place.class);
        readYourWrite.awaitViews(minPosition);
        long head = log.head();
        long began = place.map(Place::began).orElse(head);
        List<Condition> conditions = new ArrayList<>();
        // Only what was ever posted has a last day.
        conditions.add(new Condition.From("posting.until", EARLIEST));
        if (!scope.province()) {
            conditions.add(new Condition.OneOf(
                    "posting.unit",
                    scope.units().stream().map(UnitCode::text).collect(Collectors.toUnmodifiableSet())));
        }
        After after = place.map(
                        it -> new After(it.until().toString(), it.caseId().text()))
                .orElse(null);
        List<PostedCase> found =
                views.list(posted, new Selection(conditions, "posting.until", true, after, limit + 1)).stream()
                        .map(Seen::document)
                        .toList();
        List<PostedCase> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() <= limit
                ? null
                : Cursor.of(
                        new Place(board(page.getLast()).until(), page.getLast().caseId(), began));
        List<OfUnit> shown = disclosure.leaveOut(reader, page, it -> Whose.of(it.caseId())).stream()
                .map(it -> show(reader, it))
                .toList();
        return answers.ok(new UnitPostings(shown, head != began, next), UnitPostingsJson.class);
    }

    private OfUnit show(ActingPerson reader, PostedCase it) {
        Board board = board(it);
        var concerned = new Concerned(board.unit(), List.of(it.beneficiary()), Set.of());
        disclosure.disclose(new Request(reader, OPERATION, it.caseId(), concerned, Shown.POSTING));
        boolean open = it.showing() && !board.until().isBefore(today.date());
        return new OfUnit(
                board.id(),
                it.caseId(),
                it.reference(),
                board.unit(),
                it.scheme(),
                it.initials(),
                board.on(),
                board.until(),
                open,
                board.objections());
    }

    private static Board board(PostedCase it) {
        return Objects.requireNonNull(it.posting(), "what has a last day was posted");
    }
}
