package vn.ansinh.command.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.command.api.OpeningListsApi;
import vn.ansinh.command.api.model.OpeningListAnswer;
import vn.ansinh.command.api.model.OpeningListProposal;
import vn.ansinh.command.casework.Laws;
import vn.ansinh.command.entitlement.OpeningList;
import vn.ansinh.command.entitlement.OpeningListDecisions;
import vn.ansinh.command.entitlement.OpeningListDecisions.Officer;
import vn.ansinh.command.entitlement.OpeningListDecisions.Sheet;
import vn.ansinh.command.entitlement.OpeningReading;
import vn.ansinh.command.gate.CommandGate.Acting;
import vn.ansinh.command.gate.CommandGate.Following;
import vn.ansinh.command.gate.CommandGate.Founding;
import vn.ansinh.command.gate.CommandGate.Note;
import vn.ansinh.command.gate.Draw;
import vn.ansinh.command.port.PersonRegistry;
import vn.ansinh.command.port.StreamEvents;
import vn.ansinh.command.web.Desk.Headers;
import vn.ansinh.kernel.event.entitlement.OpeningListEvent;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.OpeningListId;
import vn.ansinh.kernel.value.UnitCode;

/** Lists of those who were paid before. Not final: Spring puts the validation of headers around it. */
@RestController
class OpeningListController implements OpeningListsApi {
    private static final String PROPOSE = "proposeOpeningList";

    private final Desk desk;
    private final StreamEvents streams;
    private final PersonRegistry registry;
    private final Laws laws;
    private final Draw draw;
    private final UnitRegistry units = UnitRegistry.load();

    OpeningListController(Desk desk, StreamEvents streams, PersonRegistry registry, Laws laws, Draw draw) {
        this.desk = desk;
        this.streams = streams;
        this.registry = registry;
        this.laws = laws;
        this.draw = draw;
    }

    @Override
    public ResponseEntity<OpeningListAnswer> proposeOpeningList(String idempotencyKey, OpeningListProposal body) {
        return desk.proposeOpeningList(PROPOSE, headers(idempotencyKey), body, acting -> {
            LocalDate on = acting.caller().moment().businessDate();
            Sheet sheet = sheet(body);
            if (!reaches(acting, sheet.unit())) {
                throw new Refusal(ProblemCode.INVALID_INPUT, BrokenRule.at("/unit", "list-of-no-commune"));
            }
            OpeningReading reading = OpeningReading.of(body.getCsv(), on);
            OpeningListDecisions.check(sheet, reading, laws.on(on), on);
            OpeningListId list = OpeningListId.of(draw.hex());
            List<OpeningListEvent> events =
                    OpeningListDecisions.propose(sheet, reading, registry::personOf, officer(acting), on);
            return new Founding(
                    PROPOSE,
                    list.text(),
                    events.stream().map(Record.class::cast).toList(),
                    Map.of(Desk.OPENING_LIST, list.text()),
                    null);
        });
    }

    @Override
    public ResponseEntity<OpeningListAnswer> approveOpeningList(
            String openingListId, String idempotencyKey, Object body) {
        Form.empty(body);
        return on(
                "approveOpeningList",
                openingListId,
                idempotencyKey,
                body,
                (list, acting) -> OpeningListDecisions.approve(
                        list,
                        officer(acting),
                        laws.on(acting.caller().moment().businessDate()),
                        acting.caller().moment().businessDate()));
    }

    @Override
    public ResponseEntity<OpeningListAnswer> rejectOpeningList(
            String openingListId, String idempotencyKey, Object body) {
        Form.empty(body);
        return on(
                "rejectOpeningList",
                openingListId,
                idempotencyKey,
                body,
                (list, acting) -> OpeningListDecisions.reject(
                        list, acting.by(), acting.caller().moment().businessDate()));
    }

    /** What is decided about a list within reach. */
    @FunctionalInterface
    private interface Decision {
        OpeningListEvent of(OpeningList list, Acting acting);
    }

    private ResponseEntity<OpeningListAnswer> on(
            String operation, String listId, String idempotencyKey, Object body, Decision decision) {
        OpeningListId asked = OpeningListId.parse(listId);
        return desk.onOpeningList(operation, headers(idempotencyKey), asked, body, acting -> {
            OpeningList list = OpeningList.of(streams.of(asked.text()).stream()
                            .filter(OpeningListEvent.class::isInstance)
                            .map(OpeningListEvent.class::cast)
                            .toList())
                    .filter(it -> reaches(acting, it.proposal().unit()))
                    .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
            Record event = (Record) decision.of(list, acting);
            return new Following(new Note(operation, event), list.version(), List.of());
        });
    }

    private boolean reaches(Acting acting, UnitCode unit) {
        UnitCode own = acting.by().unit();
        return own != null
                && units.holdsWithin(unit, own, acting.caller().moment().businessDate());
    }

    private static Officer officer(Acting acting) {
        return new Officer(acting.by(), acting.relatives());
    }

    private static Sheet sheet(OpeningListProposal body) {
        Violations violations = new Violations();
        UnitCode unit = violations.at("/unit", () -> UnitCode.parse(body.getUnit()));
        violations.refuse();
        return new Sheet(
                Violations.known(unit),
                YearMonth.parse(body.getLastPaid()),
                body.getSheet(),
                Math.toIntExact(body.getRows()),
                new Money(body.getTotal()));
    }

    private static Headers headers(String idempotencyKey) {
        return new Headers(idempotencyKey, null, null, null);
    }
}
