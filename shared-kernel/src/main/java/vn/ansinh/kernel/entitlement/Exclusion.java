package vn.ansinh.kernel.entitlement;

import vn.ansinh.kernel.value.Wire;

/** Why an entitlement stands in a month's list with nothing, or with less than it is worth. */
public enum Exclusion implements Wire {
    /** Held back by order, all of it or a part. */
    HELD("held"),
    /** Who the beneficiary is, has to be cleared first. */
    IDENTITY_TO_BE_CLEARED("identity-to-be-cleared"),
    /** It ended with the month before, or its end was recorded in this one. */
    STOPPED("stopped"),
    /** Another unit pays it from this month on. */
    TRANSFERRED("transferred");

    private final String wire;

    Exclusion(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
