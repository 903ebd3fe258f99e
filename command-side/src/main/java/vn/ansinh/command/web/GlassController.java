package vn.ansinh.command.web;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.command.api.GlassApi;
import vn.ansinh.command.api.model.GlassAnswer;
import vn.ansinh.command.api.model.GlassBreaking;
import vn.ansinh.command.gate.Caller;
import vn.ansinh.command.gate.CommandGate.Note;
import vn.ansinh.command.gate.Done;
import vn.ansinh.command.gate.WithinReach;
import vn.ansinh.command.glass.BreakGlass;
import vn.ansinh.command.glass.GlassDecisions;
import vn.ansinh.command.port.CaseHistory;
import vn.ansinh.command.port.CaseHistory.Head;
import vn.ansinh.command.web.Desk.Headers;
import vn.ansinh.kernel.event.access.AccessEvent.GlassBroken;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.Reference;

/** Reading outside one's unit. Not final: Spring puts the validation of headers around it. */
@RestController
class GlassController implements GlassApi {
    private static final String OPERATION = "breakGlass";

    private static final UnitRegistry UNITS = UnitRegistry.load();

    private final Desk desk;
    private final CaseHistory history;
    private final WithinReach reach;

    GlassController(Desk desk, CaseHistory history, WithinReach reach) {
        this.desk = desk;
        this.history = history;
        this.reach = reach;
    }

    @Override
    public ResponseEntity<GlassAnswer> breakGlass(String reference, String idempotencyKey, GlassBreaking body) {
        Reference asked = Reference.parse(reference);
        return desk.breakGlass(
                OPERATION,
                new Headers(idempotencyKey, null, null, null),
                asked.text(),
                body,
                (caller, by) -> broken(caller, by, asked, body));
    }

    private Note broken(Caller caller, By by, Reference reference, GlassBreaking body) {
        Head head = history.referred(reference)
                .flatMap(history::head)
                .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
        boolean withinReach = reach.holdsOrSubstitutes(caller, head);
        GlassBroken event = GlassDecisions.breakGlass(
                new BreakGlass(head, withinReach, body.getReason()), by, caller.moment(), UNITS);
        return new Note(
                OPERATION,
                event,
                Map.of(
                        Done.CASE_ID,
                        head.caseId().text(),
                        Desk.GLASS_UNTIL,
                        event.until().toString()));
    }
}
