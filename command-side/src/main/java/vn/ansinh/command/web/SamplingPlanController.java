package vn.ansinh.command.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import vn.ansinh.command.api.SamplingPlansApi;
import vn.ansinh.command.api.model.SampleMethod;
import vn.ansinh.command.api.model.SamplePopulation;
import vn.ansinh.command.api.model.SampledCasesClearance;
import vn.ansinh.command.api.model.SamplingPlanAbandonment;
import vn.ansinh.command.api.model.SamplingPlanAnswer;
import vn.ansinh.command.api.model.SamplingPlanForm;
import vn.ansinh.command.audit.SamplingDecisions;
import vn.ansinh.command.audit.SamplingPlan;
import vn.ansinh.command.gate.CommandGate.Acting;
import vn.ansinh.command.gate.CommandGate.Following;
import vn.ansinh.command.gate.CommandGate.Note;
import vn.ansinh.command.port.AuditFindings;
import vn.ansinh.command.port.SamplingPlans;
import vn.ansinh.command.web.Desk.Headers;
import vn.ansinh.kernel.event.application.Kinds.DecisionOutcome;
import vn.ansinh.kernel.event.audit.SampleKind;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent.Method;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent.Population;
import vn.ansinh.kernel.event.audit.Stratum;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.SamplingPlanId;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;

/** How cases are drawn for an audit; the runtime draws them. Not final: Spring puts the validation of headers around it. */
@RestController
class SamplingPlanController implements SamplingPlansApi {
    private static final String DRAW_UP = "drawUpSamplingPlan";
    private static final String CLEAR = "clearSampledCases";
    private static final String ABANDON = "abandonSamplingPlan";

    private final Desk desk;
    private final SamplingPlans plans;
    private final AuditFindings findings;
    private final AuditedCases cases;

    SamplingPlanController(Desk desk, SamplingPlans plans, AuditFindings findings, AuditedCases cases) {
        this.desk = desk;
        this.plans = plans;
        this.findings = findings;
        this.cases = cases;
    }

    @Override
    public ResponseEntity<SamplingPlanAnswer> drawUpSamplingPlan(String idempotencyKey, SamplingPlanForm body) {
        return desk.drawUpPlan(DRAW_UP, headers(idempotencyKey), body, (caller, by) -> {
            Population population = population(body.getPopulation());
            Method method = method(body.getMethod());
            LocalDate on = caller.moment().businessDate();
            return new Note(
                    DRAW_UP, SamplingDecisions.drawUp(body.getTitle(), body.getPurpose(), population, method, by, on));
        });
    }

    private Population population(SamplePopulation stated) {
        var violations = new Violations();
        List<String> units = Optional.ofNullable(stated.getUnits()).orElse(List.of());
        List<@Nullable UnitCode> parsed = IntStream.range(0, units.size())
                .<@Nullable UnitCode>mapToObj(
                        i -> violations.at("/population/units/" + i, () -> UnitCode.parse(units.get(i))))
                .toList();
        violations.refuse();
        return new Population(
                stated.getSchemes() == null
                        ? List.of()
                        : stated.getSchemes().stream()
                                .map(it -> Scheme.ofWire(it.getValue()))
                                .distinct()
                                .toList(),
                parsed.stream().map(Violations::known).distinct().toList(),
                stated.getOutcome() == null
                        ? null
                        : DecisionOutcome.valueOf(stated.getOutcome().name()),
                stated.getSignedFrom(),
                stated.getSignedUntil(),
                plans.logHead());
    }

    private static Method method(SampleMethod stated) {
        return new Method(
                SampleKind.valueOf(stated.getKind().name()),
                Math.toIntExact(stated.getSize()),
                stated.getStratum() == null
                        ? null
                        : Stratum.valueOf(stated.getStratum().name()),
                stated.getAlwaysFrom() == null ? null : new Money(stated.getAlwaysFrom()));
    }

    @Override
    public ResponseEntity<SamplingPlanAnswer> clearSampledCases(
            String samplingPlanId, String idempotencyKey, SampledCasesClearance body) {
        SamplingPlanId asked = SamplingPlanId.parse(samplingPlanId);
        return on(
                CLEAR,
                asked,
                idempotencyKey,
                body,
                rule -> SamplingDecisions.caseOf(plan(asked), body.getNumbers(), rule),
                (plan, acting) -> SamplingDecisions.clear(
                        plan,
                        body.getNumbers(),
                        Set.copyOf(findings.casesOf(asked)),
                        caseId -> cases.of(caseId, acting.relatives()),
                        acting.by(),
                        on(acting)));
    }

    @Override
    public ResponseEntity<SamplingPlanAnswer> abandonSamplingPlan(
            String samplingPlanId, String idempotencyKey, SamplingPlanAbandonment body) {
        return on(
                ABANDON,
                SamplingPlanId.parse(samplingPlanId),
                idempotencyKey,
                body,
                rule -> Optional.empty(),
                (plan, acting) -> SamplingDecisions.abandon(plan, body.getReason(), acting.by(), on(acting)));
    }

    private <E extends Record & SamplingPlanEvent> ResponseEntity<SamplingPlanAnswer> on(
            String operation,
            SamplingPlanId asked,
            String idempotencyKey,
            Object body,
            Function<BrokenRule, Optional<CaseId>> about,
            BiFunction<SamplingPlan, Acting, E> decision) {
        return desk.onPlan(operation, headers(idempotencyKey), asked, body, about, acting -> {
            SamplingPlan plan = plan(asked);
            Record event = decision.apply(plan, acting);
            return new Following(new Note(operation, event, Map.of()), plan.version(), List.of());
        });
    }

    private SamplingPlan plan(SamplingPlanId asked) {
        return SamplingPlan.of(plans.eventsOf(asked)).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
    }

    private static LocalDate on(Acting acting) {
        return acting.caller().moment().businessDate();
    }

    private static Headers headers(String idempotencyKey) {
        return new Headers(idempotencyKey, null, null, null);
    }
}
