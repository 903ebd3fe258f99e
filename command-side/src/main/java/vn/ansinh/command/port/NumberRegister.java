package vn.ansinh.command.port;

import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.value.UnitCode;

/** The register of decision numbers: one running series per unit and year, without holes. */
public interface NumberRegister {
    /** The next free number; it is entered by the append itself, so two may draw the same and one draws again. */
    DecisionNumber next(UnitCode unit, int year);
}
