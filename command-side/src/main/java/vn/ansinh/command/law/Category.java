package vn.ansinh.command.law;

import java.util.List;
import java.util.Optional;

/**
 * A category of a scheme: all its rules must be satisfied.
 *
 * @param code such as A6c or H2
 * @param sum what it pays by the facts stated so far; empty when they do not tell yet
 */
public record Category(String code, List<Rule> rules, Payment sum) {

    /** Works out what a category pays. */
    @FunctionalInterface
    public interface Payment {
        Optional<Sum> of(Examination examination);
    }

    public Category {
        rules = List.copyOf(rules);
    }
}
