package vn.ansinh.kernel.event.entitlement;

import vn.ansinh.kernel.value.Wire;

/** Why nothing is due any more. */
public enum StopCause implements Wire {
    /** The beneficiary died. */
    DEATH("death"),
    /** They moved out of the province. */
    MOVED_AWAY("moved-away"),
    /** They were taken into a social-assistance institution. */
    INSTITUTION("institution"),
    /** They serve a sentence. */
    PRISON("prison"),
    /** A condition of the law is no longer fulfilled. */
    NO_LONGER_ELIGIBLE("no-longer-eligible"),
    /** They do not want it any more. */
    VOLUNTARY("voluntary"),
    /** Only the highest is drawn, and another one is higher. */
    BETTER_SCHEME("better-scheme"),
    /** The decision that it stood on was revoked. */
    DECISION_REVOKED("decision-revoked"),
    /** A fraud review was concluded so, and the authority that grants ends it. */
    FRAUD_CONFIRMED("fraud-confirmed"),
    /** The months that were granted are over. */
    USED_UP("used-up"),
    /** The law has its category no more, and another scheme took its place. */
    CARRIED_OVER("carried-over");

    private final String wire;

    StopCause(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
