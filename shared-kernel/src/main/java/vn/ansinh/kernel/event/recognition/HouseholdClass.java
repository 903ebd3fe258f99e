package vn.ansinh.kernel.event.recognition;

import vn.ansinh.kernel.value.Wire;

/** As what a list names a household. */
public enum HouseholdClass implements Wire {
    /** Hộ nghèo. */
    POOR("poor"),
    /** Hộ cận nghèo. */
    NEAR_POOR("near-poor"),
    /** It is on the list no longer (thoát nghèo, thoát cận nghèo, chuyển đi). */
    LEFT("left");

    private final String wire;

    HouseholdClass(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
