package vn.ansinh.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.command.api.TriageApi;
import vn.ansinh.command.api.model.AlertAnswer;
import vn.ansinh.command.api.model.AlertDismissalForm;
import vn.ansinh.command.api.model.TipAnswer;
import vn.ansinh.command.api.model.TipDismissalForm;
import vn.ansinh.command.api.model.TipExtensionForm;
import vn.ansinh.command.api.model.TipForm;
import vn.ansinh.command.casework.Laws;
import vn.ansinh.command.casework.Standing;
import vn.ansinh.command.fraud.Sitting;
import vn.ansinh.command.fraud.TriageDecisions;
import vn.ansinh.command.fraud.TriageDecisions.Told;
import vn.ansinh.command.gate.Done;
import vn.ansinh.command.gate.Draw;
import vn.ansinh.command.gate.StreamsGate.Together;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.CaseHistory;
import vn.ansinh.command.port.PersonRegistry;
import vn.ansinh.command.port.StreamsTogether.Part;
import vn.ansinh.command.web.Desk.Headers;
import vn.ansinh.kernel.access.Purpose;
import vn.ansinh.kernel.event.fraud.AlertDismissal;
import vn.ansinh.kernel.event.fraud.AlertEvent;
import vn.ansinh.kernel.event.fraud.AlertEvent.Subject;
import vn.ansinh.kernel.event.fraud.TipComplexity;
import vn.ansinh.kernel.event.fraud.TipDismissal;
import vn.ansinh.kernel.event.fraud.TipEvent;
import vn.ansinh.kernel.event.fraud.TipEvent.TipGiven;
import vn.ansinh.kernel.fraud.Alert;
import vn.ansinh.kernel.fraud.Tip;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.AlertId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Moment;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.TipId;
import vn.ansinh.kernel.value.UnitCode;

/** Alerts and tips, before anybody reviews anything. Not final: Spring puts the validation of headers around it. */
@RestController
class TriageController implements TriageApi {
    private static final String ALERT = "alertId";
    private static final String TIP = "tipId";
    private static final String HANDLE_BY = "handleBy";
    private static final String GIVE = "giveTip";

    private final Desk desk;
    private final ReviewRoom room;
    private final CaseHistory history;
    private final PersonRegistry registry;
    private final Laws laws;
    private final Draw draw;
    private final InstantSource clock;
    private final TipLimit limit;
    private final HttpServletRequest request;

    TriageController(
            Desk desk,
            ReviewRoom room,
            CaseHistory history,
            PersonRegistry registry,
            Laws laws,
            Draw draw,
            InstantSource clock,
            TipLimit limit,
            HttpServletRequest request) {
        this.desk = desk;
        this.room = room;
        this.history = history;
        this.registry = registry;
        this.laws = laws;
        this.draw = draw;
        this.clock = clock;
        this.limit = limit;
        this.request = request;
    }

    @Override
    public ResponseEntity<AlertAnswer> dismissAlert(String alertId, String idempotencyKey, AlertDismissalForm body) {
        AlertId asked = AlertId.parse(alertId);
        AlertDismissal why = AlertDismissal.valueOf(body.getWhy().name());
        Done done = desk.together(
                "dismissAlert",
                headers(idempotencyKey),
                asked.text(),
                body,
                ALERT,
                rule -> cases(alert(asked)).stream().findFirst(),
                seated -> {
                    Alert alert = alert(asked);
                    Sitting sitting = room.sitting(null, cases(alert), Set.of(), seated);
                    return one(
                            "dismissAlert",
                            asked.text(),
                            alert.version(),
                            TriageDecisions.dismiss(alert, why, sitting));
                });
        return ResponseEntity.status(201).body(new AlertAnswer(Desk.said(done, ALERT), done.version(), done.token()));
    }

    private Alert alert(AlertId asked) {
        return Alert.of(room.events(asked.text(), AlertEvent.class))
                .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
    }

    private static List<CaseId> cases(Alert alert) {
        return alert.raised().subjects().stream()
                .map(Subject::caseId)
                .flatMap(it -> Optional.ofNullable(it).stream())
                .distinct()
                .toList();
    }

    private static Together one(String operation, String stream, long version, Record event) {
        return new Together(
                operation, List.of(new Part(stream, version + 1, List.of(event), AppendNotes.NONE)), Map.of());
    }

    /** A reference of no case tells nobody that it is none: whoever reads the words sees for themselves. */
    @Override
    public ResponseEntity<TipAnswer> giveTip(String idempotencyKey, TipForm body) {
        var violations = new Violations();
        String stated = body.getUnit();
        UnitCode unit = stated == null ? null : violations.at("/unit", () -> UnitCode.parse(stated));
        violations.refuse();
        var told = new Told(body.getWords(), body.getFullName(), body.getPhone(), unit, named(body.getReference()));
        TriageDecisions.check(told);
        limit.count(request.getRemoteAddr());
        LocalDate today = Moment.at(clock.instant()).businessDate();
        var nobody =
                new Sitting(TriageDecisions.GIVER, today, Standing.NONE, null, List.of(), Set.of(), laws.on(today));
        return tip(desk.ofNobody(
                GIVE, headers(idempotencyKey), body, TIP, TriageDecisions.GIVER, today, Purpose.FRAUD_REVIEW, () -> {
                    TipGiven given = TriageDecisions.tell(told, registry.strangerWithoutNumber(), nobody);
                    Part part = Part.begin(TipId.of(draw.hex()).text(), List.of(given), AppendNotes.NONE);
                    return new Together(
                            GIVE,
                            List.of(part),
                            Map.of(HANDLE_BY, given.handleBy().dueOn().toString()));
                }));
    }

    private @Nullable CaseId named(@Nullable String reference) {
        return Optional.ofNullable(reference)
                .map(Reference::parse)
                .flatMap(history::referred)
                .orElse(null);
    }

    @Override
    public ResponseEntity<TipAnswer> dismissTip(String tipId, String idempotencyKey, TipDismissalForm body) {
        TipDismissal why = TipDismissal.valueOf(body.getWhy().name());
        return ofATip(
                "dismissTip",
                tipId,
                idempotencyKey,
                body,
                (tip, offices, sitting) -> TriageDecisions.dismiss(tip, why, offices, sitting),
                dismissed -> Map.of());
    }

    @Override
    public ResponseEntity<TipAnswer> extendTip(String tipId, String idempotencyKey, TipExtensionForm body) {
        TipComplexity complexity = TipComplexity.valueOf(body.getComplexity().name());
        return ofATip(
                "extendTip",
                tipId,
                idempotencyKey,
                body,
                (tip, offices, sitting) -> TriageDecisions.extend(tip, complexity, offices, sitting),
                extended -> Map.of(HANDLE_BY, extended.handleBy().dueOn().toString()));
    }

    private interface Deciding<E extends TipEvent> {
        E decide(Tip tip, Set<UnitCode> offices, Sitting sitting);
    }

    private <E extends TipEvent> ResponseEntity<TipAnswer> ofATip(
            String operation,
            String tipId,
            String idempotencyKey,
            Object body,
            Deciding<E> deciding,
            Function<E, Map<String, String>> said) {
        TipId asked = TipId.parse(tipId);
        return tip(desk.together(
                operation, headers(idempotencyKey), asked.text(), body, TIP, rule -> Optional.empty(), seated -> {
                    Tip tip = Tip.of(room.events(asked.text(), TipEvent.class))
                            .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
                    List<CaseId> about =
                            Optional.ofNullable(tip.given().caseId()).stream().toList();
                    Sitting sitting = room.sitting(null, about, Set.of(), seated);
                    E event = deciding.decide(tip, seated.offices(), sitting);
                    return new Together(
                            operation,
                            List.of(new Part(
                                    asked.text(), tip.version() + 1, List.of((Record) event), AppendNotes.NONE)),
                            said.apply(event));
                }));
    }

    private static ResponseEntity<TipAnswer> tip(Done done) {
        return ResponseEntity.status(201)
                .body(new TipAnswer(Desk.said(done, TIP), done.version(), done.token())
                        .handleBy(Desk.date(done, HANDLE_BY)));
    }

    private static Headers headers(String idempotencyKey) {
        return new Headers(idempotencyKey, null, null, null);
    }
}
