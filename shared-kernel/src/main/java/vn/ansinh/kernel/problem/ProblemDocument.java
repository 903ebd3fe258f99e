package vn.ansinh.kernel.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The one form of a problem on the wire (RFC 9457), whoever refuses. */
public final class ProblemDocument {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** More reasons than this help nobody. */
    private static final int MOST_VIOLATIONS = 100;

    private ProblemDocument() {}

    /**
     * The problem as a tree, to which the caller may add members of its own.
     *
     * @param instance names this one occurrence, where there is something to look up under it
     */
    public static ObjectNode of(ProblemCode code, List<BrokenRule> broken, @Nullable String instance, Locale language) {
        ObjectNode problem = JsonNodeFactory.instance.objectNode();
        problem.put("type", code.type());
        problem.put("title", ProblemTexts.title(code, language));
        problem.put("status", code.status());
        problem.put("detail", ProblemTexts.detail(code, language));
        if (instance != null) {
            problem.put("instance", instance);
        }
        problem.put("code", code.wire());
        ArrayNode violations = problem.putArray("violations");
        broken.stream().limit(MOST_VIOLATIONS).forEach(rule -> violations.add(violation(rule, language)));
        return problem;
    }

    private static ObjectNode violation(BrokenRule rule, Locale language) {
        ObjectNode violation = JsonNodeFactory.instance.objectNode();
        violation.put("code", rule.code());
        violation.put("message", ProblemTexts.message(rule, language));
        if (rule.pointer() != null) {
            violation.put("pointer", rule.pointer());
        }
        if (rule.article() != null) {
            violation.put("article", rule.article());
        }
        return violation;
    }
}
