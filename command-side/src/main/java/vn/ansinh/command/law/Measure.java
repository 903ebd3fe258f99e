package vn.ansinh.command.law;

/** What the whole number of a parameter counts. */
public enum Measure {
    VND,
    /** 25 is 2.5. */
    TENTHS,
    PERCENT,
    PER_MILLE,
    YEARS,
    MONTHS,
    PERSONS,
    PARTS,
    TIMES,
    /** Tenths of a square metre. */
    TENTHS_OF_SQUARE_METRE,
    /** 1 is yes, 0 is no. */
    FLAG
}
