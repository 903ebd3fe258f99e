package vn.ansinh.command.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.audit.SampleKind;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent.Method;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent.Population;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent.SampledCasesCleared;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent.SamplingPlanAbandoned;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent.SamplingPlanDrawnUp;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Personal;

/** A plan says exactly what is drawn from, and how, before anybody can know what will be drawn. Pure. */
public final class SamplingDecisions {
    /** The checkpoint holds at least one event that was recorded after the plan's (ADR-0026). */
    public static final int MARGIN = 1;

    /** The most that are drawn of each stratum; of all together the contract bounds them. */
    private static final int MOST_OF_EACH = 20;

    private static final UnitRegistry UNITS = UnitRegistry.load();

    private SamplingDecisions() {}

    /**
     * The plan that is recorded.
     *
     * @throws Refusal with every rule that was broken
     */
    public static SamplingPlanDrawnUp drawUp(
            String title, String purpose, Population population, Method method, By by, LocalDate on) {
        List<BrokenRule> broken = new ArrayList<>();
        identified(by, broken);
        Personal<String> named = AuditTexts.ofNoCase(by, title, "/title", broken);
        Personal<String> meant = AuditTexts.ofNoCase(by, purpose, "/purpose", broken);
        for (int i = 0; i < population.units().size(); i++) {
            if (UNITS.find(population.units().get(i)).isEmpty()) {
                broken.add(BrokenRule.at("/population/units/" + i, "unknown-unit"));
            }
        }
        LocalDate from = population.signedFrom();
        LocalDate until = population.signedUntil();
        if (from != null && until != null && until.isBefore(from)) {
            broken.add(BrokenRule.at("/population/signedUntil", "sample-days-reversed"));
        }
        check(method, broken);
        refuse(broken);
        return new SamplingPlanDrawnUp(by, on, null, null, population, method, MARGIN, named, meant);
    }

    private static void check(Method method, List<BrokenRule> broken) {
        boolean stratified = method.kind() == SampleKind.EACH_STRATUM || method.kind() == SampleKind.PROPORTIONAL;
        if (stratified != (method.stratum() != null)) {
            broken.add(BrokenRule.at("/method/stratum", "sample-strata-of-stratified-alone"));
        }
        if (method.alwaysFrom() != null && method.kind() != SampleKind.BY_AMOUNT) {
            broken.add(BrokenRule.at("/method/alwaysFrom", "sample-threshold-of-amounts-alone"));
        }
        if (method.kind() == SampleKind.EACH_STRATUM && method.size() > MOST_OF_EACH) {
            broken.add(
                    BrokenRule.at("/method/size", "sample-of-each-stratum-too-large", Integer.toString(MOST_OF_EACH)));
        }
    }

    /**
     * What was looked at and is in order.
     *
     * @param numbers of the cases in the sample, from 1
     * @param withFindings cases that a finding was raised on by this plan
     * @param cases asked for each case of these numbers
     * @throws Refusal with every rule that was broken
     */
    public static SampledCasesCleared clear(
            SamplingPlan plan,
            List<Integer> numbers,
            Set<CaseId> withFindings,
            Function<CaseId, AuditedCase> cases,
            By by,
            LocalDate on) {
        List<BrokenRule> broken = new ArrayList<>();
        identified(by, broken);
        standing(plan, broken);
        if (plan.waits()) {
            broken.add(BrokenRule.of("sample-not-drawn-yet"));
        }
        refuse(broken);
        List<CaseId> drawn = plan.cases();
        Set<CaseId> before = plan.clearedCases();
        List<CaseId> cleared = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            String pointer = pointer(i);
            Optional<CaseId> one = numbered(drawn, numbers.get(i));
            List<String> barring = one.map(it -> cases.apply(it).barring(by)).orElse(List.of());
            barring.forEach(rule -> broken.add(BrokenRule.at(pointer, rule)));
            if (one.isEmpty()) {
                broken.add(BrokenRule.at(pointer, "sample-has-no-such-number", Integer.toString(drawn.size())));
            } else if (before.contains(one.get()) || cleared.contains(one.get())) {
                broken.add(BrokenRule.at(pointer, "sampled-case-cleared-before"));
            } else if (withFindings.contains(one.get())) {
                broken.add(BrokenRule.at(pointer, "sampled-case-has-a-finding"));
            } else if (barring.isEmpty()) {
                cleared.add(one.get());
            }
        }
        refuse(broken);
        return new SampledCasesCleared(by, on, cleared);
    }

    /** Of which case a rule tells that a clearance of these numbers broke; empty when of none. */
    public static Optional<CaseId> caseOf(SamplingPlan plan, List<Integer> numbers, BrokenRule rule) {
        return IntStream.range(0, numbers.size())
                .filter(i -> pointer(i).equals(rule.pointer()))
                .boxed()
                .findFirst()
                .flatMap(i -> numbered(plan.cases(), numbers.get(i)));
    }

    private static String pointer(int index) {
        return "/numbers/" + index;
    }

    private static Optional<CaseId> numbered(List<CaseId> drawn, @Nullable Integer number) {
        return number == null || number < 1 || number > drawn.size()
                ? Optional.empty()
                : Optional.of(drawn.get(number - 1));
    }

    /** The end that is recorded, before the sample was drawn or after it. @throws Refusal with every rule that was broken */
    public static SamplingPlanAbandoned abandon(SamplingPlan plan, String reason, By by, LocalDate on) {
        List<BrokenRule> broken = new ArrayList<>();
        identified(by, broken);
        standing(plan, broken);
        Personal<String> why = AuditTexts.ofNoCase(by, reason, "/reason", broken);
        refuse(broken);
        return new SamplingPlanAbandoned(by, on, null, why);
    }

    private static void standing(SamplingPlan plan, List<BrokenRule> broken) {
        if (plan.abandoned() != null) {
            broken.add(BrokenRule.of("sampling-plan-abandoned"));
        }
    }

    static void identified(By by, List<BrokenRule> broken) {
        if (by.human() == null) {
            broken.add(BrokenRule.of("official-not-identified"));
        }
    }

    static void refuse(List<BrokenRule> broken) {
        if (!broken.isEmpty()) {
            throw new Refusal(ProblemCode.REFUSED, broken);
        }
    }
}
