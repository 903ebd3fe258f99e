package vn.ansinh.kernel.event.audit;

import vn.ansinh.kernel.value.Wire;

/** How much a finding weighs. */
public enum FindingSeverity implements Wire {
    /** To be put right, without harm so far (lưu ý). */
    REMARK("remark"),
    /** A rule was broken (vi phạm). */
    BREACH("breach"),
    /** Money was paid wrongly, or somebody was wronged (nghiêm trọng). */
    GRAVE("grave");

    private final String wire;

    FindingSeverity(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
