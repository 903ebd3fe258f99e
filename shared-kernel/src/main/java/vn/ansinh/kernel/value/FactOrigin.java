package vn.ansinh.kernel.value;

/** Where a stated fact comes from; evidence weighs differently by origin. */
public enum FactOrigin implements Wire {
    /** Said by the applicant, nothing seen. */
    DECLARED("declared"),
    /** An original document was seen by an officer. */
    ORIGINAL_SEEN("original-seen"),
    /** Read from a state register (population, civil status, poor households, insurance). */
    REGISTER("register"),
    /** Found at a visit to the home. */
    VISIT("visit"),
    /** Known from other cases of the person or the household in this system. */
    OTHER_CASES("other-cases");

    private final String wire;

    FactOrigin(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    /** Whether it was found by looking on a day, which then belongs to it: in a register, or at a visit (ADR-0030). */
    public boolean isOfADay() {
        return this == REGISTER || this == VISIT;
    }

    public static FactOrigin ofWire(String wire) {
        return Wire.parse(FactOrigin.class, wire);
    }
}
