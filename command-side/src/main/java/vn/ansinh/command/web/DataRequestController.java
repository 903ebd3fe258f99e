package vn.ansinh.command.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.command.api.DataRequestsApi;
import vn.ansinh.command.api.model.DataRequestAcknowledgement;
import vn.ansinh.command.api.model.DataRequestAnswer;
import vn.ansinh.command.api.model.DataRequestCompletion;
import vn.ansinh.command.api.model.DataRequestExtension;
import vn.ansinh.command.api.model.DataRequestLodging;
import vn.ansinh.command.api.model.DataRequestRejection;
import vn.ansinh.command.api.model.RestrictionLifting;
import vn.ansinh.command.casework.Law;
import vn.ansinh.command.casework.Laws;
import vn.ansinh.command.datarequest.Corrections;
import vn.ansinh.command.datarequest.DataRequestCase;
import vn.ansinh.command.datarequest.DataRequestDecisions;
import vn.ansinh.command.datarequest.LodgeDataRequest;
import vn.ansinh.command.datarequest.Nearness;
import vn.ansinh.command.gate.Caller;
import vn.ansinh.command.gate.CommandGate.Following;
import vn.ansinh.command.gate.CommandGate.Note;
import vn.ansinh.command.port.Appointments;
import vn.ansinh.command.port.CaseHistory;
import vn.ansinh.command.port.DataRequests;
import vn.ansinh.command.port.PersonCases;
import vn.ansinh.command.port.PersonCases.Course;
import vn.ansinh.command.port.PersonRegistry;
import vn.ansinh.command.web.Desk.Headers;
import vn.ansinh.kernel.event.application.Kinds.Channel;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent.DataRequestAcknowledged;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent.DataRequestExtended;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent.DataRequestLodged;
import vn.ansinh.kernel.event.datarequest.DataRequestRefusalGround;
import vn.ansinh.kernel.event.datarequest.DataRight;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.DataRequestId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.PersonNumber;

/** What people ask about their data. Not final: Spring puts the validation of headers around it. */
@RestController
class DataRequestController implements DataRequestsApi {
    private static final String LODGE = "lodgeDataRequest";
    private static final String ACKNOWLEDGE = "acknowledgeDataRequest";
    private static final String EXTEND = "extendDataRequest";
    private static final String COMPLETE = "completeDataRequest";
    private static final String REFUSE = "refuseDataRequest";
    private static final String WITHDRAW = "withdrawDataRequest";
    private static final String LIFT = "liftRestriction";

    private final Desk desk;
    private final PersonRegistry registry;
    private final CaseHistory history;
    private final PersonCases cases;
    private final Appointments appointments;
    private final DataRequests requests;
    private final Laws laws;

    DataRequestController(
            Desk desk,
            PersonRegistry registry,
            CaseHistory history,
            PersonCases cases,
            Appointments appointments,
            DataRequests requests,
            Laws laws) {
        this.desk = desk;
        this.registry = registry;
        this.history = history;
        this.cases = cases;
        this.appointments = appointments;
        this.requests = requests;
        this.laws = laws;
    }

    @Override
    public ResponseEntity<DataRequestAnswer> lodgeDataRequest(String idempotencyKey, DataRequestLodging body) {
        return desk.lodgeDataRequest(LODGE, headers(idempotencyKey), body, (caller, by) -> {
            var command = new LodgeDataRequest(
                    person(body, by),
                    DataRight.valueOf(body.getRight().name()),
                    Channel.valueOf(body.getChannel().name()),
                    body.getWords());
            Law law = laws.on(caller.moment().businessDate());
            DataRequestLodged lodged = DataRequestDecisions.lodge(command, by, caller.moment(), law);
            Map<String, String> dates = new HashMap<>();
            dates.put(Desk.ACKNOWLEDGE_BY, lodged.acknowledgeBy().dueOn().toString());
            dates.put(Desk.COMPLETE_BY, lodged.completeBy().dueOn().toString());
            return note(LODGE, lodged, dates, law);
        });
    }

    @Override
    public ResponseEntity<DataRequestAnswer> acknowledgeDataRequest(
            String dataRequestId, String idempotencyKey, DataRequestAcknowledgement body) {
        return on(ACKNOWLEDGE, dataRequestId, idempotencyKey, body, (request, by, day, nearness, law) -> {
            DataRequestAcknowledged event =
                    DataRequestDecisions.acknowledge(request, body.getBeyondOffice(), by, day, nearness, law);
            return note(ACKNOWLEDGE, event, completeBy(event.completeBy().dueOn()), law);
        });
    }

    @Override
    public ResponseEntity<DataRequestAnswer> extendDataRequest(
            String dataRequestId, String idempotencyKey, DataRequestExtension body) {
        return on(EXTEND, dataRequestId, idempotencyKey, body, (request, by, day, nearness, law) -> {
            DataRequestExtended event = DataRequestDecisions.extend(
                    request, Math.toIntExact(body.getDays()), body.getAnswer(), by, day, nearness, law);
            return note(EXTEND, event, completeBy(event.completeBy().dueOn()), law);
        });
    }

    @Override
    public ResponseEntity<DataRequestAnswer> completeDataRequest(
            String dataRequestId, String idempotencyKey, DataRequestCompletion body) {
        List<CaseId> corrected = body.getCorrected().stream().map(CaseId::parse).toList();
        return on(COMPLETE, dataRequestId, idempotencyKey, body, (request, by, day, nearness, law) -> {
            Set<CaseId> since = Corrections.since(
                    request.lodged().on(), cases.of(request.lodged().person()));
            return note(
                    COMPLETE,
                    DataRequestDecisions.complete(request, corrected, since, body.getAnswer(), by, day, nearness),
                    Map.of(),
                    law);
        });
    }

    @Override
    public ResponseEntity<DataRequestAnswer> refuseDataRequest(
            String dataRequestId, String idempotencyKey, DataRequestRejection body) {
        return on(
                REFUSE,
                dataRequestId,
                idempotencyKey,
                body,
                (request, by, day, nearness, law) -> note(
                        REFUSE,
                        DataRequestDecisions.refuse(
                                request,
                                DataRequestRefusalGround.valueOf(
                                        body.getGround().name()),
                                body.getArticle(),
                                body.getAnswer(),
                                by,
                                day,
                                nearness),
                        Map.of(),
                        law));
    }

    @Override
    public ResponseEntity<DataRequestAnswer> withdrawDataRequest(
            String dataRequestId, String idempotencyKey, Object body) {
        Form.empty(body);
        return on(
                WITHDRAW,
                dataRequestId,
                idempotencyKey,
                body,
                (request, by, day, nearness, law) ->
                        note(WITHDRAW, DataRequestDecisions.withdraw(request, by, day, nearness), Map.of(), law));
    }

    @Override
    public ResponseEntity<DataRequestAnswer> liftRestriction(
            String dataRequestId, String idempotencyKey, RestrictionLifting body) {
        return on(
                LIFT,
                dataRequestId,
                idempotencyKey,
                body,
                (request, by, day, nearness, law) -> note(
                        LIFT, DataRequestDecisions.lift(request, body.getAnswer(), by, day, nearness), Map.of(), law));
    }

    /** What is decided on a request as it stands. */
    @FunctionalInterface
    private interface Act {
        Note decided(DataRequestCase request, By by, LocalDate day, Nearness nearness, Law law);
    }

    private ResponseEntity<DataRequestAnswer> on(
            String operation, String dataRequestId, String idempotencyKey, Object body, Act act) {
        DataRequestId asked = DataRequestId.parse(dataRequestId);
        return desk.onDataRequest(operation, headers(idempotencyKey), asked, body, (Caller caller, By by) -> {
            DataRequestCase request = standing(asked);
            LocalDate day = caller.moment().businessDate();
            Note note = act.decided(request, by, day, nearness(request.lodged().person(), by), laws.on(day));
            return new Following(note, request.version(), List.of());
        });
    }

    private DataRequestCase standing(DataRequestId asked) {
        return DataRequestCase.of(requests.events(asked)).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
    }

    /** Of a citizen the book says nothing, and nobody asks whom they are near to. */
    private Nearness nearness(PersonId person, By by) {
        PersonId official = by.human();
        if (by.duty() == Duty.CITIZEN || official == null) {
            return new Nearness(Set.of(), Set.of());
        }
        Set<PersonId> together = new HashSet<>();
        for (Course course : cases.of(person)) {
            history.head(course.caseId()).ifPresent(head -> together.addAll(head.parties()));
        }
        return new Nearness(together, appointments.relativesOf(official));
    }

    /** A citizen asks for themselves; whoever takes in says for whom, and anybody may ask, known here or not. */
    private PersonId person(DataRequestLodging body, By by) {
        Violations violations = new Violations();
        String number = body.getPersonNumber();
        boolean citizen = by.duty() == Duty.CITIZEN;
        if (citizen && number != null) {
            violations.add("/personNumber", "citizen-asks-for-themselves");
        } else if (!citizen && number == null) {
            violations.add("/personNumber", "person-number-needed");
        } else if (citizen && by.human() == null) {
            violations.add("", "citizen-without-number");
        }
        PersonNumber parsed = number == null ? null : violations.at("/personNumber", () -> PersonNumber.parse(number));
        violations.refuse();
        return parsed == null ? Violations.known(by.human()) : registry.personOf(parsed);
    }

    private static Map<String, String> completeBy(LocalDate dueOn) {
        return Map.of(Desk.COMPLETE_BY, dueOn.toString());
    }

    private static Note note(String name, Record event, Map<String, String> said, Law law) {
        return new Note(name, event, said, law.policy().version());
    }

    private static Headers headers(String idempotencyKey) {
        return new Headers(idempotencyKey, null, null, null);
    }
}
