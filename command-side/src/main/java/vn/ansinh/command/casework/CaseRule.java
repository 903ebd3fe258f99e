package vn.ansinh.command.casework;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.problem.BrokenRule;

/**
 * The rules that hold for cases of every benefit. The name is the rule as it is broken; in kebab case it is the stable code
 * whose texts stand in {@code problems/rules_*.properties}. Rules of a benefit's own law come with the assessment.
 */
public enum CaseRule {
    // Dates
    BUSINESS_DATE_RUNS_BACKWARDS,
    BUSINESS_DATE_IS_NOT_TODAY,
    BUSINESS_DATE_IN_THE_FUTURE,
    FACT_DATED_IN_THE_FUTURE,
    FACT_DAY_MISSING,
    FACT_ENDS_BEFORE_IT_BEGINS,
    DOCUMENT_DATED_IN_THE_FUTURE,
    BIRTH_DATE_IN_THE_FUTURE,
    DEATH_DATE_IMPOSSIBLE,

    // Who may act
    DUTY_MAY_NOT_DO_THIS,
    UNIT_IS_NOT_IN_CHARGE,
    NOT_IN_ONES_OWN_CASE,
    NOT_IN_A_RELATIVES_CASE,
    FOUR_EYES,
    ADVISER_HAD_A_PART,
    SECOND_PERSON_NEEDED,
    COMPLAINT_STAYS_WITH_THE_SIGNER("Luật Khiếu nại 2011, Art. 18"),
    SUPERIOR_UNIT_NEEDED,
    DUTY_HAS_NO_SUBSTITUTE,
    SUBSTITUTE_IS_A_PARTY,

    // Order of steps
    CASE_IS_CLOSED,
    CASE_IS_DECIDED,
    NOTHING_DECIDED_YET,
    NO_DECISION_IN_FORCE,
    STEP_NOT_IN_PROCEDURE,
    STEP_BEFORE_IT_MISSING,
    STEP_ALREADY_DONE,
    STEP_COMES_TOO_LATE,
    SUPPLEMENT_AWAITED,
    POSTING_STILL_OPEN,
    OBJECTION_STILL_OPEN,
    OBJECTION_ASKS_FOR_NEW_EXAMINATION,

    // Supplements and endings
    SUPPLEMENT_ASKED_FOR_BEFORE,
    NOTHING_ASKED_FOR,
    SUPPLEMENT_IS_EMPTY,
    TIME_TO_SUPPLEMENT_RUNS,

    // Corrections
    PERSON_NOT_IN_CASE,
    NUMBER_BELONGS_TO_SOMEBODY_ELSE,
    NOTHING_TO_CLEAR,
    IDENTITY_STILL_UNCLEAR,
    BIRTH_DATES_DISAGREE,

    // Postings and objections
    POSTING_UNKNOWN,
    POSTING_IS_OVER,
    OBJECTION_UNKNOWN,
    OBJECTION_ALREADY_CONCLUDED,
    ALREADY_RECORDED,

    // Decisions
    LAW_CANNOT_TELL_YET,
    FACT_HOLDS_NO_LONGER,
    FACT_NOT_KNOWN_YET,
    RECOGNISED_LIST_MISSING("Quyết định 24/2021/QĐ-TTg"),
    CERTIFICATE_IS_NOT_THE_LIST("Quyết định 24/2021/QĐ-TTg"),
    CERTIFICATE_CONTRADICTS_THE_LIST("Quyết định 24/2021/QĐ-TTg"),
    LAW_DOES_NOT_GRANT,
    LAW_GRANTS,
    ALREADY_GRANTED_BY_ANOTHER_CASE("Nghị định 20/2021/NĐ-CP, Art. 6(2)"),
    SIGNER_CAPACITY_NOT_APPOINTED("Nghị định 30/2020/NĐ-CP, Art. 13"),
    FUNDING_DOES_NOT_SUM_UP,
    FUNDING_IS_FOR_HOUSING_ONLY,
    ALREADY_SERVED,

    // Complaints and revisions
    COMPLAINT_OUT_OF_TIME("Luật Khiếu nại 2011, Art. 9"),
    COMPLAINT_GOES_TO_COURT("Luật Khiếu nại 2011, Art. 42"),
    COMPLAINT_STILL_OPEN,
    COMPLAINT_UNKNOWN,
    COMPLAINT_ALREADY_CONCLUDED,
    COMPLAINT_PASSED_TO_THE_SUPERIOR("Luật Khiếu nại 2011, Art. 33"),
    COMPLAINT_NEEDS_ADVICE,
    ADVICE_ALREADY_GIVEN,
    RULING_MISSING,
    RULING_NOT_WANTED,
    REVISION_UNKNOWN,
    REVISION_OF_ANOTHER_DECISION,
    NOTHING_GRANTED_TO_CHANGE,
    PROGRAMME_IS_THE_SAME,
    PROGRAMME_OF_ANOTHER_KIND_OF_HELP,
    SUPERIOR_HAS_DECIDED("Luật Khiếu nại 2011, Art. 21"),

    // Lodging
    SCHEME_NOT_OF_THIS_BENEFIT,
    UNIT_TAKES_NO_APPLICATIONS,
    RECEIVED_ON_ANOTHER_DAY,
    APPLICANT_MUST_BE_ONESELF,
    SAME_PERSON_TWICE,
    PERSON_NOT_LISTED,
    DATES_IN_WRONG_ORDER,
    REPRESENTATION_DOES_NOT_FIT,
    REPRESENTATION_NOT_VALID,
    DWELLING_IN_ANOTHER_UNIT;

    private final @Nullable String article;

    CaseRule() {
        this.article = null;
    }

    CaseRule(String article) {
        this.article = article;
    }

    /** Stable code. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public BrokenRule broken(String... arguments) {
        return new BrokenRule(code(), null, article, List.of(arguments));
    }

    /** Broken, with the article of the procedure's step. */
    public BrokenRule brokenBy(String article, String... arguments) {
        return new BrokenRule(code(), null, article, List.of(arguments));
    }

    /** Broken by one place of the request body. */
    public BrokenRule brokenAt(String pointer, String... arguments) {
        return new BrokenRule(code(), pointer, article, List.of(arguments));
    }
}
