package vn.ansinh.command.casework;

import java.time.LocalDate;

/** The law by which acts of a legal day are decided: the version of the policy may be another one on another day. */
@FunctionalInterface
public interface Laws {
    Law on(LocalDate day);
}
