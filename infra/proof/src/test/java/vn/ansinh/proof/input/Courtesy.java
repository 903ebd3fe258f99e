package vn.ansinh.proof.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.proof.system.Api;

/** What a refusal must be: never ours, always a problem with a code that is known, in the language that was asked for. */
final class Courtesy {

    private static final Set<String> CODES =
            Arrays.stream(ProblemCode.values()).map(ProblemCode::wire).collect(Collectors.toSet());

    private Courtesy() {}

    static List<String> faults(Api.Answer answer, String language) {
        List<String> faults = new ArrayList<>();
        if (answer.status() < 400 || answer.status() >= 500) {
            faults.add("status " + answer.status());
        }
        if (!answer.contentType().startsWith("application/problem+json")) {
            faults.add("content type " + answer.contentType());
        }
        JsonNode problem = answer.json();
        if (!CODES.contains(answer.code())) {
            faults.add("unknown code " + answer.code());
        }
        if (!problem.path("type").asString("").equals("urn:an-sinh:problem:" + answer.code())) {
            faults.add("type " + problem.path("type"));
        }
        if (problem.path("status").asInt(0) != answer.status()) {
            faults.add("says status " + problem.path("status"));
        }
        if (problem.path("title").asString("").isBlank()) {
            faults.add("no title");
        }
        if (!answer.language().equals(language)) {
            faults.add("in " + answer.language() + ", not " + language);
        }
        for (JsonNode violation : problem.path("violations")) {
            String message = violation.path("message").asString("");
            if (message.isBlank() || message.equals(violation.path("code").asString())) {
                faults.add("no words for " + violation);
            }
        }
        if (answer.text().contains("vn.ansinh.") || answer.text().contains("Exception")) {
            faults.add("tells of its insides");
        }
        return faults;
    }
}
