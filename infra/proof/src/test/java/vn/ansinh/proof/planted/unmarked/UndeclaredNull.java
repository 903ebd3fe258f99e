package vn.ansinh.proof.planted.unmarked;

/** Lies in a package without a package-info. */
final class UndeclaredNull {
    private UndeclaredNull() {}
}
