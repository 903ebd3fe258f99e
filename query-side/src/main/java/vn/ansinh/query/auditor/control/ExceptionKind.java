package vn.ansinh.query.auditor.control;

/** What a control objects to, beyond a {@link Deed} or the reason of a refusal. Names are kebab case in views and answers; each has words ({@link ControlWords}). */
enum ExceptionKind {
    FURTHER_ACCOUNT,
    LATE,
    IMPORTED,
    FACT_CORRECTED,
    PARTY_CORRECTED,
    IDENTITY_CLEARED,
    AMENDED_ON_COMPLAINT,
    AMENDED_BY_THE_OFFICE,
    REVOKED_ON_COMPLAINT,
    REVOKED_BY_THE_OFFICE,
    REOPENED_BY_THE_OFFICE,
    MISSING,
    TWICE,
    SIGNED_LATE,
    HAD_REVIEWED,
    HAD_ORDERED,
    HAD_HEARD,
    CONCLUDED_BY_ITS_PROPOSER
}
