package vn.ansinh.command.casework;

import java.time.LocalDate;
import vn.ansinh.command.law.Assessment;
import vn.ansinh.command.law.FactSheet;
import vn.ansinh.command.law.Policy;
import vn.ansinh.kernel.value.Scheme;

/** A benefit's law, applied to what was stated. */
@FunctionalInterface
public interface Assessor {
    /**
     * What the law says of these facts.
     *
     * @param on the day whose law applies: of signature
     */
    Assessment assess(Scheme scheme, FactSheet facts, LocalDate on, Policy policy);
}
