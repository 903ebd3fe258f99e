package vn.ansinh.command.law;

import java.time.LocalDate;

/** The law of one scheme under one policy, to be asked again of other facts and other days. */
@FunctionalInterface
public interface SchemeLaw {
    Assessment of(FactSheet facts, LocalDate on);
}
