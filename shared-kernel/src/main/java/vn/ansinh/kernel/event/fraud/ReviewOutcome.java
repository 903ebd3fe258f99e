package vn.ansinh.kernel.event.fraud;

import vn.ansinh.kernel.value.Wire;

/** What a fraud review comes to. */
public enum ReviewOutcome implements Wire {
    /** Nothing was wrong. */
    CLEARED("cleared"),
    /** Something was wrong, and nobody meant it. */
    ERROR("error"),
    /** Somebody deceived. */
    CONFIRMED("confirmed");

    private final String wire;

    ReviewOutcome(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
