package vn.ansinh.kernel.event.entitlement;

import vn.ansinh.kernel.value.Wire;

/** Why an entitlement comes to another amount from a month on. */
public enum AdjustmentCause implements Wire {
    /** A birthday of the law was passed. */
    AGE_EDGE("age-edge"),
    /** The policy book has another base or figure from that month on. */
    NEW_BASE("new-base"),
    /** A decision took the place of the one that it stood on. */
    DECISION_AMENDED("decision-amended"),
    /** Something changed, and was reported and verified. */
    REPORTED_CHANGE("reported-change"),
    /** It was reckoned wrongly before. */
    CORRECTED("corrected");

    private final String wire;

    AdjustmentCause(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
