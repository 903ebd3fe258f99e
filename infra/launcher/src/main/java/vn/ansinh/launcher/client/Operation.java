package vn.ansinh.launcher.client;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The operations of the command API, by the noun that each records. */
public enum Operation {
    HOUSING_REPAIR_APPLICATIONS(Target.NOTHING),
    SOCIAL_ALLOWANCE_APPLICATIONS(Target.NOTHING),
    INSURANCE_SUPPORT_APPLICATIONS(Target.NOTHING),
    INTAKE_REFUSALS(Target.NOTHING),
    APPOINTMENTS(Target.NOTHING),
    CONFIRMATIONS(Target.APPOINTMENT),
    OBJECTIONS(Target.POSTING),
    SUPPLEMENT_REQUESTS(Target.CASE),
    SUPPLEMENTS(Target.CASE),
    CORRECTIONS(Target.CASE),
    IDENTITY_CLEARANCES(Target.CASE),
    SUBSTITUTES(Target.CASE),
    VERIFICATIONS(Target.CASE),
    SURVEYS(Target.CASE),
    LISTINGS(Target.CASE),
    REVIEWS(Target.CASE),
    POSTINGS(Target.CASE),
    OBJECTION_CONCLUSIONS(Target.CASE),
    APPRAISALS(Target.CASE),
    RECOMMENDATIONS(Target.CASE),
    DECISIONS(Target.CASE),
    SERVICES(Target.CASE),
    SERVICE_FAILURES(Target.CASE),
    WITHDRAWALS(Target.CASE),
    LAPSES(Target.CASE),
    ERRORS(Target.CASE),
    DEATHS(Target.CASE),
    COMPLAINTS(Target.CASE),
    COMPLAINT_ADVICES(Target.CASE),
    COMPLAINT_CONCLUSIONS(Target.CASE),
    REVISIONS(Target.CASE),
    REVISION_CONCLUSIONS(Target.CASE),
    RECOGNISED_LISTS(Target.NOTHING),
    APPROVALS(Target.LIST),
    SAMPLING_PLANS(Target.NOTHING),
    CLEARANCES(Target.PLAN),
    AUDIT_FINDINGS(Target.REFERENCE),
    ANSWERS(Target.FINDING),
    ACCEPTANCES(Target.FINDING),
    CLOSURES(Target.FINDING),
    FRAUD_REVIEWS(Target.REFERENCE),
    EVIDENCE(Target.FRAUD_REVIEW),
    HOLD_PROPOSALS(Target.FRAUD_REVIEW),
    HOLD_ORDERS(Target.FRAUD_REVIEW),
    INVITATIONS(Target.FRAUD_REVIEW),
    REPLIES(Target.FRAUD_REVIEW),
    CONCLUSION_PROPOSALS(Target.FRAUD_REVIEW),
    CONCLUSIONS(Target.FRAUD_REVIEW);

    private static final String COMMANDS = "/api/command/v1";

    /** What an operation is done to. */
    private enum Target {
        NOTHING,
        CASE,
        POSTING,
        APPOINTMENT,
        LIST,
        PLAN,
        REFERENCE,
        FINDING,
        FRAUD_REVIEW
    }

    private final Target target;

    Operation(Target target) {
        this.target = target;
    }

    /** Whether it begins a case. */
    public boolean lodges() {
        return name().endsWith("_APPLICATIONS");
    }

    /** Whether it is done to a case that was read, so that {@code If-Match} says which version. */
    public boolean needsVersion() {
        return target == Target.CASE;
    }

    /**
     * Where it is sent.
     *
     * @param id of what it is done to; null where it begins something
     */
    String path(@Nullable String id) {
        return switch (target) {
            case NOTHING -> COMMANDS + "/" + noun();
            case CASE -> COMMANDS + "/applications/" + id + "/" + noun();
            case APPOINTMENT -> COMMANDS + "/appointments/" + id + "/" + noun();
            case LIST -> COMMANDS + "/recognised-lists/" + id + "/" + noun();
            case PLAN -> COMMANDS + "/sampling-plans/" + id + "/" + noun();
            case REFERENCE -> COMMANDS + "/cases/" + id + "/" + noun();
            case FINDING -> COMMANDS + "/audit-findings/" + id + "/" + noun();
            case FRAUD_REVIEW -> COMMANDS + "/fraud-reviews/" + id + "/" + noun();
            case POSTING -> COMMANDS + "/postings/" + id + "/" + noun();
        };
    }

    /** The noun in the path. */
    public String noun() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
