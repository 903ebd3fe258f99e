package vn.ansinh.command.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.command.api.ReplaysApi;
import vn.ansinh.command.api.model.ReplayAnswer;
import vn.ansinh.command.api.model.SandboxRequest;
import vn.ansinh.command.api.model.ViewName;
import vn.ansinh.command.api.model.ViewRebuildRequest;
import vn.ansinh.command.gate.CommandGate.Following;
import vn.ansinh.command.gate.CommandGate.Note;
import vn.ansinh.command.gate.Draw;
import vn.ansinh.command.port.ReplayLog;
import vn.ansinh.command.replay.ReplayCase;
import vn.ansinh.command.replay.ReplayDecisions;
import vn.ansinh.command.replay.ReplayDecisions.LogNow;
import vn.ansinh.command.web.Desk.Headers;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.ReplayId;

/** Asks for replays of the log and ends them; nodes that answer queries do them. Not final: Spring puts the validation of headers around it. */
@RestController
class ReplayController implements ReplaysApi {
    private static final String REBUILD = "requestViewRebuild";
    private static final String SANDBOX = "requestSandbox";
    private static final String SWITCH = "switchViews";
    private static final String END = "endReplay";

    private final Desk desk;
    private final ReplayLog replays;
    private final Draw draw;

    ReplayController(Desk desk, ReplayLog replays, Draw draw) {
        this.desk = desk;
        this.replays = replays;
        this.draw = draw;
    }

    @Override
    public ResponseEntity<ReplayAnswer> requestViewRebuild(String idempotencyKey, ViewRebuildRequest body) {
        List<ViewName> named = body.getViews();
        List<String> views = (named == null ? Stream.<ViewName>empty() : named.stream())
                .map(ViewName::getValue)
                .distinct()
                .sorted()
                .toList();
        return desk.onReplay(REBUILD, headers(idempotencyKey), "", ReplayId.of(draw.hex()), body, (caller, by) -> {
            LocalDate on = caller.moment().businessDate();
            return new Following(
                    new Note(REBUILD, ReplayDecisions.rebuild(views, notEnded(), by, on)), -1, List.of(), List.of());
        });
    }

    @Override
    public ResponseEntity<ReplayAnswer> requestSandbox(String idempotencyKey, SandboxRequest body) {
        return desk.onReplay(SANDBOX, headers(idempotencyKey), "", ReplayId.of(draw.hex()), body, (caller, by) -> {
            var requested = ReplayDecisions.sandbox(
                    body.getUpTo(),
                    body.getAt() == null ? null : body.getAt().toInstant(),
                    new LogNow(replays.logHead(), replays::positionAt),
                    notEnded(),
                    by,
                    caller.moment().businessDate());
            return new Following(new Note(SANDBOX, requested), -1, List.of(), List.of());
        });
    }

    @Override
    public ResponseEntity<ReplayAnswer> switchViews(String replayId, String idempotencyKey, Object body) {
        ReplayId asked = ReplayId.parse(replayId);
        return desk.onReplay(SWITCH, headers(idempotencyKey), asked.text(), asked, body, (caller, by) -> {
            Form.empty(body);
            LocalDate on = caller.moment().businessDate();
            return following(SWITCH, asked, replay -> ReplayDecisions.switchTo(replay, by, on));
        });
    }

    @Override
    public ResponseEntity<ReplayAnswer> endReplay(String replayId, String idempotencyKey, Object body) {
        ReplayId asked = ReplayId.parse(replayId);
        return desk.onReplay(END, headers(idempotencyKey), asked.text(), asked, body, (caller, by) -> {
            Form.empty(body);
            LocalDate on = caller.moment().businessDate();
            return following(END, asked, replay -> ReplayDecisions.end(replay, by, on));
        });
    }

    private Following following(String command, ReplayId asked, Function<ReplayCase, Record> act) {
        ReplayCase replay =
                ReplayCase.of(replays.eventsOf(asked)).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
        return new Following(new Note(command, act.apply(replay)), replay.version(), List.of(), List.of());
    }

    private Collection<ReplayCase> notEnded() {
        return replays.notEnded().values().stream()
                .flatMap(events -> ReplayCase.of(events).stream())
                .toList();
    }

    private static Headers headers(String idempotencyKey) {
        return new Headers(idempotencyKey, null, null, null);
    }
}
