package vn.ansinh.command.law;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.ansinh.kernel.event.application.Kinds.VerdictOutcome;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.FactCode;

/**
 * What the rules of one category came to together.
 *
 * @param sum what it pays, or would pay, as far as the stated facts tell
 * @param missing facts that would let the category be told; empty unless the outcome is CANNOT_TELL
 * @param inputs the figures that the sum is made of, such as base and coefficient
 * @param figures those and every other figure that a rule read
 * @param certainty of the outcome and of the sum
 */
public record CategoryFinding(
        String category,
        VerdictOutcome outcome,
        Optional<Sum> sum,
        List<RuleFinding> rules,
        List<FactCode> missing,
        Collection<Parameter> inputs,
        Collection<Parameter> figures,
        Certainty certainty) {

    public CategoryFinding {
        rules = List.copyOf(rules);
        missing = List.copyOf(missing);
        inputs = List.copyOf(inputs);
        figures = List.copyOf(figures);
    }

    /** Whether the law did not have the category on the day. */
    public boolean isOutOfForce() {
        return rules.stream().anyMatch(OnlyTheHighest::isOutOfForce);
    }
}
