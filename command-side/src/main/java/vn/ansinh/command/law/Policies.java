package vn.ansinh.command.law;

import java.time.LocalDate;

/** The versions of the policy that are in force, each from its day on (ADR-0017). */
@FunctionalInterface
public interface Policies {
    /**
     * The version by which acts of this legal day are decided.
     *
     * @param day in Asia/Ho_Chi_Minh
     */
    Policy on(LocalDate day);
}
