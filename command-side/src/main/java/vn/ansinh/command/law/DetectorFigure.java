package vn.ansinh.command.law;

import java.time.LocalDate;
import java.util.Optional;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.Certainty;

/**
 * A figure by which a detector looks, as it is valid in a span of days. It decides nobody's right: it says from where on a human being is asked.
 *
 * @param detector its name, such as {@code dead-still-paid}; {@code all} for figures of all detectors
 * @param name what it counts is in its name: months, days, persons, percent, VND
 * @param to last day; empty while no end is known
 */
public record DetectorFigure(
        String detector,
        String name,
        long value,
        LocalDate from,
        Optional<LocalDate> to,
        LegalSource source,
        Certainty certainty) {
    /** The name under which figures of all detectors stand. */
    public static final String ALL = "all";

    public boolean validOn(LocalDate day) {
        return !day.isBefore(from) && !to.map(day::isAfter).orElse(false);
    }
}
