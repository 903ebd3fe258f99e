package vn.ansinh.kernel.value;

/** What an account may be, as the issuer's {@code roles} claim names it (lower case). */
public enum Role {
    CITIZEN,
    CASEWORKER,
    REVIEWER,
    DISTRICT,
    APPROVER,
    PAYMENT,
    FRAUD,
    AUDITOR,
    OBSERVER,
    PRIVACY,
    POLICY,
    LEADER,
    IMPORTER
}
