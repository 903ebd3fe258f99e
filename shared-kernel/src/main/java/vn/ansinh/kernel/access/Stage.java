package vn.ansinh.kernel.access;

import vn.ansinh.kernel.value.Wire;

/** A state of a case on which access depends. The order of steps is the decisions' business and not the matrix's. */
public enum Stage implements Wire {
    /** Its posting hangs out today: whoever has no part in the case may know of it only so long. */
    POSTED("posted");

    private final String wire;

    Stage(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
