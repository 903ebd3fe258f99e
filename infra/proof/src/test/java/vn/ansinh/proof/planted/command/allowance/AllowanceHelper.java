package vn.ansinh.proof.planted.command.allowance;

/** A name that says nothing. */
final class AllowanceHelper {
    private AllowanceHelper() {}
}
