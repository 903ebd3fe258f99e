package vn.ansinh.proof.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Fraud reviews over HTTP, as reviewers and the authority would. */
public final class Reviews {
    public static final String REVIEWS = "/api/fraud/v1/reviews";
    public static final String TEXT = "Cần xác minh người thực nhận tiền trợ cấp.";

    private final Api api;

    public Reviews(Api api) {
        this.api = api;
    }

    /** One on a case, of which the person was told, and which came to nothing by two. @return its identifier */
    public static String concluded(Api api, String reference) throws Exception {
        var reviews = new Reviews(api);
        String review = reviews.open(reference);
        done(reviews.on("fraud1", review, "evidence", Map.of("words", TEXT)));
        done(reviews.on("fraud1", review, "invitations", Map.of("letter", TEXT)));
        done(reviews.on("fraud1", review, "conclusion-proposals", Map.of("outcome", "cleared", "conclusion", TEXT)));
        done(reviews.on("fraud2", review, "conclusions", Map.of()));
        return review;
    }

    /** Opens one about the beneficiary of a case. @return its identifier */
    public String open(String reference) throws Exception {
        return done(open(reference, List.of(), List.of())).path("fraudReviewId").asString();
    }

    /** The same, with what led to it. */
    public Api.Answer open(String reference, List<String> alerts, List<String> tips) throws Exception {
        Map<String, Object> body = Map.of("part", "beneficiary", "alerts", alerts, "tips", tips, "reason", TEXT);
        return api.command("fraud1", "cases/" + reference + "/fraud-reviews", null, Api.key(), body);
    }

    public Api.Answer on(String account, String review, String noun, Object body) throws Exception {
        return api.command(account, "fraud-reviews/" + review + "/" + noun, null, Api.key(), body);
    }

    public static JsonNode done(Api.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.json();
    }

    /** The review as reviewers see it. */
    public JsonNode file(String review) throws Exception {
        Api.Answer answer = api.get("fraud1", REVIEWS + "/" + review);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json();
    }

    /** Something stood out in a case: recorded as a detector would, whichever there are. @return its identifier */
    public static String alert(Standing system, String caseId) throws Exception {
        String alert = "alert-" + UUID.randomUUID().toString().replace("-", "");
        String nobody = "a-" + "0".repeat(32);
        String payload = """
                {"by":{"actor":"%s","duty":"system"},"detector":"PlantedByAProof","evidence":[],"on":"2026-01-05",\
                "policyVersion":"%s","subjects":[{"caseId":"%s"}]}""".formatted(nobody, "0".repeat(64), caseId);
        String metadata = """
                {"actor":"%s","businessDate":"2026-01-05","command":"detect","commandKey":"%s","correlation":"%s",\
                "duty":"system","imported":false,"purpose":"fraud-review"}""".formatted(nobody, alert, alert.substring(6));
        system.truth().tamper("""
                WITH raised AS (
                    INSERT INTO event (stream, sequence, event_id, name, revision, payload, metadata)
                    VALUES ('%s', 0, '%s', 'alert.raised', 1, convert_to('%s', 'UTF8'), convert_to('%s', 'UTF8'))
                    RETURNING append_id)
                INSERT INTO inbox (append_id) SELECT append_id FROM raised
                """.formatted(alert, UUID.randomUUID(), payload, metadata));
        return alert;
    }
}
