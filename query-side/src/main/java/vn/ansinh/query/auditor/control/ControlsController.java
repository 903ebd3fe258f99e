package vn.ansinh.query.auditor.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.access.Identity;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.answer.Cursor;
import vn.ansinh.query.answer.ReadYourWrite;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.api.ControlsApi;
import vn.ansinh.query.api.model.ControlCodeJson;
import vn.ansinh.query.api.model.ControlExceptionPageJson;
import vn.ansinh.query.api.model.ControlsAnswerJson;
import vn.ansinh.query.auditor.control.ControlBoard.Findings;
import vn.ansinh.query.auditor.control.ControlPages.Answer;
import vn.ansinh.query.auditor.control.ControlPages.Covering;
import vn.ansinh.query.auditor.control.ControlPages.Line;
import vn.ansinh.query.auditor.control.ControlPages.Page;
import vn.ansinh.query.auditor.control.ControlPages.Result;
import vn.ansinh.query.disclose.Disclosure;
import vn.ansinh.query.disclose.Disclosure.Concerned;
import vn.ansinh.query.disclose.Disclosure.Request;
import vn.ansinh.query.disclose.Disclosure.Shown;
import vn.ansinh.query.disclose.Disclosure.Whose;
import vn.ansinh.query.port.LogProofs;
import vn.ansinh.query.port.ProjectionProgress;
import vn.ansinh.query.port.Views;
import vn.ansinh.query.port.Views.After;
import vn.ansinh.query.port.Views.Condition;
import vn.ansinh.query.port.Views.Selection;

/** Control tests: how many in how many, as of where, and which. */
@RestController
class ControlsController implements ControlsApi {
    private static final String EXCEPTIONS = "readControlExceptions";

    private final Identity identity;
    private final Disclosure disclosure;
    private final ControlBoard board;
    private final Views views;
    private final ControlTraceProjection traces;
    private final ProjectionProgress progress;
    private final LogProofs log;
    private final ReadYourWrite readYourWrite;
    private final Today today;
    private final ContractForms answers;

    ControlsController(
            Identity identity,
            Disclosure disclosure,
            ControlBoard board,
            Views views,
            ControlTraceProjection traces,
            ProjectionProgress progress,
            LogProofs log,
            ReadYourWrite readYourWrite,
            Today today,
            ContractForms answers) {
        this.identity = identity;
        this.disclosure = disclosure;
        this.board = board;
        this.views = views;
        this.traces = traces;
        this.progress = progress;
        this.log = log;
        this.readYourWrite = readYourWrite;
        this.today = today;
        this.answers = answers;
    }

    /**
     * Where a page ended.
     *
     * @param key position at which the stream began, or the register
     * @param id the stream, or the numbers
     * @param upTo position that all pages are pinned to
     */
    record Place(ControlCode code, String key, String id, long upTo) {}

    @Override
    public ResponseEntity<ControlsAnswerJson> readControls(@Nullable String minPosition) {
        disclosure.scope(identity.acting(), "readControls");
        readYourWrite.awaitViews(minPosition);
        Findings found = board.now();
        Covering checkpoint = covering(found.position());
        List<Result> results = new ArrayList<>();
        found.of().forEach((code, totals) -> results.add(Result.of(code, totals, found.position(), checkpoint, today)));
        return answers.ok(new Answer(found.position(), checkpoint, results), ControlsAnswerJson.class);
    }

    @Override
    public ResponseEntity<ControlExceptionPageJson> readControlExceptions(
            ControlCodeJson code, @Nullable String cursor, Integer limit, @Nullable String minPosition) {
        ActingPerson reader = identity.acting();
        disclosure.discloseControls(reader, EXCEPTIONS);
        ControlCode control = ControlCode.valueOf(code.name());
        Optional<Place> place = Cursor.read(cursor, Place.class);
        place.filter(it -> it.code() != control).ifPresent(other -> {
            throw new Refusal(ProblemCode.INVALID_INPUT, BrokenRule.of("cursor-malformed"));
        });
        readYourWrite.awaitViews(minPosition);
        Page page = control == ControlCode.NUMBER_GAP ? gaps(place, limit) : streams(control, place, limit);
        List<Line> shown = disclosure.leaveOut(reader, page.exceptions(), line -> Whose.of(about(line)));
        shown.forEach(line -> disclose(reader, line));
        return answers.ok(page.with(shown), ControlExceptionPageJson.class);
    }

    private Page streams(ControlCode control, Optional<Place> place, int limit) {
        long upTo = place.map(Place::upTo).orElseGet(() -> progress.now().position());
        After after = place.map(it -> new After(it.key(), it.id())).orElse(null);
        var objecting = List.<Condition>of(new Condition.OneOf("objects", Set.of(RecordCodec.wire(control))));
        List<Views.Seen<ControlTrace>> found = views.list(traces, new Selection(objecting, "begun", after, limit + 1));
        List<Views.Seen<ControlTrace>> shown = found.subList(0, Math.min(limit, found.size()));
        List<Line> lines = new ArrayList<>();
        for (Views.Seen<ControlTrace> stream : shown) {
            for (Seen seen : stream.document().seen()) {
                Exceptional exceptional = seen.exceptional();
                if (seen.control() == control && exceptional != null && seen.position() <= upTo) {
                    lines.add(Line.of(stream.id(), stream.document().ofCase(), seen, exceptional, today));
                }
            }
        }
        String next = found.size() <= limit
                ? null
                : Cursor.of(new Place(
                        control,
                        shown.getLast().document().begun(),
                        shown.getLast().id(),
                        upTo));
        return new Page(control, upTo, covering(upTo), lines, next);
    }

    /** Of registers, as they stand now: they are kept with the counts. */
    private Page gaps(Optional<Place> place, int limit) {
        Findings found = board.now();
        Tally.Totals totals = found.of().get(ControlCode.NUMBER_GAP);
        List<Tally.Gap> gaps = totals == null
                ? List.of()
                : totals.gaps().stream()
                        .filter(gap -> place.map(it -> isBehind(gap, it)).orElse(true))
                        .toList();
        List<Tally.Gap> shown = gaps.subList(0, Math.min(limit, gaps.size()));
        String next = gaps.size() <= limit
                ? null
                : Cursor.of(
                        new Place(ControlCode.NUMBER_GAP, key(shown.getLast()), id(shown.getLast()), found.position()));
        return new Page(
                ControlCode.NUMBER_GAP,
                found.position(),
                covering(found.position()),
                shown.stream().map(gap -> Line.of(gap, today)).toList(),
                next);
    }

    private static boolean isBehind(Tally.Gap gap, Place place) {
        int order = key(gap).compareTo(place.key());
        return order > 0 || (order == 0 && id(gap).compareTo(place.id()) > 0);
    }

    private static String key(Tally.Gap gap) {
        return gap.register().unit().text() + "/" + gap.register().year();
    }

    private static String id(Tally.Gap gap) {
        return gap.kind() + "/" + ControlTrace.text(gap.range().from());
    }

    private Covering covering(long position) {
        return Covering.of(log.checkpointCovering(position));
    }

    private static Set<CaseId> about(Line line) {
        return line.caseId() == null ? Set.of() : Set.of(line.caseId());
    }

    private void disclose(ActingPerson reader, Line line) {
        CaseId caseId = line.caseId();
        if (caseId != null) {
            var nobody = new Concerned(line.unit(), List.of(), Set.of());
            disclosure.disclose(new Request(reader, EXCEPTIONS, caseId, nobody, Shown.CONTROLS));
        }
    }
}
