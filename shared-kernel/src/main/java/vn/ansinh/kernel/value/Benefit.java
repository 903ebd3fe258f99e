package vn.ansinh.kernel.value;

/** The three kinds of application; each is an aggregate of its own. */
public enum Benefit {
    /** Hỗ trợ nhà ở. */
    HOUSING_REPAIR("hra"),
    /** Trợ cấp xã hội, trợ cấp hưu trí xã hội. */
    SOCIAL_ALLOWANCE("saa"),
    /** Hỗ trợ đóng bảo hiểm xã hội tự nguyện, bảo hiểm y tế. */
    INSURANCE_SUPPORT("isa");

    private final String prefix;

    Benefit(String prefix) {
        this.prefix = prefix;
    }

    /** Three letters that begin each case identifier of this kind, so that an identifier alone tells its aggregate. */
    public String prefix() {
        return prefix;
    }
}
