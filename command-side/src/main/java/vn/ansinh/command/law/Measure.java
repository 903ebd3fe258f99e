package vn.ansinh.command.law;

/** What the whole number of a parameter counts, and the most that it can be. */
public enum Measure {
    VND(1_000_000_000_000L),
    /** 25 is 2.5. */
    TENTHS(1_000),
    PERCENT(100),
    PER_MILLE(1_000),
    YEARS(150),
    MONTHS(1_200),
    PARTS(3),
    TIMES(1_000),
    /** Of the twelve of the poverty standard. */
    INDICATORS(12),
    /** Tenths of a square metre. */
    TENTHS_OF_SQUARE_METRE(99_999),
    /** 1 is yes, 0 is no. */
    FLAG(1);

    private final long most;

    Measure(long most) {
        this.most = most;
    }

    public long most() {
        return most;
    }
}
