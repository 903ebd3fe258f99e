package vn.ansinh.launcher.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What came back.
 *
 * @param status HTTP status
 * @param body as JSON; missing when there was none
 * @param etag of the case, with its quotes
 * @param retryAfter seconds after which to ask again; null when it did not say so
 */
public record Answer(
        int status,
        JsonNode body,
        @Nullable String etag,
        @Nullable Integer retryAfter) {

    public boolean done() {
        return status / 100 == 2;
    }

    /** The value of a property of the body, or nothing. */
    public Optional<String> text(String property) {
        JsonNode value = body.path(property);
        return value.isValueNode() && !value.isNull() ? Optional.of(value.asString()) : Optional.empty();
    }

    /**
     * The value of a property that the contract requires.
     *
     * @throws UnexpectedAnswer when it is not there
     */
    public String required(String property) {
        return text(property).orElseThrow(() -> new UnexpectedAnswer("an answer without " + property, this));
    }

    /** The case's version after a command, or of what was read. */
    public Optional<Long> version() {
        if (etag != null && etag.length() > 2) {
            return Optional.of(Long.valueOf(etag.substring(1, etag.length() - 1)));
        }
        return text("version").map(Long::valueOf);
    }

    /** The problem's code, when this is one. */
    public Optional<String> problem() {
        return done() ? Optional.empty() : text("code");
    }

    /** The codes of the rules that were broken, after the problem's own. */
    public List<String> broken() {
        List<String> codes = new ArrayList<>();
        for (JsonNode violation : body.path("violations")) {
            codes.add(violation.path("code").asString(""));
        }
        return codes;
    }

    /** The problem in one line: status, code, what is broken. */
    public String inShort() {
        String code = problem().orElse("");
        List<String> broken = broken();
        return (status + " " + code + (broken.isEmpty() ? "" : " " + broken)).strip();
    }
}
