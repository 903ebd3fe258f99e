package vn.ansinh.kernel.event.audit;

import vn.ansinh.kernel.value.Wire;

/** How a finding ended. */
public enum FindingOutcome implements Wire {
    /** The answer was accepted, and what was demanded was done. */
    REMEDIED("remedied"),
    /** It was not; whoever closes it says what follows. */
    NOT_REMEDIED("not-remedied"),
    /** It turned out not to be so. */
    UNFOUNDED("unfounded");

    private final String wire;

    FindingOutcome(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
