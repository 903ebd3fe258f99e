package vn.ansinh.command.gate;

import java.util.SortedMap;

/**
 * What a command is answered: now, or again to the same key.
 *
 * @param said what is told of it beside version and token, such as {@code caseId}; no personal data
 * @param version the stream's version
 * @param appendId the consistency token
 */
public record Done(SortedMap<String, String> said, long version, long appendId) {
    public static final String CASE_ID = "caseId";
    public static final String REFERENCE = "reference";

    /** The consistency token as it stands in answers. */
    public String token() {
        return Long.toString(appendId);
    }
}
