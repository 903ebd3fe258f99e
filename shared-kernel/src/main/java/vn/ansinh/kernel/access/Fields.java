package vn.ansinh.kernel.access;

import vn.ansinh.kernel.value.Wire;

/** Which fields an operation may show to a role. The wire names stand in the access log for years. */
public enum Fields implements Wire {
    /** None: a command's answer carries identifiers only. */
    NONE("none"),
    /** Reference, state, dates, the beneficiary's name. */
    LINE("line"),
    /** State and whose turn it is, for whoever holds the acknowledgement; asks no role and no line of the matrix. */
    LEAST("least"),
    /** What the citizen's status page holds. */
    STATUS("status"),
    /** Initials and dates of a posting. */
    POSTING("posting"),
    /** Every field of a case. */
    WHOLE_CASE("whole-case"),
    /** Who looked at the case. */
    ACCESSES("accesses"),
    /** Why somebody outside the unit looked. */
    GLASS("glass"),
    /** Whose data are to be erased or were, under pseudonyms, and why as long as they are not. */
    ERASURES("erasures"),
    /** What people ask about their data, in their words, and what they were answered. */
    DATA_REQUESTS("data-requests"),
    /** Poor and near-poor households with their members. */
    RECOGNISED_LISTS("recognised-lists"),
    /** That an official was refused in the case for a conflict of interest. */
    CONFLICTS("conflicts"),
    /** The proof of a decision: rows whose personal data stay sealed (ADR-0022). */
    SEALED_PROOF("sealed-proof"),
    /** The same with what is the reader's own laid open. */
    OPENED_PROOF("opened-proof"),
    /** The rows of a case as they are stored, personal data sealed (ADR-0028). */
    SEALED_ROWS("sealed-rows"),
    /** What a control test objects to in a case: where to look, and no name. */
    CONTROLS("controls"),
    /** That what answers of a case is not what the log says; nothing of what is in it (ADR-0025). */
    DIFFERENCES("differences"),
    /** Numbers over the whole province; no case and nothing of a person. */
    TOTALS("totals"),
    /** Duties, units and dates of appointments, without names and papers. */
    OFFICES("offices"),
    /** The same with names and papers. */
    NAMED_OFFICES("named-offices"),
    /** The law, and what it says of facts that name nobody; no case and nothing of a person. */
    LAW("law"),
    /** Of a case its reference, scheme and unit, what was decided and what a draft of the law would make of it; nobody's name. */
    TRIAL("trial"),
    /** Of a case that an audit may draw or has drawn: reference, unit, scheme, outcome and amount; nobody's name. */
    SAMPLE("sample"),
    /** What an audit found, demanded and was answered. */
    FINDINGS("findings"),
    /** What people draw, month by month, under pseudonyms; their own with what it is for (ADR-0034). */
    ENTITLEMENTS("entitlements"),
    /** What stood out of whom, under pseudonyms (ADR-0035). */
    ALERTS("alerts"),
    /** What somebody told of abuse, and who they say they are; of no case, so that nobody learns of it by who looked. */
    TIPS("tips"),
    /** What a fraud review looks into, found, held, heard and came to. */
    FRAUD_REVIEWS("fraud-reviews"),
    /** Positions and names of views; nothing of a person. */
    MACHINERY("machinery");

    private final String wire;

    Fields(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
