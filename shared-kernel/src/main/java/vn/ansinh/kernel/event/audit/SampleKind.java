package vn.ansinh.kernel.event.audit;

import vn.ansinh.kernel.value.Wire;

/** How cases are drawn. */
public enum SampleKind implements Wire {
    /** So many of all, each as likely as any other (ngẫu nhiên đơn giản). */
    SIMPLE("simple"),
    /** So many of each stratum (phân tầng, số mẫu như nhau). */
    EACH_STRATUM("each-stratum"),
    /** So many of all, divided among the strata by their size (phân tầng theo tỷ lệ). */
    PROPORTIONAL("proportional"),
    /** So many, each the likelier the more money it is about (theo đơn vị tiền tệ). */
    BY_AMOUNT("by-amount");

    private final String wire;

    SampleKind(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
