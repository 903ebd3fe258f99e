package vn.ansinh.command.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;

/** Collects every rule that is broken, so that a refusal names them all. */
public final class Reasons {
    private final List<BrokenRule> broken = new ArrayList<>();
    private boolean stranger;

    Reasons() {}

    /** The rule is broken unless the condition holds. */
    public Reasons unless(boolean holds, CaseRule rule, String... arguments) {
        return holds ? this : add(rule.broken(arguments));
    }

    public Reasons add(BrokenRule rule) {
        if (!broken.contains(rule)) {
            broken.add(rule);
        }
        return this;
    }

    /** Breaks the rule when nothing was found. */
    <T> Optional<T> found(Optional<T> wanted, CaseRule rule) {
        unless(wanted.isPresent(), rule);
        return wanted;
    }

    /** The case is none of the actor's business: they are not to learn that it exists. */
    Reasons stranger() {
        stranger = true;
        return this;
    }

    public boolean none() {
        return broken.isEmpty() && !stranger;
    }

    /** Refuses with all reasons, or accepts. */
    public Answer answer(Supplier<Answer> accepted) {
        if (stranger) {
            return new Answer.Refused(ProblemCode.NOT_FOUND, List.of());
        }
        return broken.isEmpty() ? accepted.get() : new Answer.Refused(ProblemCode.REFUSED, List.copyOf(broken));
    }
}
