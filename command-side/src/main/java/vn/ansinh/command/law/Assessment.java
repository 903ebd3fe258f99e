package vn.ansinh.command.law;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.ansinh.kernel.event.application.Kinds.VerdictOutcome;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.Scheme;

/**
 * What all rules of a scheme say together on one day. Where several categories fit, only the highest is granted (chỉ
 * hưởng một mức cao nhất, Decree 20/2021 Art. 6(2)).
 *
 * @param on the day whose law was applied
 * @param category chosen category; empty unless granted
 * @param sum what is granted; empty unless granted
 * @param ownPart VND that the person pays without or beside the support; 0 outside insurance
 * @param categories every category that was examined, in the law's order
 * @param missing facts to be asked for, all at once, before the law can be applied; empty unless CANNOT_TELL
 * @param figures the figures that the outcome rests on
 */
public record Assessment(
        Scheme scheme,
        LocalDate on,
        String policyVersion,
        Outcome outcome,
        Optional<String> category,
        Optional<Sum> sum,
        StartMonth startMonth,
        Money ownPart,
        List<CategoryFinding> categories,
        List<FactCode> missing,
        Collection<Parameter> figures,
        Certainty certainty) {

    public Assessment {
        categories = List.copyOf(categories);
        missing = List.copyOf(missing);
        figures = List.copyOf(figures);
    }

    /** The same, with what the person pays where nothing is granted. */
    public Assessment withOwnPart(Money ownPart) {
        return new Assessment(
                scheme,
                on,
                policyVersion,
                outcome,
                category,
                sum,
                startMonth,
                ownPart,
                categories,
                missing,
                figures,
                certainty);
    }

    /** Every verdict of every category. */
    public List<RuleFinding> findings() {
        return categories.stream().flatMap(it -> it.rules().stream()).toList();
    }

    /** What was stated and does not hold on the day, of the facts that are missing. */
    public List<Fact> notHeld() {
        return findings().stream()
                .flatMap(it -> it.notHeld().stream())
                .filter(it -> missing.contains(it.code()))
                .distinct()
                .toList();
    }

    /** The verdicts that carry the outcome: the chosen category's, or every rule that was not satisfied. */
    public List<RuleFinding> reasons() {
        VerdictOutcome wanted = switch (outcome) {
            case GRANT -> VerdictOutcome.SATISFIED;
            case REFUSE -> VerdictOutcome.NOT_SATISFIED;
            case CANNOT_TELL -> VerdictOutcome.CANNOT_TELL;
        };
        return findings().stream()
                .filter(it -> it.outcome() == wanted)
                .filter(it -> category.isEmpty()
                        || List.of(category.get().split("\\+")).contains(it.category()))
                .toList();
    }
}
