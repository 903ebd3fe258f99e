package vn.ansinh.kernel.value;

/**
 * A kind of help within a scheme, which an application asks for: it has steps, time limits, authority and law of its own (ADR-0031). Decree 20/2021
 * gives the one in chapter II, the other in chapter III.
 */
public enum Help implements Wire {
    /** Trợ giúp thường xuyên: what the scheme gives in its own time. */
    REGULAR("regular"),
    /** Trợ giúp khẩn cấp: after a disaster, a fire or the like. */
    EMERGENCY("emergency");

    private final String wire;

    Help(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    public static Help ofWire(String wire) {
        return Wire.parse(Help.class, wire);
    }
}
