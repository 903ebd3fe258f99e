package vn.ansinh.command.law;

/** What is done in a case by an authority. Names are those of the policy texts, kebab case. */
public enum Action {
    RECEIVE,
    REQUEST_SUPPLEMENT,
    SURVEY,
    VERIFY,
    LIST,
    REVIEW,
    POST,
    CONCLUDE_OBJECTION,
    APPRAISE,
    RECOMMEND,
    DECIDE,
    SERVE,
    AMEND,
    REVOKE,
    REOPEN,
    DECIDE_FIRST_COMPLAINT,
    DECIDE_SECOND_COMPLAINT
}
