package vn.ansinh.kernel.value;

/** How the value text of a fact is written. Nothing is a float: areas are counted in 0.1 m². */
public enum FactType implements Wire {
    /** ISO date, {@code 2021-03-10}. */
    DATE("date"),
    /** Whole VND, from 0 to 10^12. */
    MONEY("money"),
    /** {@code true} or {@code false}. */
    FLAG("flag"),
    /** Whole number from 0 to 9999. */
    COUNT("count"),
    /** Tenths of a square metre: {@code 165} is 16.5 m². */
    AREA("area"),
    /** One of the code's choices. */
    CHOICE("choice"),
    /** Free text of 1 to 500 characters; no rule of law reads it. */
    TEXT("text");

    private final String wire;

    FactType(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    public static FactType ofWire(String wire) {
        return Wire.parse(FactType.class, wire);
    }
}
