package vn.ansinh.kernel.event.fraud;

import vn.ansinh.kernel.value.Wire;

/** Why handling a tip takes longer. A word of a list, as {@link TipDismissal} is. */
public enum TipComplexity implements Wire {
    /** Vụ việc phức tạp. */
    COMPLEX("complex"),
    /** Vụ việc đặc biệt phức tạp. */
    VERY_COMPLEX("very-complex");

    private final String wire;

    TipComplexity(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
