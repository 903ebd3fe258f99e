package vn.ansinh.query.casefile;

/** How far a case has come: the last thing that moved it on. Written in kebab case. */
public enum CaseState {
    /** For housing: proposed by the hamlet; for insurance: registered. */
    RECEIVED,
    SUPPLEMENT_REQUESTED,
    SUPPLEMENTED,
    SURVEYED,
    COMMUNE_LISTED,
    REVIEWED,
    POSTED,
    APPRAISED,
    VERIFIED,
    GROUP_VERIFIED,
    RECOMMENDED,
    DECIDED,
    SERVED,
    COMPLAINT_LODGED,
    DECISION_UPHELD,
    DECISION_AMENDED,
    DECISION_REVOKED,
    REOPENED,
    WITHDRAWN,
    LAPSED,
    LODGED_IN_ERROR,
    CLOSED_BY_DEATH
}
