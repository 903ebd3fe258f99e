package vn.ansinh.kernel.event.audit;

import vn.ansinh.kernel.value.Wire;

/** By what a population is divided. */
public enum Stratum implements Wire {
    /** Where the application was lodged. */
    UNIT("unit"),
    /** What was asked for. */
    SCHEME("scheme"),
    /** What was decided. */
    OUTCOME("outcome");

    private final String wire;

    Stratum(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
