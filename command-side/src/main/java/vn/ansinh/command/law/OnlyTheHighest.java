package vn.ansinh.command.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.ansinh.kernel.event.application.Kinds.VerdictOutcome;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.Scheme;

/**
 * Examines every category and grants only the highest that fits. A category about which the facts do not tell yet keeps
 * the outcome open exactly when it could pay more than the best that fits.
 */
public final class OnlyTheHighest {
    private final Scheme scheme;
    private final StartMonth startMonth;

    public OnlyTheHighest(Scheme scheme, StartMonth startMonth) {
        this.scheme = scheme;
        this.startMonth = startMonth;
    }

    public Assessment assess(List<Category> categories, FactSheet facts, LocalDate on, Policy policy) {
        return assess(categories, UnaryOperator.identity(), facts, on, policy);
    }

    /** The same; {@code together} may add findings of categories that the law lets stand side by side. */
    public Assessment assess(
            List<Category> categories,
            UnaryOperator<List<CategoryFinding>> together,
            FactSheet facts,
            LocalDate on,
            Policy policy) {
        Examination examination = new Examination(facts, on, policy);
        List<CategoryFinding> examined = together.apply(
                categories.stream().map(it -> examine(it, examination)).toList());
        Optional<CategoryFinding> best = examined.stream()
                .filter(it -> it.outcome() == VerdictOutcome.SATISFIED)
                .max(Comparator.comparing(OnlyTheHighest::amount));
        List<CategoryFinding> open = examined.stream()
                .filter(it -> it.outcome() == VerdictOutcome.CANNOT_TELL)
                .filter(it -> couldPayMore(it, best))
                .toList();
        if (!open.isEmpty()) {
            return assessment(Outcome.CANNOT_TELL, Optional.empty(), examined, open, on, policy);
        }
        return best.map(it -> assessment(Outcome.GRANT, best, examined, List.of(it), on, policy))
                .orElseGet(() -> assessment(Outcome.REFUSE, Optional.empty(), examined, examined, on, policy));
    }

    private Assessment assessment(
            Outcome outcome,
            Optional<CategoryFinding> best,
            List<CategoryFinding> examined,
            List<CategoryFinding> decisive,
            LocalDate on,
            Policy policy) {
        Set<Parameter> figures = new LinkedHashSet<>();
        Certainty certainty = Certainty.CONFIRMED;
        for (CategoryFinding finding : decisive) {
            figures.addAll(finding.figures());
            certainty = certainty.and(finding.certainty());
        }
        for (CategoryFinding finding : examined) {
            // A higher category that was excluded only by an unsure figure leaves the grant unsure too.
            if (best.isPresent() && couldPayMore(finding, best)) {
                certainty = certainty.and(finding.certainty());
            }
        }
        Optional<Sum> sum = best.flatMap(CategoryFinding::sum);
        return new Assessment(
                scheme,
                on,
                policy.version(),
                outcome,
                best.map(CategoryFinding::category),
                sum,
                startMonth,
                sum.map(Sum::ownPart).orElse(Money.ZERO),
                examined,
                missing(outcome, decisive.stream()),
                figures,
                certainty);
    }

    private static List<FactCode> missing(Outcome outcome, Stream<CategoryFinding> decisive) {
        return outcome != Outcome.CANNOT_TELL
                ? List.of()
                : decisive.flatMap(it -> it.missing().stream())
                        .distinct()
                        .sorted()
                        .toList();
    }

    private static boolean couldPayMore(CategoryFinding finding, Optional<CategoryFinding> best) {
        return best.isEmpty() || finding.sum().isEmpty() || amount(finding).compareTo(amount(best.get())) > 0;
    }

    private static Money amount(CategoryFinding finding) {
        return finding.sum().map(Sum::total).orElse(Money.ZERO);
    }

    /**
     * All rules of the category, not only up to the first that fails: a citizen is owed every reason. Only where the category is not in
     * force, a rule whose figure the law did not have that day either is no reason.
     */
    public static CategoryFinding examine(Category category, Examination examination) {
        List<RuleFinding> findings = new ArrayList<>();
        Examination read = examination.afresh();
        for (Rule rule : category.rules()) {
            try {
                judge(category, rule, "", examination, read, findings);
            } catch (Examination.FigureLacking lacking) {
                if (findings.stream().noneMatch(OnlyTheHighest::isOutOfForce)) {
                    throw lacking;
                }
            }
        }
        VerdictOutcome outcome = outcome(findings);
        Examination paid = examination.afresh();
        Optional<Sum> sum = category.sum().of(paid);
        read.note(paid);
        if (outcome == VerdictOutcome.SATISFIED && sum.isEmpty()) {
            throw new IllegalStateException(category.code() + " fits, yet its rules let a day pass that has no sum");
        }
        Certainty certainty = outcome == VerdictOutcome.NOT_SATISFIED ? ofRefusal(findings) : read.certainty();
        return new CategoryFinding(
                category.code(),
                outcome,
                sum,
                findings,
                missing(outcome, findings),
                paid.read(),
                read.read(),
                certainty);
    }

    static boolean isOutOfForce(RuleFinding finding) {
        return finding.rule().equals(RuleCode.of(CategoryIsInForce.class))
                && finding.outcome() == VerdictOutcome.NOT_SATISFIED;
    }

    private static List<FactCode> missing(VerdictOutcome outcome, List<RuleFinding> findings) {
        if (outcome != VerdictOutcome.CANNOT_TELL) {
            return List.of();
        }
        TreeSet<FactCode> missing = new TreeSet<>();
        for (RuleFinding finding : findings) {
            if (!finding.isAlternative() && finding.verdict() instanceof Verdict.CannotTell unknown) {
                missing.addAll(unknown.missing());
            }
        }
        return List.copyOf(missing);
    }

    private static void judge(
            Category category,
            Rule rule,
            String partOf,
            Examination examination,
            Examination read,
            Collection<RuleFinding> findings) {
        Examination own = examination.watching();
        Verdict verdict = rule.judge(own);
        read.note(own);
        findings.add(new RuleFinding(
                category.code(),
                rule.code(),
                partOf,
                rule.source(own),
                verdict,
                own.asked(),
                own.notHeld(),
                rule.givesWay(),
                own.certainty()));
        for (Rule alternative : rule.alternatives()) {
            judge(category, alternative, rule.code(), examination, read, findings);
        }
    }

    private static VerdictOutcome outcome(List<RuleFinding> findings) {
        VerdictOutcome outcome = VerdictOutcome.SATISFIED;
        for (RuleFinding finding : findings) {
            if (!finding.isAlternative() && finding.outcome() == VerdictOutcome.NOT_SATISFIED) {
                return VerdictOutcome.NOT_SATISFIED;
            }
            if (!finding.isAlternative() && finding.outcome() == VerdictOutcome.CANNOT_TELL) {
                outcome = VerdictOutcome.CANNOT_TELL;
            }
        }
        return outcome;
    }

    /** One rule that fails on confirmed figures is enough to refuse the category for certain. */
    private static Certainty ofRefusal(List<RuleFinding> findings) {
        for (RuleFinding finding : findings) {
            if (!finding.isAlternative()
                    && finding.outcome() == VerdictOutcome.NOT_SATISFIED
                    && finding.certainty() == Certainty.CONFIRMED) {
                return Certainty.CONFIRMED;
            }
        }
        return Certainty.PROVISIONAL;
    }
}
