package vn.ansinh.command.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.Money;

/**
 * A figure of law as it was valid in a span of days.
 *
 * @param value whole number in the unit of the measure
 * @param from first day
 * @param to last day; empty while no end is known
 */
public record Parameter(
        String key,
        Measure measure,
        long value,
        LocalDate from,
        Optional<LocalDate> to,
        LegalSource source,
        Certainty certainty) {

    public boolean validOn(LocalDate date) {
        return !date.isBefore(from) && !to.map(date::isAfter).orElse(false);
    }

    /** Whether both are valid on some day. */
    boolean overlaps(Parameter other) {
        return !to.map(other.from::isAfter).orElse(false)
                && !other.to.map(from::isAfter).orElse(false);
    }

    /** The rows of its key with this one, which leaves of the others what lies before and after it; in order of day. */
    List<Parameter> inThePlaceOf(List<Parameter> rows) {
        List<Parameter> left = new ArrayList<>(List.of(this));
        for (Parameter row : rows) {
            if (row.from().isBefore(from)) {
                LocalDate before = from.minusDays(1);
                left.add(row.between(
                        row.from(), Optional.of(row.to().filter(before::isAfter).orElse(before))));
            }
            to.filter(last -> row.to().map(last::isBefore).orElse(true)).ifPresent(last -> {
                LocalDate after = last.plusDays(1);
                left.add(row.between(row.from().isAfter(after) ? row.from() : after, row.to()));
            });
        }
        left.sort(Comparator.comparing(Parameter::from));
        return List.copyOf(left);
    }

    private Parameter between(LocalDate first, Optional<LocalDate> last) {
        return new Parameter(key, measure, value, first, last, source, certainty);
    }

    /** Sets of figures are made for every rule; within one policy the key and the first day tell its rows apart. */
    @Override
    public int hashCode() {
        return 31 * key.hashCode() + from.hashCode();
    }

    public Money money() {
        return new Money(value);
    }
}
