package vn.ansinh.command.web;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.command.api.GlassApi;
import vn.ansinh.command.api.model.GlassAnswer;
import vn.ansinh.command.api.model.GlassBreaking;
import vn.ansinh.command.gate.CommandGate.Beside;
import vn.ansinh.command.gate.CommandGate.Note;
import vn.ansinh.command.gate.Done;
import vn.ansinh.command.gate.WithinReach;
import vn.ansinh.command.glass.BreakGlass;
import vn.ansinh.command.glass.GlassDecisions;
import vn.ansinh.command.port.CaseHistory.Head;
import vn.ansinh.command.web.Desk.Headers;
import vn.ansinh.kernel.event.access.AccessEvent.GlassBroken;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.Reference;

/** Reading outside one's unit. Not final: Spring puts the validation of headers around it. */
@RestController
class GlassController implements GlassApi {
    private static final String OPERATION = "breakGlass";

    private static final UnitRegistry UNITS = UnitRegistry.load();

    private final Desk desk;
    private final WithinReach reach;

    GlassController(Desk desk, WithinReach reach) {
        this.desk = desk;
        this.reach = reach;
    }

    @Override
    public ResponseEntity<GlassAnswer> breakGlass(String reference, String idempotencyKey, GlassBreaking body) {
        Reference asked = Reference.parse(reference);
        return desk.breakGlass(
                OPERATION, new Headers(idempotencyKey, null, null, null), asked, body, beside -> broken(beside, body));
    }

    private Note broken(Beside beside, GlassBreaking body) {
        Head head = beside.head();
        boolean withinReach = reach.holdsOrSubstitutes(beside.caller(), head);
        GlassBroken event = GlassDecisions.breakGlass(
                new BreakGlass(head, beside.relatives(), withinReach, body.getReason()),
                beside.by(),
                beside.caller().moment(),
                UNITS);
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
