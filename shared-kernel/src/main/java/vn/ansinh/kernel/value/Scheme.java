package vn.ansinh.kernel.value;

/**
 * A kind of help, one open application and one active entitlement of which a person may have in the
 * whole province (housing: per household member and dwelling). Categories (A6c, H2) lie below it.
 */
public enum Scheme implements Wire {
    /** Trợ cấp xã hội hằng tháng. */
    SOCIAL_ALLOWANCE("social-allowance"),
    /** Hỗ trợ kinh phí chăm sóc, nuôi dưỡng. */
    CARE_SUPPORT("care-support"),
    /** Trợ cấp hưu trí xã hội. */
    SOCIAL_PENSION("social-pension"),
    /** Hỗ trợ chi phí mai táng. */
    FUNERAL("funeral"),
    /** Hỗ trợ nhà ở, xóa nhà tạm, nhà dột nát. */
    HOUSING("housing"),
    /** Hỗ trợ đóng bảo hiểm xã hội tự nguyện. */
    VOLUNTARY_SOCIAL_INSURANCE("voluntary-social-insurance"),
    /** Hỗ trợ đóng bảo hiểm y tế. */
    HEALTH_INSURANCE("health-insurance");

    private final String wire;

    Scheme(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    public static Scheme ofWire(String wire) {
        return Wire.parse(Scheme.class, wire);
    }
}
