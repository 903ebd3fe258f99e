package vn.ansinh.command.law;

import java.time.LocalDate;
import java.util.Optional;
import vn.ansinh.kernel.value.FactCode;
import vn.ansinh.kernel.value.FactOrigin;

/**
 * One stated fact as the rules read it.
 *
 * @param value text in the form of the code's type
 * @param asOf the day on which it holds, where it was given
 */
public record Fact(FactCode code, String value, FactOrigin origin, Optional<LocalDate> asOf) {
    public Fact {
        code.check(value);
    }

    /** Without the value, which may be sensitive. */
    @Override
    public String toString() {
        return "Fact[" + code.wire() + "]";
    }
}
