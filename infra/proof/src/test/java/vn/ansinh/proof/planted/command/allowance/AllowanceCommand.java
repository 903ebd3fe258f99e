package vn.ansinh.proof.planted.command.allowance;

/** Keeps every rule. */
public sealed interface AllowanceCommand {
    /** Nested, to show that the outermost name decides. */
    record LodgeAllowance(String reference) implements AllowanceCommand {}
}
