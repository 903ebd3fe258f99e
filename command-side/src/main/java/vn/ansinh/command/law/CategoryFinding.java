package vn.ansinh.command.law;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import vn.ansinh.kernel.event.application.Kinds.VerdictOutcome;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.FactCode;

/**
 * What the rules of one category came to together.
 *
 * @param sum what it pays, or would pay, as far as the stated facts tell
 * @param certainty of the outcome and of the sum
 */
public record CategoryFinding(
        String category,
        VerdictOutcome outcome,
        Optional<Sum> sum,
        List<RuleFinding> rules,
        Collection<Parameter> figures,
        Certainty certainty) {

    public CategoryFinding {
        rules = List.copyOf(rules);
        figures = List.copyOf(figures);
    }

    /** Facts that would let the category be told. */
    public List<FactCode> missing() {
        TreeSet<FactCode> missing = new TreeSet<>();
        for (RuleFinding rule : rules) {
            if (rule.verdict() instanceof Verdict.CannotTell unknown && !rule.isAlternative()) {
                missing.addAll(unknown.missing());
            }
        }
        return List.copyOf(missing);
    }
}
