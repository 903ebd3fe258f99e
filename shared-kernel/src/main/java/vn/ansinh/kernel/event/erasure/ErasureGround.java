package vn.ansinh.kernel.event.erasure;

/** Why personal data may be erased (Law on Personal Data Protection 91/2025/QH15, Art. 14). */
public enum ErasureGround {
    /** The person asks for it. */
    REQUEST,
    /** What the data were collected for is done. */
    PURPOSE_DONE,
    /** The time for which the law keeps them is over. */
    RETENTION_OVER,
    /** A competent authority orders it. */
    AUTHORITY_ORDER
}
