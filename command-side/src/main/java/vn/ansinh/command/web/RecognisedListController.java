package vn.ansinh.command.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.command.api.RecognisedListsApi;
import vn.ansinh.command.api.model.RecognisedListAnswer;
import vn.ansinh.command.api.model.RecognisedListProposal;
import vn.ansinh.command.api.model.RecognisedListRejection;
import vn.ansinh.command.api.model.RecognisedListWithdrawal;
import vn.ansinh.command.gate.CommandGate.Acting;
import vn.ansinh.command.gate.CommandGate.Following;
import vn.ansinh.command.gate.CommandGate.Founding;
import vn.ansinh.command.gate.CommandGate.Note;
import vn.ansinh.command.gate.Draw;
import vn.ansinh.command.port.PersonRegistry;
import vn.ansinh.command.port.RecognisedLists;
import vn.ansinh.command.recognition.ListDecisions;
import vn.ansinh.command.recognition.ListDecisions.Officer;
import vn.ansinh.command.recognition.ListHeader;
import vn.ansinh.command.recognition.ListReading;
import vn.ansinh.command.recognition.RecognisedList;
import vn.ansinh.command.recognition.Recognitions;
import vn.ansinh.command.recognition.Recognitions.Listing;
import vn.ansinh.command.web.Desk.Headers;
import vn.ansinh.kernel.event.recognition.ListEnd;
import vn.ansinh.kernel.event.recognition.ListKind;
import vn.ansinh.kernel.event.recognition.RecognitionEvent;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.HouseholdListed;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.ListedMember;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PersonNumber;
import vn.ansinh.kernel.value.RecognisedListId;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.kernel.value.Wire;

/** Recognised lists of poor and near-poor households. Not final: Spring puts the validation of headers around it. */
@RestController
class RecognisedListController implements RecognisedListsApi {
    private static final String PROPOSE = "proposeRecognisedList";
    private static final String APPROVE = "approveRecognisedList";
    private static final String REJECT = "rejectRecognisedList";
    private static final String WITHDRAW = "withdrawRecognisedList";

    private final Desk desk;
    private final RecognisedLists lists;
    private final PersonRegistry registry;
    private final Draw draw;
    private final UnitRegistry units = UnitRegistry.load();

    RecognisedListController(Desk desk, RecognisedLists lists, PersonRegistry registry, Draw draw) {
        this.desk = desk;
        this.lists = lists;
        this.registry = registry;
        this.draw = draw;
    }

    @Override
    public ResponseEntity<RecognisedListAnswer> proposeRecognisedList(
            String idempotencyKey,
            RecognisedListProposal body,
            @Nullable LocalDate businessDate,
            @Nullable String onBehalfOf) {
        Headers headers = new Headers(idempotencyKey, null, businessDate, onBehalfOf);
        return desk.proposeList(PROPOSE, headers, body, acting -> {
            LocalDate on = acting.caller().moment().businessDate();
            ListHeader header = header(body);
            if (!reaches(acting, header.unit())) {
                throw new Refusal(ProblemCode.INVALID_INPUT, BrokenRule.at("/unit", "list-of-no-commune"));
            }
            ListReading reading = ListReading.of(header, body.getCsv(), on);
            Recognitions known = known(header.unit(), reading);
            ListDecisions.check(header, reading, registry::find, known, on);
            RecognisedListId list = RecognisedListId.of(draw.hex());
            List<RecognitionEvent> events =
                    ListDecisions.propose(list, header, reading, persons(reading), known, officer(acting), on);
            return new Founding(
                    PROPOSE,
                    list.text(),
                    events.stream().map(Record.class::cast).toList(),
                    Map.of(Desk.LIST, list.text()),
                    null);
        });
    }

    @Override
    public ResponseEntity<RecognisedListAnswer> approveRecognisedList(
            String recognisedListId,
            String idempotencyKey,
            Object body,
            @Nullable LocalDate businessDate,
            @Nullable String onBehalfOf) {
        RecognisedListId asked = RecognisedListId.parse(recognisedListId);
        Headers headers = new Headers(idempotencyKey, null, businessDate, onBehalfOf);
        return desk.onList(APPROVE, headers, asked, body, acting -> {
            Form.empty(body);
            return following(APPROVE, asked, acting, list -> {
                List<HouseholdListed> households = lists.households(List.of(list)).stream()
                        .map(Listing::entry)
                        .toList();
                return ListDecisions.approve(
                        list,
                        households,
                        known(list, households),
                        officer(acting),
                        acting.caller().moment().businessDate());
            });
        });
    }

    @Override
    public ResponseEntity<RecognisedListAnswer> rejectRecognisedList(
            String recognisedListId, String idempotencyKey, RecognisedListRejection body) {
        ListEnd reason = Wire.parse(ListEnd.class, body.getReason().getValue());
        return ends(
                REJECT,
                recognisedListId,
                idempotencyKey,
                body,
                (list, acting) -> ListDecisions.reject(
                        list, reason, acting.by(), acting.caller().moment().businessDate()));
    }

    @Override
    public ResponseEntity<RecognisedListAnswer> withdrawRecognisedList(
            String recognisedListId, String idempotencyKey, RecognisedListWithdrawal body) {
        ListEnd reason = Wire.parse(ListEnd.class, body.getReason().getValue());
        return ends(
                WITHDRAW,
                recognisedListId,
                idempotencyKey,
                body,
                (list, acting) -> ListDecisions.withdraw(
                        list,
                        body.getLastDay(),
                        reason,
                        acting.by(),
                        acting.caller().moment().businessDate()));
    }

    /** What is decided about a list within reach. */
    @FunctionalInterface
    private interface Decision {
        RecognitionEvent of(RecognisedList list, Acting acting);
    }

    /** An end is of now: nobody brings one in later. */
    private ResponseEntity<RecognisedListAnswer> ends(
            String operation, String listId, String idempotencyKey, Object body, Decision decision) {
        RecognisedListId asked = RecognisedListId.parse(listId);
        return desk.onListNow(
                operation,
                idempotencyKey,
                asked,
                body,
                acting -> following(operation, asked, acting, list -> decision.of(list, acting)));
    }

    private Following following(
            String operation,
            RecognisedListId asked,
            Acting acting,
            Function<RecognisedList, RecognitionEvent> decision) {
        RecognisedList list = lists.find(asked)
                .filter(it -> reaches(acting, it.proposal().unit()))
                .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
        Record event = (Record) decision.apply(list);
        return new Following(new Note(operation, event), list.version(), List.of());
    }

    private boolean reaches(Acting acting, UnitCode unit) {
        UnitCode own = acting.by().unit();
        return own != null
                && units.holdsWithin(unit, own, acting.caller().moment().businessDate());
    }

    private static Officer officer(Acting acting) {
        return new Officer(acting.by(), acting.relatives());
    }

    private static ListHeader header(RecognisedListProposal body) {
        Violations violations = new Violations();
        UnitCode unit = violations.at("/unit", () -> UnitCode.parse(body.getUnit()));
        violations.refuse();
        return new ListHeader(
                Violations.known(unit),
                Wire.parse(ListKind.class, body.getKind().getValue()),
                body.getDecisionNumber(),
                body.getDecidedOn(),
                Words.of(body.getCapacity()),
                body.getFrom(),
                body.getUntil());
    }

    private Map<PersonNumber, PersonId> persons(ListReading reading) {
        Map<PersonNumber, PersonId> persons = new HashMap<>();
        ListDecisions.numbers(reading).forEach(number -> persons.put(number, registry.personOf(number)));
        return persons;
    }

    private Recognitions known(UnitCode unit, ListReading reading) {
        return lists.about(
                ListDecisions.numbers(reading).stream()
                        .flatMap(number -> registry.find(number).stream())
                        .toList(),
                unit);
    }

    private Recognitions known(RecognisedList list, List<HouseholdListed> households) {
        Set<PersonId> persons = new HashSet<>();
        households.forEach(household -> {
            household.members().stream().map(ListedMember::person).forEach(persons::add);
            persons.addAll(household.former());
        });
        return lists.about(persons, list.proposal().unit());
    }
}
