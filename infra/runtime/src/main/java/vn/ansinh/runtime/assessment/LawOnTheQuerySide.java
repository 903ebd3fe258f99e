package vn.ansinh.runtime.assessment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.assessment.Assessor;
import vn.ansinh.command.assessment.Explained;
import vn.ansinh.command.housing.policy.HousingPriority;
import vn.ansinh.command.law.CategoryFinding;
import vn.ansinh.command.law.Edge;
import vn.ansinh.command.law.Fact;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.command.law.Parameter;
import vn.ansinh.command.law.PlanPromise;
import vn.ansinh.command.law.Policies;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.law.RuleFinding;
import vn.ansinh.command.law.Verdict;
import vn.ansinh.command.law.WhatWouldChange;
import vn.ansinh.command.recognition.PovertyStandard;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Help;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.query.port.Assessments;

/** The command side's law in the query side's words. */
final class LawOnTheQuerySide implements Assessments {
    private final Policies policies;

    LawOnTheQuerySide(Policies policies) {
        this.policies = policies;
    }

    @Override
    public LocalDate firstDay() {
        return Assessor.FIRST_DAY;
    }

    @Override
    public String policyVersion(LocalDate on) {
        return policies.on(on).version();
    }

    @Override
    public List<Assessed> assess(List<Given> facts, LocalDate on) {
        FactSheet sheet = sheet(facts);
        Policy policy = policies.on(on);
        Stream<Assessed> regular = Arrays.stream(Scheme.values()).map(scheme -> {
            Explained explained = Assessor.explain(scheme, Help.REGULAR, sheet, on, policy);
            return assessed(
                    Help.REGULAR, explained, scheme == Scheme.HOUSING ? housing(explained, sheet, policy) : null);
        });
        Stream<Assessed> emergency = emergencies(sheet)
                .map(scheme ->
                        assessed(Help.EMERGENCY, Assessor.explain(scheme, Help.EMERGENCY, sheet, on, policy), null));
        return Stream.concat(regular, emergency).toList();
    }

    /** What may be asked for in an emergency, where somebody states that there was one: nobody else is asked about it (ADR-0031). */
    private static Stream<Scheme> emergencies(FactSheet facts) {
        String harm = facts.choice(FactCode.EMERGENCY_HARM).orElse("none");
        boolean house = !facts.choice(FactCode.DISASTER_EFFECT).orElse("none").equals("none");
        return Stream.of(
                        Optional.of(Scheme.SOCIAL_ALLOWANCE).filter(it -> harm.equals("seriously-injured")),
                        Optional.of(Scheme.FUNERAL).filter(it -> harm.equals("died")),
                        Optional.of(Scheme.HOUSING).filter(it -> house))
                .flatMap(Optional::stream);
    }

    private static FactSheet sheet(List<Given> facts) {
        return FactSheet.of(facts.stream()
                .map(it -> new Fact(
                        it.code(),
                        it.value(),
                        it.origin(),
                        Optional.ofNullable(it.asOf()),
                        Optional.ofNullable(it.validUntil())))
                .toList());
    }

    private static Housing housing(Explained explained, FactSheet facts, Policy policy) {
        var assessment = explained.assessment();
        boolean granted = assessment.outcome() == vn.ansinh.command.law.Outcome.GRANT;
        return new Housing(
                priority(Assessor.housingPriority(facts, assessment.on())),
                Assessor.houseStandard(facts, assessment.on(), policy)
                        .filter(it -> granted)
                        .map(it -> new Standard(it.alone(), figures(it.figures())))
                        .orElse(null));
    }

    @Override
    public Priority housingPriority(List<Given> facts, LocalDate on) {
        return priority(Assessor.housingPriority(sheet(facts), on));
    }

    private static Priority priority(HousingPriority priority) {
        return new Priority(
                priority.priority().order(),
                RecordCodec.wire(priority.priority()),
                HousingPriority.SOURCE.text(),
                priority.facts(),
                priority.unknown());
    }

    @Override
    public Scored score(boolean urban, Money income, int deprivations, LocalDate on) {
        PovertyStandard.Scored scored = PovertyStandard.score(
                urban ? PovertyStandard.Area.URBAN : PovertyStandard.Area.RURAL,
                income,
                deprivations,
                on,
                policies.on(on));
        return new Scored(
                scored.proposal().wire(),
                scored.figures().stream().map(Parameter::certainty).reduce(Certainty.CONFIRMED, Certainty::and),
                figures(scored.figures()));
    }

    @Override
    public List<Figure> provisional(LocalDate on) {
        return figures(policies.on(on).parameters().all().stream()
                .filter(it -> it.certainty() == Certainty.PROVISIONAL && it.validOn(on))
                .toList());
    }

    @Override
    public List<Figure> endedUnsurely(LocalDate on) {
        return figures(policies.on(on).parameters().endedUnsurely(on));
    }

    @Override
    public List<OpenPoint> openPoints(LocalDate on) {
        return vn.ansinh.command.law.OpenPoint.of(policies.on(on)).stream()
                .map(it -> new OpenPoint(
                        it.file(),
                        it.line(),
                        RecordCodec.wire(it.kind()),
                        it.subject(),
                        it.value(),
                        it.from(),
                        it.to(),
                        it.source(),
                        it.assumed()))
                .toList();
    }

    @Override
    public List<Promise> promises() {
        return PlanPromise.all().stream()
                .map(it -> new Promise(
                        it.target(),
                        it.article(),
                        it.promiseVi(),
                        it.promiseEn(),
                        it.lawVi(),
                        it.lawEn(),
                        it.certainty()))
                .toList();
    }

    private static Assessed assessed(Help help, Explained explained, @Nullable Housing housing) {
        var assessment = explained.assessment();
        return new Assessed(
                assessment.scheme(),
                help,
                outcome(assessment.outcome()),
                assessment.category().orElse(null),
                sum(assessment.sum()),
                assessment.ownPart().dong(),
                RecordCodec.wire(assessment.startMonth()),
                explained.firstDay().orElse(null),
                explained.lastDay().orElse(null),
                assessment.certainty(),
                assessment.missing(),
                assessment.categories().stream()
                        .map(LawOnTheQuerySide::category)
                        .toList(),
                explained.change().ways().stream().map(LawOnTheQuerySide::way).toList(),
                explained.change().dependsOn(),
                explained.change().turn().map(LawOnTheQuerySide::turn).orElse(null),
                housing);
    }

    private static Category category(CategoryFinding finding) {
        return new Category(
                finding.category(),
                finding.outcome(),
                sum(finding.sum()),
                figures(finding.inputs()),
                finding.missing(),
                finding.certainty(),
                finding.rules().stream().map(LawOnTheQuerySide::rule).toList());
    }

    private static Rule rule(RuleFinding finding) {
        Verdict verdict = finding.verdict();
        List<FactCode> missing = verdict instanceof Verdict.CannotTell unknown ? unknown.missing() : List.of();
        return new Rule(
                finding.rule(),
                finding.partOf(),
                finding.source().text(),
                finding.outcome(),
                verdict.found(),
                verdict.needed(),
                finding.facts(),
                finding.notHeld().stream().map(Fact::code).toList(),
                missing,
                finding.certainty());
    }

    private static List<Figure> figures(Collection<Parameter> figures) {
        return figures.stream()
                .map(it -> new Figure(
                        it.key(),
                        RecordCodec.wire(it.measure()),
                        it.value(),
                        it.from(),
                        it.to().orElse(null),
                        it.source().text(),
                        it.certainty()))
                .toList();
    }

    private static Way way(WhatWouldChange.Way way) {
        var then = way.then();
        return new Way(
                way.changes().stream().map(LawOnTheQuerySide::change).toList(),
                then.category().orElseThrow(),
                sum(then.sum().orElseThrow()));
    }

    private static Change change(vn.ansinh.command.law.Change change) {
        return switch (change) {
            case vn.ansinh.command.law.Change.Stated stated ->
                new Change(
                        stated.fact(), stated.from().orElse(null), stated.tellsTheValue() ? stated.to() : null, null);
            case vn.ansinh.command.law.Change.Waited waited -> new Change(null, null, null, day(waited.edge()));
        };
    }

    private static Day day(Edge edge) {
        return new Day(edge.day(), RecordCodec.wire(edge.cause()), edge.of().orElse(null), edge.years());
    }

    private static Turn turn(vn.ansinh.command.law.Turn turn) {
        var then = turn.then();
        return new Turn(
                day(turn.edge()),
                outcome(then.outcome()),
                then.category().orElse(null),
                sum(then.sum()),
                turn.certainty());
    }

    private static Outcome outcome(vn.ansinh.command.law.Outcome outcome) {
        return switch (outcome) {
            case GRANT -> Outcome.GRANT;
            case REFUSE -> Outcome.REFUSE;
            case CANNOT_TELL -> Outcome.CANNOT_TELL;
        };
    }

    private static @Nullable Sum sum(Optional<vn.ansinh.command.law.Sum> sum) {
        return sum.map(LawOnTheQuerySide::sum).orElse(null);
    }

    private static Sum sum(vn.ansinh.command.law.Sum sum) {
        return new Sum(
                sum.amount().dong(),
                sum.cadence(),
                sum.months(),
                sum.total().dong(),
                sum.ownPart().dong(),
                sum.formula());
    }
}
