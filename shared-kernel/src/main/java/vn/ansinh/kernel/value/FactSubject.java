package vn.ansinh.kernel.value;

/** Whom or what a fact is about. */
public enum FactSubject implements Wire {
    BENEFICIARY("beneficiary"),
    APPLICANT("applicant"),
    HOUSEHOLD("household"),
    DWELLING("dwelling");

    private final String wire;

    FactSubject(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    public static FactSubject ofWire(String wire) {
        return Wire.parse(FactSubject.class, wire);
    }
}
