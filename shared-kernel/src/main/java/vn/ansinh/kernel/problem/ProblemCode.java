package vn.ansinh.kernel.problem;

import java.util.Locale;

/** Every kind of problem that the API may answer with (RFC 9457), with its HTTP status. Codes are stable. */
public enum ProblemCode {
    MALFORMED_REQUEST(400),
    INVALID_INPUT(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NO_APPOINTMENT(403),
    CONFLICT_OF_INTEREST(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    APPLICATION_ALREADY_OPEN(409),
    ALREADY_EXISTS(409),
    STREAM_UNREADABLE(409),
    OTHER_CASE_UNREADABLE(409),
    STILL_RUNNING(409),
    TRIAL_RUNNING(409),
    SWEEP_RUNNING(409),
    VERSION_CONFLICT(412),
    BODY_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    REFUSED(422),
    KEY_REUSED(422),
    EXPECTED_VERSION_MISSING(428),
    TOO_MANY_REQUESTS(429),
    INTERNAL(500),
    NOT_YET_VISIBLE(503),
    VIEWS_REBUILDING(503),
    UNAVAILABLE(503),
    ACCESS_NOT_RECORDED(503),
    POLICY_INCOMPLETE(503);

    private final int status;

    ProblemCode(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The code as it stands in answers: kebab case. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The stable type URI of RFC 9457. */
    public String type() {
        return "urn:an-sinh:problem:" + wire();
    }

    /** The code of a bare HTTP status; where several bear it, the first. */
    public static ProblemCode ofStatus(int status) {
        for (ProblemCode code : values()) {
            if (code.status == status) {
                return code;
            }
        }
        return status < INTERNAL.status ? MALFORMED_REQUEST : INTERNAL;
    }
}
