package vn.ansinh.command.law;

import java.util.List;
import java.util.stream.Collectors;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.event.application.Kinds.VerdictOutcome;
import vn.ansinh.kernel.event.application.Parts.RuleVerdict;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.FactCode;

/**
 * What one rule found for one category.
 *
 * @param category such as A6c
 * @param rule stable code
 * @param partOf code of the rule that this one is an alternative of, or empty
 * @param facts that the rule asked for, stated or not, in the contract's order
 * @param notHeld those of them that were stated and do not hold on the day, so that the rule could not rest on them
 * @param givesWay see {@link Rule#givesWay()}
 * @param certainty of the figures that the rule read
 */
public record RuleFinding(
        String category,
        String rule,
        String partOf,
        LegalSource source,
        Verdict verdict,
        List<FactCode> facts,
        List<Fact> notHeld,
        boolean givesWay,
        Certainty certainty) {

    public RuleFinding {
        facts = List.copyOf(facts);
        notHeld = List.copyOf(notHeld);
    }

    public VerdictOutcome outcome() {
        return switch (verdict) {
            case Verdict.Satisfied yes -> VerdictOutcome.SATISFIED;
            case Verdict.NotSatisfied no -> VerdictOutcome.NOT_SATISFIED;
            case Verdict.CannotTell unknown -> VerdictOutcome.CANNOT_TELL;
        };
    }

    public boolean isAlternative() {
        return !partOf.isEmpty();
    }

    /** What was found; of a rule that cannot tell, what was stated and does not hold on the day, if anything was. */
    public String found() {
        return outcome() == VerdictOutcome.CANNOT_TELL
                ? notHeld.stream().map(Fact::span).collect(Collectors.joining("; "))
                : verdict.found();
    }

    /** As events store it, sealed: {@code A6c/age-is-within-the-categorys-band}. */
    public RuleVerdict recorded() {
        return new RuleVerdict(category + "/" + rule, source.text(), outcome(), found(), verdict.needed(), certainty);
    }

    /** Without what was found, which may be sensitive. */
    @Override
    public String toString() {
        return "RuleFinding[" + category + "/" + rule + " " + outcome() + "]";
    }
}
