package vn.ansinh.kernel.event.recognition;

import vn.ansinh.kernel.value.Wire;

/** Why a list will not hold, or holds no longer. A word of a list: officers' own words would stay for ever. */
public enum ListEnd implements Wire {
    /** Not as the chair signed it. */
    NOT_AS_DECIDED("not-as-decided"),
    /** Of another commune or another year. */
    WRONG_LIST("wrong-list"),
    /** The decision was revoked or replaced. */
    DECISION_REVOKED("decision-revoked"),
    /** By whoever proposed it. */
    TAKEN_BACK("taken-back");

    private final String wire;

    ListEnd(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
