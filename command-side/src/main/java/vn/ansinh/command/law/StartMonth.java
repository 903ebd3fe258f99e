package vn.ansinh.command.law;

/** From when a granted sum is due. */
public enum StartMonth {
    /** The month in which the decision is signed, never of the application (Decree 147/2025, Decree 176/2025). */
    MONTH_OF_SIGNATURE,
    /** Paid once, no month. */
    NONE,
    /** The first month that the contribution asked for covers. */
    FIRST_MONTH_CONTRIBUTED
}
