package vn.ansinh.kernel.event.fraud;

import vn.ansinh.kernel.value.Wire;

/** Why an alert comes to nothing. A word of a list: an officer's own words would stay for ever. */
public enum AlertDismissal implements Wire {
    /** What it names has a lawful explanation. */
    EXPLAINED("explained"),
    /** A datum was wrong, and is being corrected. */
    DATA_MISTAKE("data-mistake"),
    /** It is about two who are not one. */
    NOT_THE_SAME("not-the-same"),
    /** It is looked into already. */
    KNOWN("known");

    private final String wire;

    AlertDismissal(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
