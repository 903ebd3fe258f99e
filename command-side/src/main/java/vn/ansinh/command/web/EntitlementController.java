package vn.ansinh.command.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.command.api.EntitlementsApi;
import vn.ansinh.command.api.model.ChangeConclusion;
import vn.ansinh.command.api.model.ChangeReportAnswer;
import vn.ansinh.command.api.model.ChangeReportForm;
import vn.ansinh.command.api.model.EntitlementAnswer;
import vn.ansinh.command.casework.CaseFile;
import vn.ansinh.command.casework.Given;
import vn.ansinh.command.casework.Laws;
import vn.ansinh.command.entitlement.ChangeReport;
import vn.ansinh.command.entitlement.ChangeReportDecisions;
import vn.ansinh.command.entitlement.ChangeReportDecisions.Acting;
import vn.ansinh.command.entitlement.ChangeReportDecisions.Concluded;
import vn.ansinh.command.entitlement.ChangeReportDecisions.Concluding;
import vn.ansinh.command.entitlement.ChangeReportDecisions.Reported;
import vn.ansinh.command.entitlement.EntitlementDecisions;
import vn.ansinh.command.gate.Done;
import vn.ansinh.command.gate.Draw;
import vn.ansinh.command.gate.StreamsGate.Seated;
import vn.ansinh.command.gate.StreamsGate.Together;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.CaseHistory;
import vn.ansinh.command.port.CaseHistory.Head;
import vn.ansinh.command.port.EntitlementStreams;
import vn.ansinh.command.port.StreamEvents;
import vn.ansinh.command.port.StreamsTogether.Part;
import vn.ansinh.command.web.Desk.Headers;
import vn.ansinh.kernel.entitlement.Entitlement;
import vn.ansinh.kernel.entitlement.Entitlements;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.Kinds.Channel;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.event.entitlement.ChangeEffect;
import vn.ansinh.kernel.event.entitlement.ChangeReportEvent;
import vn.ansinh.kernel.event.entitlement.ChangeReportEvent.ChangeReported;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent;
import vn.ansinh.kernel.event.entitlement.ReportedChange;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.ChangeReportId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.EntitlementsId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Personal;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.kernel.value.Wire;

/** What changes for somebody who draws something. Not final: Spring puts the validation of headers around it. */
@RestController
class EntitlementController implements EntitlementsApi {
    private static final String REPORT = "changeReportId";
    private static final String ENTITLEMENT = "entitlementId";
    private static final String STREAM = "stream";
    private static final String DUE = "dueOn";

    private final Desk desk;
    private final EntitlementStreams entitlements;
    private final CaseHistory history;
    private final StreamEvents streams;
    private final Laws laws;
    private final Draw draw;
    private final UnitRegistry units = UnitRegistry.load();

    EntitlementController(
            Desk desk,
            EntitlementStreams entitlements,
            CaseHistory history,
            StreamEvents streams,
            Laws laws,
            Draw draw) {
        this.desk = desk;
        this.entitlements = entitlements;
        this.history = history;
        this.streams = streams;
        this.laws = laws;
        this.draw = draw;
    }

    /** An entitlement within reach of whoever acts. */
    private record At(Entitlement it, Entitlements drawn) {}

    @Override
    public ResponseEntity<ChangeReportAnswer> reportChange(
            String entitlementId, String idempotencyKey, ChangeReportForm body) {
        EntitlementId asked = EntitlementId.parse(entitlementId);
        return report(desk.together(
                "reportChange", headers(idempotencyKey), asked.text(), body, REPORT, rule -> caseOf(asked), seated -> {
                    At at = at(asked, seated);
                    ChangeReported reported = ChangeReportDecisions.report(
                            at.it(),
                            new Reported(
                                    Wire.parse(
                                            ReportedChange.class,
                                            body.getChange().getValue()),
                                    body.getHappenedOn(),
                                    channel(body, seated.by()),
                                    body.getWords()),
                            acting(seated, at.it()));
                    String stream = ChangeReportId.of(draw.hex()).text();
                    return new Together(
                            "reportChange",
                            List.of(Part.begin(stream, List.of(reported), AppendNotes.NONE)),
                            Map.of(DUE, reported.due().dueOn().toString()));
                }));
    }

    /** Whoever reports for themselves does so online, whatever they say. */
    private static Channel channel(ChangeReportForm body, By by) {
        return by.duty() == Duty.CITIZEN
                ? Channel.ONLINE
                : Channel.valueOf(body.getChannel().name());
    }

    @Override
    public ResponseEntity<ChangeReportAnswer> concludeChange(
            String changeReportId, String idempotencyKey, ChangeConclusion body) {
        ChangeReportId asked = ChangeReportId.parse(changeReportId);
        return report(desk.together(
                "concludeChange",
                headers(idempotencyKey),
                asked.text(),
                body,
                REPORT,
                rule -> caseOf(reported(asked).reported().entitlement()),
                seated -> {
                    ChangeReport report = reported(asked);
                    At at = at(report.reported().entitlement(), seated);
                    Concluded concluded = ChangeReportDecisions.conclude(
                            report,
                            at.drawn(),
                            at.it().caseId().flatMap(this::file),
                            concluding(body, at.it(), seated),
                            acting(seated, at.it()));
                    List<Part> parts = new ArrayList<>();
                    parts.add(
                            new Part(asked.text(), report.version() + 1, List.of(concluded.event()), AppendNotes.NONE));
                    if (!concluded.entitlements().isEmpty()) {
                        parts.add(part(at, concluded.entitlements()));
                    }
                    return new Together("concludeChange", parts, Map.of());
                }));
    }

    private Concluding concluding(ChangeConclusion body, Entitlement it, Seated seated) {
        Violations violations = new Violations();
        LocalDate on = seated.caller().moment().businessDate();
        String named = body.getUnit();
        UnitCode unit = named == null ? null : violations.at("/unit", () -> UnitCode.parse(named));
        List<Given.Fact> facts = new Statements(violations, seated.by().duty())
                .facts("/facts", body.getFacts() == null ? List.of() : body.getFacts());
        violations.refuse();
        return new Concluding(
                Wire.parse(ChangeEffect.class, body.getEffect().getValue()),
                body.getHappenedOn(),
                body.getConclusion(),
                facts.stream().map(fact -> stated(fact, it.beneficiary(), on)).toList(),
                unit,
                EntitlementId.of(draw.hex()));
    }

    private static StatedFact stated(Given.Fact fact, PersonId person, LocalDate on) {
        LocalDate asOf = fact.asOf() == null ? on : fact.asOf();
        return new StatedFact(fact.code(), Personal.of(person, fact.value()), fact.origin(), asOf, null);
    }

    @Override
    public ResponseEntity<EntitlementAnswer> verifyEntitlement(
            String entitlementId, String idempotencyKey, Object body) {
        Form.empty(body);
        EntitlementId asked = EntitlementId.parse(entitlementId);
        Done done = desk.together(
                "verifyEntitlement",
                headers(idempotencyKey),
                asked.text(),
                body,
                STREAM,
                rule -> caseOf(asked),
                seated -> {
                    At at = at(asked, seated);
                    List<EntitlementEvent> events =
                            EntitlementDecisions.verify(at.drawn(), asked, acting(seated, at.it()));
                    return new Together(
                            "verifyEntitlement", List.of(part(at, events)), Map.of(ENTITLEMENT, asked.text()));
                });
        return ResponseEntity.status(201)
                .body(new EntitlementAnswer(Desk.said(done, ENTITLEMENT), done.version(), done.token()));
    }

    private static Part part(At at, List<EntitlementEvent> events) {
        return new Part(
                EntitlementsId.of(at.it().beneficiary()).text(),
                at.drawn().version() + 1,
                events.stream().map(Record.class::cast).toList(),
                AppendNotes.NONE);
    }

    /** What is not within reach is not there: for a citizen what they do not draw, for an officer what another unit pays. */
    private At at(EntitlementId asked, Seated seated) {
        PersonId beneficiary = entitlements.beneficiaryOf(asked).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
        Entitlements drawn = entitlements.of(beneficiary);
        return drawn.find(asked)
                .filter(it -> reaches(it, seated))
                .map(it -> new At(it, drawn))
                .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
    }

    private boolean reaches(Entitlement it, Seated seated) {
        By by = seated.by();
        LocalDate on = seated.caller().moment().businessDate();
        if (by.duty() == Duty.CITIZEN) {
            PersonId human = by.human();
            return it.beneficiary().equals(human) || it.receiver().equals(human);
        }
        UnitCode own = by.unit();
        return own != null && units.holdsWithin(it.unitIn(YearMonth.from(on)), own, on);
    }

    private Optional<CaseId> caseOf(EntitlementId asked) {
        return entitlements
                .beneficiaryOf(asked)
                .flatMap(person -> entitlements.of(person).find(asked))
                .flatMap(Entitlement::caseId);
    }

    private ChangeReport reported(ChangeReportId asked) {
        return ChangeReport.of(streams.of(asked.text()).stream()
                        .filter(ChangeReportEvent.class::isInstance)
                        .map(ChangeReportEvent.class::cast)
                        .toList())
                .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
    }

    private Optional<CaseFile> file(CaseId caseId) {
        CaseFile file = null;
        for (Record event : streams.of(caseId.text())) {
            if (event instanceof ApplicationEvent it) {
                file = file == null ? CaseFile.begunBy(it) : file.after(it);
            }
        }
        return Optional.ofNullable(file);
    }

    private Acting acting(Seated seated, Entitlement it) {
        LocalDate on = seated.caller().moment().businessDate();
        Set<PersonId> parties =
                it.caseId().flatMap(history::head).map(Head::parties).orElse(Set.of());
        return new Acting(seated.by(), seated.standing().relatives(), parties, laws.on(on), on);
    }

    private static ResponseEntity<ChangeReportAnswer> report(Done done) {
        var answer = new ChangeReportAnswer(Desk.said(done, REPORT), done.version(), done.token());
        @Nullable String due = done.said().get(DUE);
        return ResponseEntity.status(201).body(due == null ? answer : answer.dueOn(LocalDate.parse(due)));
    }

    private static Headers headers(String idempotencyKey) {
        return new Headers(idempotencyKey, null, null, null);
    }
}
