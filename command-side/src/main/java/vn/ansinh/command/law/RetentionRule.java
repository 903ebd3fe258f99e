package vn.ansinh.command.law;

import java.time.LocalDate;
import java.util.Optional;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.problem.InvalidValue;
import vn.ansinh.kernel.value.Certainty;

/**
 * How long a record is kept.
 *
 * @param years from the day of its end
 * @param from first day on which an erasure is judged by it
 * @param to last one; empty while no end is known
 */
public record RetentionRule(
        RetainedRecord record,
        int years,
        LocalDate from,
        Optional<LocalDate> to,
        LegalSource source,
        Certainty certainty) {
    /** No record that is known of is kept for longer; a misspelt figure would keep it for ever. */
    private static final int MOST_YEARS = 100;

    public RetentionRule {
        if (years < 1 || years > MOST_YEARS) {
            throw new InvalidValue("retention-out-of-range", "records are kept for 1 to " + MOST_YEARS + " years");
        }
    }

    boolean validOn(LocalDate date) {
        return !date.isBefore(from) && !to.map(date::isAfter).orElse(false);
    }

    /**
     * The last day on which what ended on this day is kept. The day of the end itself is not counted (Civil Code 2015, Art.
     * 147); where the last month has no such day, its last day ends the time (Art. 148).
     */
    public LocalDate lastDay(LocalDate end) {
        return end.plusYears(years);
    }
}
