package vn.ansinh.command.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.command.api.AuditFindingsApi;
import vn.ansinh.command.api.model.AnswerWithin;
import vn.ansinh.command.api.model.AuditAddressee;
import vn.ansinh.command.api.model.AuditAnswerReturn;
import vn.ansinh.command.api.model.AuditFindingAnswer;
import vn.ansinh.command.api.model.AuditFindingClosure;
import vn.ansinh.command.api.model.AuditFindingForm;
import vn.ansinh.command.api.model.AuditFindingReply;
import vn.ansinh.command.api.model.CaseAuditFindingForm;
import vn.ansinh.command.api.model.FindingSeverity;
import vn.ansinh.command.audit.AnswerDay;
import vn.ansinh.command.audit.AuditFinding;
import vn.ansinh.command.audit.AuditedCase;
import vn.ansinh.command.audit.FindingDecisions;
import vn.ansinh.command.audit.FindingDecisions.Stated;
import vn.ansinh.command.audit.SamplingPlan;
import vn.ansinh.command.casework.Laws;
import vn.ansinh.command.gate.CommandGate.Beside;
import vn.ansinh.command.gate.CommandGate.Following;
import vn.ansinh.command.gate.CommandGate.Note;
import vn.ansinh.command.gate.Done;
import vn.ansinh.command.port.AuditFindings;
import vn.ansinh.command.port.Erasures;
import vn.ansinh.command.port.SamplingPlans;
import vn.ansinh.command.web.Desk.Headers;
import vn.ansinh.kernel.event.application.Kinds.CalendarKind;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.audit.AuditFindingEvent;
import vn.ansinh.kernel.event.audit.AuditFindingEvent.Addressee;
import vn.ansinh.kernel.event.audit.AuditFindingEvent.AuditAnswerExtended;
import vn.ansinh.kernel.event.audit.AuditFindingEvent.AuditAnswerSentBack;
import vn.ansinh.kernel.event.audit.AuditFindingEvent.AuditFindingRaised;
import vn.ansinh.kernel.event.audit.FindingOutcome;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.AuditFindingId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.SamplingPlanId;
import vn.ansinh.kernel.value.UnitCode;

/** What an audit found, and what was answered. Not final: Spring puts the validation of headers around it. */
@RestController
class AuditFindingController implements AuditFindingsApi {
    private static final String RAISE = "raiseAuditFinding";
    private static final String RAISE_ON_CASE = "raiseCaseAuditFinding";

    private final Desk desk;
    private final AuditFindings findings;
    private final SamplingPlans plans;
    private final Erasures erasures;
    private final Laws laws;
    private final AuditedCases cases;

    AuditFindingController(
            Desk desk, AuditFindings findings, SamplingPlans plans, Erasures erasures, Laws laws, AuditedCases cases) {
        this.desk = desk;
        this.findings = findings;
        this.plans = plans;
        this.erasures = erasures;
        this.laws = laws;
        this.cases = cases;
    }

    @Override
    public ResponseEntity<AuditFindingAnswer> raiseAuditFinding(String idempotencyKey, AuditFindingForm body) {
        return desk.raiseFinding(RAISE, headers(idempotencyKey), body, (caller, by) -> {
            LocalDate on = caller.moment().businessDate();
            var stated = new Stated(
                    null,
                    addressee(body.getAddressee()),
                    severity(body.getSeverity()),
                    body.getArticle(),
                    body.getFound(),
                    body.getDemand(),
                    day(body.getAnswerWithin(), on, on));
            return note(RAISE, FindingDecisions.raise(stated, null, null, by, on));
        });
    }

    @Override
    public ResponseEntity<AuditFindingAnswer> raiseCaseAuditFinding(
            String reference, String idempotencyKey, CaseAuditFindingForm body) {
        return desk.raiseFinding(
                RAISE_ON_CASE,
                headers(idempotencyKey),
                Reference.parse(reference),
                body,
                beside -> raised(beside, body));
    }

    private Note raised(Beside beside, CaseAuditFindingForm body) {
        LocalDate on = beside.caller().moment().businessDate();
        SamplingPlanId named = body.getSamplingPlanId() == null ? null : SamplingPlanId.parse(body.getSamplingPlanId());
        SamplingPlan sample = named == null
                ? null
                : SamplingPlan.of(plans.eventsOf(named))
                        .orElseThrow(() -> new Refusal(
                                ProblemCode.REFUSED,
                                BrokenRule.at("/samplingPlanId", "audited-case-not-in-the-sample")));
        var stated = new Stated(
                named,
                addressee(body.getAddressee()),
                severity(body.getSeverity()),
                body.getArticle(),
                body.getFound(),
                body.getDemand(),
                day(body.getAnswerWithin(), on, on));
        AuditedCase about = cases.of(beside.head(), beside.relatives());
        return note(RAISE_ON_CASE, FindingDecisions.raise(stated, about, sample, beside.by(), on));
    }

    private static Addressee addressee(AuditAddressee stated) {
        var violations = new Violations();
        UnitCode unit = violations.at("/addressee/unit", () -> UnitCode.parse(stated.getUnit()));
        violations.refuse();
        return new Addressee(
                Violations.known(unit), Duty.valueOf(stated.getDuty().name()));
    }

    private static vn.ansinh.kernel.event.audit.FindingSeverity severity(FindingSeverity stated) {
        return vn.ansinh.kernel.event.audit.FindingSeverity.valueOf(stated.name());
    }

    private LocalDate day(AnswerWithin within, LocalDate from, LocalDate on) {
        var answer = new AnswerDay(
                Math.toIntExact(within.getDays()),
                CalendarKind.valueOf(within.getCounted().name()));
        return answer.after(from, laws.on(on).calendar());
    }

    private static Note note(String name, AuditFindingRaised raised) {
        return new Note(name, raised, said(raised.caseId(), raised.answerBy()));
    }

    private static Map<String, String> said(@Nullable CaseId caseId, @Nullable LocalDate answerBy) {
        Map<String, String> said = new HashMap<>();
        if (caseId != null) {
            said.put(Done.CASE_ID, caseId.text());
        }
        if (answerBy != null) {
            said.put(Desk.ANSWER_BY, answerBy.toString());
        }
        return said;
    }

    @Override
    public ResponseEntity<AuditFindingAnswer> answerAuditFinding(
            String auditFindingId, String idempotencyKey, AuditFindingReply body) {
        return on(
                "answerAuditFinding",
                auditFindingId,
                idempotencyKey,
                body,
                acting -> FindingDecisions.answer(
                        acting.finding(), acting.about(), body.getAnswer(), acting.by(), acting.on()));
    }

    @Override
    public ResponseEntity<AuditFindingAnswer> acceptAuditAnswer(
            String auditFindingId, String idempotencyKey, Object body) {
        Form.empty(body);
        return on(
                "acceptAuditAnswer",
                auditFindingId,
                idempotencyKey,
                body,
                acting -> FindingDecisions.accept(acting.finding(), acting.about(), acting.by(), acting.on()));
    }

    @Override
    public ResponseEntity<AuditFindingAnswer> sendBackAuditAnswer(
            String auditFindingId, String idempotencyKey, AuditAnswerReturn body) {
        return on(
                "sendBackAuditAnswer",
                auditFindingId,
                idempotencyKey,
                body,
                acting -> FindingDecisions.sendBack(
                        acting.finding(),
                        acting.about(),
                        day(body.getAnswerWithin(), acting.on(), acting.on()),
                        body.getWhy(),
                        acting.by(),
                        acting.on()));
    }

    @Override
    public ResponseEntity<AuditFindingAnswer> extendAuditAnswer(
            String auditFindingId, String idempotencyKey, AuditAnswerReturn body) {
        return on(
                "extendAuditAnswer",
                auditFindingId,
                idempotencyKey,
                body,
                acting -> FindingDecisions.extend(
                        acting.finding(),
                        acting.about(),
                        day(body.getAnswerWithin(), acting.finding().answerBy(), acting.on()),
                        body.getWhy(),
                        acting.by(),
                        acting.on()));
    }

    @Override
    public ResponseEntity<AuditFindingAnswer> closeAuditFinding(
            String auditFindingId, String idempotencyKey, AuditFindingClosure body) {
        return on("closeAuditFinding", auditFindingId, idempotencyKey, body, acting -> {
            PersonId person = acting.finding().person();
            // Asked only where it matters.
            boolean erased = body.getConclusion() == null
                    && person != null
                    && erasures.carriedOut().containsKey(person);
            return FindingDecisions.close(
                    acting.finding(),
                    acting.about(),
                    FindingOutcome.valueOf(body.getOutcome().name()),
                    body.getConclusion(),
                    erased,
                    acting.by(),
                    acting.on());
        });
    }

    /**
     * Somebody at a finding.
     *
     * @param about null for a unit or a control
     */
    private record At(AuditFinding finding, @Nullable AuditedCase about, By by, LocalDate on) {}

    private ResponseEntity<AuditFindingAnswer> on(
            String operation,
            String auditFindingId,
            String idempotencyKey,
            Object body,
            Function<At, AuditFindingEvent> decision) {
        AuditFindingId asked = AuditFindingId.parse(auditFindingId);
        return desk.onFinding(
                operation,
                headers(idempotencyKey),
                asked,
                body,
                rule -> Optional.ofNullable(finding(asked).raised().caseId()),
                acting -> {
                    AuditFinding finding = finding(asked);
                    CaseId caseId = finding.raised().caseId();
                    AuditedCase about = caseId == null ? null : cases.of(caseId, acting.relatives());
                    LocalDate on = acting.caller().moment().businessDate();
                    AuditFindingEvent event = decision.apply(new At(finding, about, acting.by(), on));
                    return new Following(
                            new Note(operation, (Record) event, said(caseId, answerBy(event))),
                            finding.version(),
                            List.of());
                });
    }

    private AuditFinding finding(AuditFindingId asked) {
        return AuditFinding.of(findings.eventsOf(asked)).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
    }

    /** The day that an act sets; null for one that sets none. */
    private static @Nullable LocalDate answerBy(AuditFindingEvent event) {
        return switch (event) {
            case AuditAnswerSentBack back -> back.answerBy();
            case AuditAnswerExtended more -> more.answerBy();
            default -> null;
        };
    }

    private static Headers headers(String idempotencyKey) {
        return new Headers(idempotencyKey, null, null, null);
    }
}
