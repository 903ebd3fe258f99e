package vn.ansinh.kernel.event.fraud;

import vn.ansinh.kernel.value.Wire;

/** Which paper of a fraud review is served. */
public enum ReviewNotice implements Wire {
    /** The order to hold back. */
    HOLD("hold"),
    /** The invitation to reply. */
    INVITATION("invitation"),
    /** What it came to. */
    CONCLUSION("conclusion"),
    /** The order to give back. */
    RECOVERY("recovery");

    private final String wire;

    ReviewNotice(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
