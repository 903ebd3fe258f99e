package vn.ansinh.query.auditor.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
import vn.ansinh.kernel.value.ReplayId;
import vn.ansinh.query.answer.ContractForms;
import vn.ansinh.query.answer.Cursor;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.api.ReplaysApi;
import vn.ansinh.query.api.model.AuditedCaseJson;
import vn.ansinh.query.api.model.CaseStateJson;
import vn.ansinh.query.api.model.ReplayJson;
import vn.ansinh.query.api.model.ReplayPageJson;
import vn.ansinh.query.api.model.SandboxPageJson;
import vn.ansinh.query.api.model.SchemeJson;
import vn.ansinh.query.auditor.history.AuditedCase;
import vn.ansinh.query.auditor.replay.SandboxPage.SandboxLine;
import vn.ansinh.query.casefile.CaseFile;
import vn.ansinh.query.casefile.CaseFileProjection;
import vn.ansinh.query.casefile.CaseTotal;
import vn.ansinh.query.casefile.CitedCases;
import vn.ansinh.query.casefile.Lodgings;
import vn.ansinh.query.disclose.Disclosure;
import vn.ansinh.query.disclose.Disclosure.Concerned;
import vn.ansinh.query.disclose.Disclosure.Request;
import vn.ansinh.query.disclose.Disclosure.Shown;
import vn.ansinh.query.disclose.Disclosure.Whose;
import vn.ansinh.query.port.EventHistory;
import vn.ansinh.query.port.Replays;
import vn.ansinh.query.port.Replays.Asked;
import vn.ansinh.query.port.Replays.DifferingDocument;
import vn.ansinh.query.port.Replays.Replay;
import vn.ansinh.query.port.Replays.Sandbox;
import vn.ansinh.query.port.Views.After;
import vn.ansinh.query.port.Views.Condition;
import vn.ansinh.query.port.Views.Seen;
import vn.ansinh.query.port.Views.Selection;

/** How far replays are, and the province as it was: every case that is shown of it is disclosed as if it were today's. */
@RestController
class ReplaysController implements ReplaysApi {
    private static final String CASES = "readSandboxCases";
    private static final String CASE = "readSandboxCase";

    private final Identity identity;
    private final Disclosure disclosure;
    private final Replays replays;
    private final CaseFileProjection files;
    private final EventHistory history;
    private final Today today;
    private final ContractForms answers;

    ReplaysController(
            Identity identity,
            Disclosure disclosure,
            Replays replays,
            CaseFileProjection files,
            EventHistory history,
            Today today,
            ContractForms answers) {
        this.identity = identity;
        this.disclosure = disclosure;
        this.replays = replays;
        this.files = files;
        this.history = history;
        this.today = today;
        this.answers = answers;
    }

    /** Where a page of replays ended. */
    record ReplayPlace(long before) {}

    /** Where a page of cases ended. */
    record SandboxPlace(ReplayId replay, CaseId after) {}

    @Override
    public ResponseEntity<ReplayPageJson> readReplays(@Nullable String cursor, Integer limit) {
        disclosure.discloseDifferences(identity.acting(), "readReplays");
        Optional<ReplayPlace> place = Cursor.read(cursor, ReplayPlace.class);
        List<Asked> found = replays.newest(place.map(ReplayPlace::before).orElse(null), limit + 1);
        List<Asked> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() <= limit
                ? null
                : Cursor.of(new ReplayPlace(page.getLast().order()));
        List<Replay> shown = page.stream().map(Asked::replay).toList();
        shown.forEach(this::cite);
        return answers.ok(new ReplayPage(shown, next), ReplayPageJson.class);
    }

    @Override
    public ResponseEntity<ReplayJson> readReplay(String replayId) {
        disclosure.discloseDifferences(identity.acting(), "readReplay");
        Replay replay = replays.find(ReplayId.parse(replayId)).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
        cite(replay);
        return answers.ok(replay, ReplayJson.class);
    }

    /** What differs is named, so each case of it is in the record. */
    private void cite(Replay replay) {
        disclosure.cite(replay.compared().stream()
                .flatMap(view -> view.differing().stream())
                .map(DifferingDocument::id)
                .filter(CaseId::isCase)
                .map(CaseId::parse)
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public ResponseEntity<SandboxPageJson> readSandboxCases(
            String replayId,
            @Nullable String unit,
            @Nullable SchemeJson scheme,
            @Nullable CaseStateJson state,
            @Nullable String cursor,
            Integer limit) {
        ActingPerson reader = identity.acting();
        disclosure.scope(reader, CASES);
        ReplayId replay = ReplayId.parse(replayId);
        Optional<SandboxPlace> place = Cursor.read(cursor, SandboxPlace.class);
        place.filter(it -> !it.replay().equals(replay)).ifPresent(other -> {
            throw new Refusal(ProblemCode.INVALID_INPUT, BrokenRule.of("cursor-malformed"));
        });
        Sandbox sandbox = sandbox(replay);
        List<Condition> conditions = new ArrayList<>();
        Predicate<CaseTotal> counted = total -> true;
        if (unit != null) {
            conditions.add(new Condition.OneOf("opening.unit", Set.of(unit)));
            counted = counted.and(total -> total.unit().text().equals(unit));
        }
        if (scheme != null) {
            conditions.add(new Condition.OneOf("opening.scheme", Set.of(scheme.getValue())));
            counted = counted.and(total -> RecordCodec.wire(total.scheme()).equals(scheme.getValue()));
        }
        if (state != null) {
            conditions.add(new Condition.OneOf("progress.state", Set.of(state.getValue())));
            counted = counted.and(total -> RecordCodec.wire(total.state()).equals(state.getValue()));
        }
        After after =
                place.map(it -> new After(it.after().text(), it.after().text())).orElse(null);
        List<Seen<CaseFile>> found = sandbox.views().list(files, new Selection(conditions, "caseId", after, limit + 1));
        List<Seen<CaseFile>> page = found.subList(0, Math.min(limit, found.size()));
        List<Seen<CaseFile>> shown = disclosure.leaveOut(
                reader, page, seen -> Whose.of(seen.document().caseId()));
        shown.forEach(seen -> disclose(reader, CASES, seen.document(), Shown.LINE));
        String next = found.size() <= limit
                ? null
                : Cursor.of(new SandboxPlace(replay, page.getLast().document().caseId()));
        var answer = new SandboxPage(
                sandbox.knownAt(),
                place.isPresent()
                        ? List.of()
                        : sandbox.totals().stream().filter(counted).toList(),
                shown.stream().map(seen -> SandboxLine.of(seen, today)).toList(),
                next);
        return answers.ok(answer, SandboxPageJson.class);
    }

    @Override
    public ResponseEntity<AuditedCaseJson> readSandboxCase(String replayId, String caseId) {
        ActingPerson reader = identity.acting();
        disclosure.scope(reader, CASE);
        Sandbox sandbox = sandbox(ReplayId.parse(replayId));
        CaseId asked = CaseId.parse(caseId);
        Seen<CaseFile> seen =
                sandbox.views().find(files, asked.text()).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
        disclose(reader, CASE, seen.document(), Shown.WHOLE_CASE);
        disclosure.cite(CitedCases.in(seen.document()));
        long position = history.of(asked.text(), seen.version() - 1, sandbox.knownAt(), 1)
                .getFirst()
                .position();
        var audited = new AuditedCase(seen.version(), position, sandbox.knownAt(), null, null, seen.document());
        return answers.ok(audited, AuditedCaseJson.class, audited.version());
    }

    private Sandbox sandbox(ReplayId replay) {
        if (replays.find(replay).isEmpty()) {
            throw new Refusal(ProblemCode.NOT_FOUND);
        }
        return replays.sandbox(replay)
                .orElseThrow(() -> new Refusal(ProblemCode.REFUSED, BrokenRule.of("sandbox-not-ready")));
    }

    /** Over the whole province: whoever was named to act makes no difference. */
    private void disclose(ActingPerson reader, String operation, CaseFile file, Shown shown) {
        var concerned = new Concerned(file.opening().unit(), Lodgings.owners(file.parties()), Set.of());
        disclosure.disclose(new Request(reader, operation, file.caseId(), concerned, shown));
    }
}
