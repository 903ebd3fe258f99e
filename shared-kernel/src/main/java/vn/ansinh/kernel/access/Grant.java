package vn.ansinh.kernel.access;

import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Role;

/**
 * One line of the matrix: whoever has the role may run the operation, that far, for that purpose, and sees those fields.
 *
 * @param operation as the contract names it
 * @param duty in which duty the role then acts; empty for queries
 * @param stage the state that the case must be in; empty where access does not depend on it
 */
public record Grant(
        String operation,
        Role role,
        Reach reach,
        @Nullable Duty duty,
        @Nullable Stage stage,
        Purpose purpose,
        Fields fields) {
    /** Whether the role acts for a unit with it, which takes an appointment of the day (ADR-0011). */
    public boolean needsAppointment() {
        return duty != null && duty != Duty.CITIZEN;
    }
}
