package vn.ansinh.kernel.access;

import vn.ansinh.kernel.value.Wire;

/** How far a grant reaches. What lies outside is not forbidden but not found. */
public enum Reach implements Wire {
    /** Cases in which the acting person is applicant, beneficiary or receiver. */
    OWN("own"),
    /** Cases held by the acting person's unit or by a unit below it. */
    UNIT("unit"),
    /** Every case of the province. */
    PROVINCE("province");

    private final String wire;

    Reach(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
