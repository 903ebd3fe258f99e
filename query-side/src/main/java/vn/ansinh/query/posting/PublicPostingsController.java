package vn.ansinh.query.posting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.answer.Cursor;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.api.PublicPostingsApi;
import vn.ansinh.query.api.model.OpenPostingsJson;
import vn.ansinh.query.disclose.PublishedByLaw;
import vn.ansinh.query.port.LogPositions;
import vn.ansinh.query.port.Views;
import vn.ansinh.query.port.Views.After;
import vn.ansinh.query.port.Views.Condition;
import vn.ansinh.query.port.Views.Seen;
import vn.ansinh.query.port.Views.Selection;
import vn.ansinh.query.posting.PostedCase.Board;
import vn.ansinh.query.posting.PostingPage.Open;
import vn.ansinh.query.posting.PostingPage.OpenPostings;

/** What hangs today, for anybody. */
@RestController
@PublishedByLaw
class PublicPostingsController implements PublicPostingsApi {
    private final Views views;
    private final PostedCaseProjection posted;
    private final LogPositions log;
    private final Today today;
    private final ContractForms answers;

    PublicPostingsController(
            Views views, PostedCaseProjection posted, LogPositions log, Today today, ContractForms answers) {
        this.views = views;
        this.posted = posted;
        this.log = log;
        this.today = today;
        this.answers = answers;
    }

    /** Where a page ended, and where the log stood when the first one was read. */
    record Place(LocalDate until, CaseId caseId, long began) {}

    @Override
    public ResponseEntity<OpenPostingsJson> readOpenPostings(
            @Nullable String unit, @Nullable String cursor, Integer limit) {
        Optional<Place> place = Cursor.read(cursor, Place.class);
        long head = log.head();
        long began = place.map(Place::began).orElse(head);
        List<Condition> conditions = new ArrayList<>();
        conditions.add(new Condition.IsTrue("showing"));
        conditions.add(new Condition.From("posting.until", today.date().toString()));
        if (unit != null) {
            conditions.add(new Condition.OneOf(
                    "posting.unit", Set.of(UnitCode.parse(unit).text())));
        }
        After after = place.map(
                        it -> new After(it.until().toString(), it.caseId().text()))
                .orElse(null);
        List<PostedCase> found =
                views.list(posted, new Selection(conditions, "posting.until", after, limit + 1)).stream()
                        .map(Seen::document)
                        .toList();
        List<PostedCase> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() <= limit
                ? null
                : Cursor.of(
                        new Place(board(page.getLast()).until(), page.getLast().caseId(), began));
        List<Open> shown = page.stream().map(this::open).toList();
        return answers.ok(new OpenPostings(shown, head != began, next), OpenPostingsJson.class);
    }

    private Open open(PostedCase it) {
        Board board = board(it);
        return new Open(
                board.id(),
                board.unit(),
                today.nameOf(board.unit()),
                it.scheme(),
                it.initials().valueOrNull(),
                board.on(),
                board.until());
    }

    private static Board board(PostedCase it) {
        return Objects.requireNonNull(it.posting(), "what shows was posted");
    }
}
