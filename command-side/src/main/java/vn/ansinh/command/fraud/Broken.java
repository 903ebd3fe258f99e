package vn.ansinh.command.fraud;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;

/** Gathers what speaks against an act, so that its sender learns all of it at once. */
final class Broken {
    private static final int SHORTEST = 10;

    private final List<BrokenRule> rules = new ArrayList<>();

    void add(BrokenRule rule) {
        rules.add(rule);
    }

    void unless(boolean kept, BrokenRule rule) {
        if (!kept) {
            rules.add(rule);
        }
    }

    /** What was said, which has to say something. */
    String said(String text, String pointer) {
        String said = text.strip();
        unless(said.length() >= SHORTEST, BrokenRule.at(pointer, "text-too-short", Integer.toString(SHORTEST)));
        return said;
    }

    /** The value, or the rule that there is none. */
    <T> Optional<T> found(Optional<T> value, BrokenRule rule) {
        unless(value.isPresent(), rule);
        return value;
    }

    /** Whoever acts is known as a human being, and keeps off what is near to them or was theirs. */
    void keepingOff(Sitting sitting) {
        unless(sitting.by().human() != null, BrokenRule.of("official-not-identified"));
        sitting.tooNear().ifPresent(rules::add);
        unless(!sitting.hadAPart(), BrokenRule.of("reviewer-had-a-part"));
    }

    /** @throws Refusal when anything was found */
    void refuse() {
        if (!rules.isEmpty()) {
            throw new Refusal(ProblemCode.REFUSED, rules);
        }
    }
}
