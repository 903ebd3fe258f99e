package vn.ansinh.command.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.command.api.DeskApi;
import vn.ansinh.command.api.model.IntakeAnswer;
import vn.ansinh.command.api.model.IntakeRefusal;
import vn.ansinh.command.gate.Caller;
import vn.ansinh.command.gate.CommandGate.Note;
import vn.ansinh.command.intake.IntakeDecisions;
import vn.ansinh.command.intake.TurnAway;
import vn.ansinh.command.port.PersonRegistry;
import vn.ansinh.command.web.Desk.Headers;
import vn.ansinh.kernel.event.application.Kinds.TurnedAwayReason;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.intake.IntakeEvent.TurnedAway;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

/** Before there is a case. Not final: Spring puts the validation of headers around it. */
@RestController
class DeskController implements DeskApi {
    private final Desk desk;
    private final PersonRegistry registry;

    DeskController(Desk desk, PersonRegistry registry) {
        this.desk = desk;
        this.registry = registry;
    }

    @Override
    public ResponseEntity<IntakeAnswer> turnAway(
            String idempotencyKey, IntakeRefusal body, @Nullable LocalDate businessDate, @Nullable String onBehalfOf) {
        return desk.note(
                "turnAway",
                new Headers(idempotencyKey, null, businessDate, onBehalfOf),
                body,
                (caller, by) -> new Note("turnAway", turnedAway(caller, by, body)));
    }

    private TurnedAway turnedAway(Caller caller, By by, IntakeRefusal body) {
        Violations violations = new Violations();
        UnitCode unit = violations.at("/unit", () -> UnitCode.parse(body.getUnit()));
        if (unit != null && !unit.equals(caller.unit())) {
            violations.add("/unit", "unit-out-of-reach");
        }
        String text = body.getPersonNumber();
        PersonNumber number = text == null ? null : violations.at("/personNumber", () -> PersonNumber.parse(text));
        String note = body.getNote();
        if (note != null && text == null) {
            violations.add("/note", "note-without-person");
        }
        violations.refuse();
        PersonId person = number == null ? null : registry.personOf(number);
        TurnAway command = new TurnAway(
                Violations.known(unit),
                Words.of(body.getChannel()),
                body.getScheme() == null ? null : Scheme.ofWire(body.getScheme().getValue()),
                person,
                TurnedAwayReason.valueOf(body.getReason().name()),
                note);
        return IntakeDecisions.turnAway(command, by, caller.moment().businessDate());
    }
}
