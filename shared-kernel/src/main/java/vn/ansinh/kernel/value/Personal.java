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
 * @param seal how the datum stands in the event that it was read from; null for one that no event holds yet. Not part of
 *     what the datum is: two data with the same value are equal, however they are sealed
 */
public record Personal<T>(
        PersonId subject, @Nullable T valueOrNull, @Nullable Seal seal) {
    public Personal {
        Objects.requireNonNull(subject);
    }

    public static <T> Personal<T> of(PersonId subject, T value) {
        return new Personal<>(subject, Objects.requireNonNull(value), null);
    }

    public static <T> Personal<T> erased(PersonId subject) {
        return new Personal<>(subject, null, null);
    }

    public boolean isErased() {
        return valueOrNull == null;
    }

    /** The value, or empty when it was erased. */
    public Optional<T> value() {
        return Optional.ofNullable(valueOrNull);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Personal<?> that
                && subject.equals(that.subject)
                && Objects.equals(valueOrNull, that.valueOrNull);
    }

    @Override
    public int hashCode() {
        return Objects.hash(subject, valueOrNull);
    }

    /** Never the value: a log line or an error text must not carry personal data. */
    @Override
    public String toString() {
        return isErased() ? "Personal[erased]" : "Personal[present]";
    }
}
