package vn.ansinh.kernel.access;

import vn.ansinh.kernel.value.Wire;

/** For what a role may do an operation; it is recorded with whatever is done (Law 91/2025/QH15 on personal data). */
public enum Purpose implements Wire {
    /** Deciding cases of one's unit. */
    CASE_WORK("case-work"),
    /** One's own case. */
    OWN_CASE("own-case"),
    /** Taking part as anybody may: objecting to a posting. */
    OBJECTING("objecting"),
    /** People's oversight (Mặt trận Tổ quốc). */
    OVERSIGHT("oversight"),
    /** Appointing, and declaring relatives. */
    APPOINTMENTS("appointments"),
    /** Ending what is kept of a person (ADR-0014). */
    ERASURE("erasure"),
    /** Answering what people ask about their data (ADR-0015). */
    DATA_REQUESTS("data-requests"),
    /** Keeping and reading the recognised lists of poor and near-poor households (ADR-0020). */
    RECOGNITION("recognition"),
    /** Paying what was decided, and whoever sees to it that it is still right (ADR-0034). */
    PAYMENT("payment"),
    /** Replaying what was done. */
    AUDIT("audit"),
    /** Reviewing what was granted (ADR-0035). */
    FRAUD_REVIEW("fraud-review"),
    /** Preparing and checking the rules. */
    POLICY("policy"),
    /** Progress of the province, without names. */
    LEADERSHIP("leadership");

    private final String wire;

    Purpose(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
