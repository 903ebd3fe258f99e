package vn.ansinh.proof.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Entitled;
import vn.ansinh.proof.system.Reviews;
import vn.ansinh.proof.system.Standing;

/** What may lie around a case beside the case: alerts, tips, reviews, what is drawn and what is said of it. Made by officials who are near to nobody. */
final class UnderReview {
    private static final String REVIEWER = "fraud2";

    private final Standing system;
    private final Api api;
    private final Reviews reviews;
    private final String caseId;
    private final String reference;

    UnderReview(Standing system, JsonNode lodged) {
        this.system = system;
        this.api = system.api();
        this.reviews = new Reviews(api);
        this.caseId = lodged.path("caseId").asString();
        this.reference = lodged.path("reference").asString();
    }

    /** A review that looks at the case, an alert and a tip about it: by what an address names them. */
    Map<String, String> lookedAt() throws Exception {
        return Map.of("fraudReviewId", opened(), "alertId", Reviews.alert(system, caseId), "tipId", tip());
    }

    /** The same where something is drawn; what it is, a report that it changed, and a hold that was asked for. */
    Map<String, String> proposed() throws Exception {
        Map<String, String> ids = new HashMap<>(lookedAt());
        String entitlement = Entitled.of(api, caseId).path("entitlementId").asString();
        ids.put("entitlementId", entitlement);
        JsonNode reported = Reviews.done(api.command(
                "caseworker1",
                "entitlements/" + entitlement + "/change-reports",
                null,
                Api.key(),
                Map.of("change", "voluntary", "channel", "counter", "happenedOn", "2025-09-01")));
        ids.put("changeReportId", reported.path("changeReportId").asString());
        String review = String.valueOf(ids.get("fraudReviewId"));
        by(REVIEWER, review, "evidence", Map.of("words", Reviews.TEXT));
        by(REVIEWER, review, "hold-proposals", Map.of("ground", Reviews.TEXT));
        return Map.copyOf(ids);
    }

    /** The same with the hold ordered, served and complained about. */
    Map<String, String> held() throws Exception {
        Map<String, String> ids = proposed();
        String review = String.valueOf(ids.get("fraudReviewId"));
        by("approver1", review, "hold-orders", Map.of("capacity", "chair", "ground", Reviews.TEXT));
        by("caseworker1", review, "services", Map.of("notice", "hold", "to", "receiver", "method", "in-person"));
        by("caseworker1", review, "complaints", Map.of("about", "hold", "text", Reviews.TEXT));
        return ids;
    }

    private String opened() throws Exception {
        Map<String, Object> body =
                Map.of("part", "beneficiary", "alerts", List.of(), "tips", List.of(), "reason", Reviews.TEXT);
        return Reviews.done(api.command(REVIEWER, "cases/" + reference + "/fraud-reviews", null, Api.key(), body))
                .path("fraudReviewId")
                .asString();
    }

    private String tip() throws Exception {
        Map<String, Object> body = Map.of("words", "Nhà này không còn ai ở từ lâu rồi.", "reference", reference);
        return Reviews.done(api.command("citizen1", "tips", null, Api.key(), body))
                .path("tipId")
                .asString();
    }

    private void by(String account, String review, String noun, Object body) throws Exception {
        Reviews.done(reviews.on(account, review, noun, body));
    }
}
