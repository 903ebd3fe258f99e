package vn.ansinh.kernel.value;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A personal datum: a value of one person, or the trace of one that was erased. Fold, decisions and views must say what
 * they do in either case; nothing may assume that the value is there. The field's stable id stands beside the record
 * component, in {@link PersonalField}.
 *
 * @param subject whose datum it is; stays after an erasure
 */
public record Personal<T>(PersonId subject, @Nullable T valueOrNull) {
    public Personal {
        Objects.requireNonNull(subject);
    }

    public static <T> Personal<T> of(PersonId subject, T value) {
        return new Personal<>(subject, Objects.requireNonNull(value));
    }

    public static <T> Personal<T> erased(PersonId subject) {
        return new Personal<>(subject, null);
    }

    public boolean isErased() {
        return valueOrNull == null;
    }

    /** The value, or empty when it was erased. */
    public Optional<T> value() {
        return Optional.ofNullable(valueOrNull);
    }

    /** Never the value: a log line or an error text must not carry personal data. */
    @Override
    public String toString() {
        return isErased() ? "Personal[erased]" : "Personal[present]";
    }
}
