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
 * @param asOf the day on which it holds, where it was given
 */
public record Fact(FactCode code, String value, FactOrigin origin, Optional<LocalDate> asOf) {
    /** True because the applicant says so: how much of an income they insure and for how long, and as whom they apply. */
    static final Set<FactCode> OWN_CHOICE = EnumSet.of(
            FactCode.CHOSEN_INCOME,
            FactCode.CONTRIBUTION_MONTHS,
            FactCode.APPLIES_AS_PERSON_WITH_HIV,
            FactCode.APPLIES_AS_TRAFFICKING_VICTIM);

    public Fact {
        code.check(value);
    }

    /** Whether a rule may rest on it: not on what was only declared, unless it is the applicant's own choice (ADR-0020). */
    public boolean proven() {
        return origin != FactOrigin.DECLARED || OWN_CHOICE.contains(code);
    }

    /** Without the value, which may be sensitive. */
    @Override
    public String toString() {
        return "Fact[" + code.wire() + "]";
    }
}
