package vn.ansinh.command.law;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;

/**
 * One stated fact as the rules read it.
 *
 * @param value text in the form of the code's type
 * @param asOf the first day on which it is known to hold, where it was given
 * @param validUntil the last day on which it holds, where an end is known
 */
public record Fact(
        FactCode code, String value, FactOrigin origin, Optional<LocalDate> asOf, Optional<LocalDate> validUntil) {
    /** True because the applicant says so: how much of an income they insure and for how long, and as whom they apply. */
    static final Set<FactCode> OWN_CHOICE = EnumSet.of(
            FactCode.CHOSEN_INCOME,
            FactCode.CONTRIBUTION_MONTHS,
            FactCode.APPLIES_AS_PERSON_WITH_HIV,
            FactCode.APPLIES_AS_TRAFFICKING_VICTIM);

    public Fact {
        code.check(value);
    }

    /** A fact of which no end is known. */
    public Fact(FactCode code, String value, FactOrigin origin, Optional<LocalDate> asOf) {
        this(code, value, origin, asOf, Optional.empty());
    }

    /** Whether a rule may rest on it: not on what was only declared, unless it is the applicant's own choice (ADR-0020). */
    public boolean proven() {
        return origin != FactOrigin.DECLARED || OWN_CHOICE.contains(code);
    }

    /**
     * Whether a rule that examines a day may rest on it (ADR-0030). What was found out begins to be known by the day that is asked of, and holds
     * on each day before that too: whoever looked in January may tell of December. It ends on its last day.
     *
     * @param asked the day of the act, or of the question
     * @param day whose law is examined: the same, or an earlier one such as that of a death
     */
    boolean holds(LocalDate asked, LocalDate day) {
        return (asOf.isEmpty() || !asOf.get().isAfter(asked))
                && (validUntil.isEmpty() || !validUntil.get().isBefore(day));
    }

    /** From or until when it holds, as a verdict says it of one that does not; without the value. */
    public String span() {
        return code.wire()
                + asOf.map(day -> " from " + day).orElse("")
                + validUntil.map(day -> " until " + day).orElse("");
    }

    /** Without the value, which may be sensitive. */
    @Override
    public String toString() {
        return "Fact[" + code.wire() + "]";
    }
}
