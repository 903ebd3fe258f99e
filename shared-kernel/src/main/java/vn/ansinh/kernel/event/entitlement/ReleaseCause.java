package vn.ansinh.kernel.event.entitlement;

import vn.ansinh.kernel.value.Wire;

/** Why a hold is over. */
public enum ReleaseCause implements Wire {
    /** Its time was up; nobody had to do anything. */
    EXPIRED("expired"),
    /** The fraud review found nothing. */
    CLEARED("cleared"),
    /** The authority that ordered it lifted it. */
    LIFTED("lifted"),
    /** A complaint about it was right. */
    COMPLAINT_UPHELD("complaint-upheld"),
    /** The fraud review was concluded, and its conclusion takes the place of the hold. */
    CONCLUDED("concluded"),
    /** The entitlement was stopped. */
    STOPPED("stopped");

    private final String wire;

    ReleaseCause(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
