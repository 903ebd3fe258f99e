package vn.ansinh.command.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.InvalidValue;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;

/** Collects what is wrong with a body, so that its sender learns all of it at once. */
final class Violations {
    private final List<BrokenRule> broken = new ArrayList<>();

    void add(String pointer, String code, String... arguments) {
        broken.add(BrokenRule.at(pointer, code, arguments));
    }

    /** The value, or null when the value object refuses it; then its code stands at the pointer. */
    <T> @Nullable T at(String pointer, Supplier<T> value) {
        try {
            return value.get();
        } catch (InvalidValue refused) {
            add(pointer, refused.code());
            return null;
        }
    }

    /** The values, those refused left out. */
    <S, T> List<T> each(String pointer, List<S> sources, PerEntry<S, T> form) {
        List<T> values = new ArrayList<>(sources.size());
        for (int i = 0; i < sources.size(); i++) {
            T value = form.of(pointer + "/" + i, sources.get(i));
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** How one entry of a list is turned into a value. */
    @FunctionalInterface
    interface PerEntry<S, T> {
        @Nullable
        T of(String pointer, S source);
    }

    /**
     * Ends the collecting.
     *
     * @throws Refusal {@code INVALID_INPUT} when anything was found
     */
    void refuse() {
        if (!broken.isEmpty()) {
            throw new Refusal(ProblemCode.INVALID_INPUT, broken);
        }
    }

    /** The value that a finished collecting has left. */
    static <T> T known(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a refused value is not used");
        }
        return value;
    }
}
