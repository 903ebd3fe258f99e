package vn.ansinh.kernel.event.entitlement;

import vn.ansinh.kernel.value.Wire;

/** What somebody says has changed for a beneficiary. */
public enum ReportedChange implements Wire {
    /** The beneficiary died. */
    DEATH("death"),
    /** They live somewhere else. */
    MOVED("moved"),
    /** They were taken into a social-assistance institution. */
    INSTITUTION("institution"),
    /** They serve a sentence. */
    PRISON("prison"),
    /** What the amount rests on is another: health, household, income, studies. */
    CIRCUMSTANCES("circumstances"),
    /** They do not want it any more. */
    VOLUNTARY("voluntary"),
    /** It was stopped, and should not have been. */
    STOPPED_IN_ERROR("stopped-in-error");

    private final String wire;

    ReportedChange(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
