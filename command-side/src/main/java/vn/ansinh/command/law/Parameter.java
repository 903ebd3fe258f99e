package vn.ansinh.command.law;

import java.time.LocalDate;
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

    /** Sets of figures are made for every rule; within one policy the key and the first day tell its rows apart. */
    @Override
    public int hashCode() {
        return 31 * key.hashCode() + from.hashCode();
    }

    public Money money() {
        return new Money(value);
    }
}
