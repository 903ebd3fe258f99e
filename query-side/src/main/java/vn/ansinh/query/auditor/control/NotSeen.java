package vn.ansinh.query.auditor.control;

/** Why a control could not look at something. Names are kebab case in views and answers; each has words ({@link ControlWords}). */
enum NotSeen {
    PERSON_UNKNOWN,
    NOBODY_PROPOSED,
    NO_DUE_DATE,
    STREAM_UNREADABLE
}
