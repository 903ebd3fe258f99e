package vn.ansinh.kernel.event.fraud;

import vn.ansinh.kernel.value.Wire;

/** Why a tip comes to nothing. A word of a list: an officer's own words could tell who gave it. */
public enum TipDismissal implements Wire {
    /** It says nothing that could be looked into. */
    NOTHING_TO_LOOK_INTO("nothing-to-look-into"),
    /** It is another office's. */
    ANOTHER_OFFICES("another-offices"),
    /** It was looked into, and is not so. */
    UNFOUNDED("unfounded"),
    /** It is looked into already. */
    KNOWN("known");

    private final String wire;

    TipDismissal(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
