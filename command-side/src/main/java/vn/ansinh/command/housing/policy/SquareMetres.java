package vn.ansinh.command.housing.policy;

/** Areas as verdicts write them. */
final class SquareMetres {
    private SquareMetres() {}

    /** {@code 15.9 m²} of 159 tenths. */
    static String of(long tenths) {
        return tenths / 10 + "." + tenths % 10 + " m²";
    }
}
