package vn.ansinh.kernel.event.application;

/** The closed lists that application events speak of. Constants are stored in kebab case and never renamed. */
public final class Kinds {
    private Kinds() {}

    /** How an application came in (Plan 30, F03). */
    public enum Channel {
        COUNTER,
        POST,
        ONLINE,
        HAMLET_HEAD,
        /** From a list that the unit itself recognised. */
        UNIT_LIST
    }

    /** What entitles the applicant to act for the beneficiary. */
    public enum RepresentationGround {
        SELF,
        PARENT,
        GUARDIAN,
        CARER,
        PROXY,
        UNIT_LIST
    }

    /** Whether a person's identity stands; anything but {@code CLEAR} is receivable and worklisted, not payable. */
    public enum IdentityStatus {
        CLEAR,
        NUMBER_MISSING,
        OLD_NUMBER,
        MISMATCH
    }

    /** How a household member is related to the head of the household. */
    public enum Relation {
        HEAD,
        SPOUSE,
        CHILD,
        PARENT,
        GRANDPARENT,
        GRANDCHILD,
        SIBLING,
        OTHER
    }

    /** What a rule found. */
    public enum VerdictOutcome {
        SATISFIED,
        NOT_SATISFIED,
        CANNOT_TELL
    }

    public enum CalendarKind {
        WORKING_DAYS,
        CALENDAR_DAYS
    }

    /** What a step of review, appraisal or recommendation comes to. */
    public enum Opinion {
        FAVOURABLE,
        UNFAVOURABLE
    }

    public enum DecisionOutcome {
        GRANTED,
        REFUSED
    }

    public enum Cadence {
        MONTHLY,
        YEARLY,
        ONE_OFF
    }

    /** In what capacity the signer signs; it follows from their appointment (Decree 30/2020/NĐ-CP, Art. 13). */
    public enum SignerCapacity {
        /** In their own right (Chủ tịch). */
        CHAIR,
        /** As a deputy for the chair (ký thay, KT. Chủ tịch). */
        DEPUTY_FOR_CHAIR,
        /** By the chair's order (ký thừa lệnh, TL. Chủ tịch). */
        BY_ORDER,
        /** By the chair's authority (ký thừa ủy quyền, TUQ. Chủ tịch). */
        BY_AUTHORITY
    }

    public enum ServiceMethod {
        IN_PERSON,
        POST,
        ONLINE,
        POSTED_AT_OFFICE
    }

    public enum ServiceFailure {
        NOT_AT_ADDRESS,
        REFUSED_TO_RECEIVE,
        ADDRESS_UNKNOWN,
        RETURNED
    }

    /** Why somebody was turned away at the desk without an application. */
    public enum TurnedAwayReason {
        WRONG_UNIT,
        WRONG_AUTHORITY,
        NOT_A_BENEFIT_OF_ANY_SCHEME,
        ALREADY_LODGED,
        NO_REPRESENTATION,
        WOULD_NOT_IDENTIFY
    }

    public enum RevisionKind {
        AMEND,
        REVOKE,
        REOPEN
    }

    public enum FundingSource {
        CENTRAL_BUDGET,
        PROVINCE_BUDGET,
        COMMUNE_BUDGET,
        FUND_FOR_THE_POOR,
        ODA,
        SOCIALISED,
        /** A share that is granted, and of which nobody has decided yet who pays it. */
        NOT_YET_DECIDED
    }
}
