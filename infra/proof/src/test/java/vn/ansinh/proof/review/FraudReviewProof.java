package vn.ansinh.proof.review;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.proof.system.Reviews.TEXT;
import static vn.ansinh.proof.system.Reviews.done;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Applications;
import vn.ansinh.proof.system.Entitled;
import vn.ansinh.proof.system.Recognised;
import vn.ansinh.proof.system.Reviews;
import vn.ansinh.proof.system.Standing;

/**
 * A fraud review from an alert or a tip to its conclusion: nothing is held but by the authority's order, what is held is out of the payable
 * list at once and back in it afterwards, the person is heard, and two conclude (ADR-0035).
 */
class FraudReviewProof {
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    private static final int TRIES = 50;

    private Standing system;
    private Api api;
    private Reviews reviews;

    @BeforeEach
    void stand() throws Exception {
        system = Standing.shared();
        api = system.api();
        reviews = new Reviews(api);
    }

    /** A case of the ward, of somebody new. */
    private JsonNode lodged() throws Exception {
        Map<String, Object> application = Applications.insurance();
        Recognised.poor(api, application);
        return done(api.command("caseworker1", "insurance-support-applications", null, Api.key(), application));
    }

    private JsonNode granted() throws Exception {
        JsonNode lodged = lodged();
        JsonNode verified = done(api.command(
                "caseworker1",
                "applications/" + lodged.path("caseId").asString() + "/verifications",
                lodged.path("version").asLong(),
                Api.key(),
                Applications.insuranceVerified()));
        done(api.command(
                "approver1",
                "applications/" + lodged.path("caseId").asString() + "/decisions",
                verified.path("version").asLong(),
                Api.key(),
                Applications.granted()));
        return lodged;
    }

    private JsonNode payable(JsonNode of) throws Exception {
        return Entitled.of(api, of.path("caseId").asString());
    }

    /** The same once the views have passed what was just done. */
    private JsonNode payable(JsonNode of, JsonNode after) throws Exception {
        String path = "/api/caseworker/v1/payable?minPosition="
                + after.path("consistencyToken").asString();
        for (int tries = 0; tries < TRIES && api.get("approver1", path).status() == 503; tries++) {
            Thread.sleep(100);
        }
        return payable(of);
    }

    private JsonNode held(String review) throws Exception {
        done(reviews.on("fraud1", review, "evidence", Map.of("words", TEXT)));
        return done(reviews.on("fraud1", review, "hold-proposals", Map.of("ground", TEXT)));
    }

    private static Map<String, Object> order() {
        return Map.of("capacity", "chair", "ground", TEXT);
    }

    @Test
    void whatIsHeld_isOutOfThePayableListAtOnce_andBackInItWhenNothingWasWrong() throws Exception {
        JsonNode lodged = granted();
        long worth = payable(lodged).path("payable").asLong();
        assertThat(worth).isPositive();
        String alert = Reviews.alert(system, lodged.path("caseId").asString());
        String review = done(reviews.open(lodged.path("reference").asString(), List.of(alert), List.of()))
                .path("fraudReviewId")
                .asString();
        assertThat(api.get("fraud1", "/api/fraud/v1/alerts?open=true&limit=100").text())
                .doesNotContain(alert);

        Api.Answer alone = reviews.on("fraud1", review, "hold-proposals", Map.of("ground", TEXT));
        assertThat(alone.text()).as("on an alert alone").contains("\"review-rests-on-an-alert-alone\"");
        assertThat(payable(lodged, held(review)).path("payable").asLong())
                .as("a reviewer holds nothing")
                .isEqualTo(worth);
        assertThat(reviews.on("fraud1", review, "hold-orders", order()).status())
                .isEqualTo(403);
        assertThat(reviews.on("approver2", review, "hold-orders", order()).status())
                .as("another unit's")
                .isEqualTo(404);
        assertThat(reviews.on("superior1", review, "hold-orders", order()).text())
                .contains("\"hold-of-another-unit\"");

        JsonNode ordered = done(reviews.on("approver1", review, "hold-orders", order()));
        assertThat(ordered.path("number").asString()).endsWith("/QĐ-UBND");
        assertThat(LocalDate.parse(ordered.path("dueOn").asString())).isEqualTo(today.plusDays(60));
        JsonNode line = payable(lodged, ordered);
        assertThat(line.path("payable").asLong()).as("%s", line).isZero();
        assertThat(line.path("exclusions").toString()).contains("held");
        done(reviews.on(
                "caseworker1", review, "services", Map.of("notice", "hold", "to", "receiver", "method", "in-person")));

        done(reviews.on("fraud1", review, "invitations", Map.of("letter", TEXT)));
        done(reviews.on("caseworker1", review, "replies", Map.of("words", "Con gái tôi nhận hộ vì tôi ốm.")));
        done(reviews.on("fraud1", review, "conclusion-proposals", Map.of("outcome", "cleared", "conclusion", TEXT)));
        assertThat(reviews.on("fraud1", review, "conclusions", Map.of()).text())
                .as("one alone")
                .contains("\"review-needs-a-second-person\"");
        JsonNode concluded = done(reviews.on("fraud2", review, "conclusions", Map.of()));

        JsonNode after = payable(lodged, concluded);
        assertThat(after.path("payable").asLong()).as("%s", after).isEqualTo(worth);
        JsonNode file = reviews.file(review);
        assertThat(file.path("outcome").asString()).isEqualTo("cleared");
        assertThat(file.path("holds").get(0).path("state").asString()).isEqualTo("concluded");
        assertThat(file.path("alerts").get(0).asString()).isEqualTo(alert);
        assertThat(api.get("approver1", "/api/caseworker/v1/fraud-reviews?limit=100")
                        .json()
                        .path("items")
                        .valueStream()
                        .filter(it -> it.path("fraudReviewId").asString().equals(review)))
                .singleElement()
                .satisfies(it -> assertThat(it.path("alerts")).isEmpty());
    }

    @Test
    void complaintAboutAHold_isTheSuperiors_andARightOneEndsIt() throws Exception {
        JsonNode lodged = granted();
        long worth = payable(lodged).path("payable").asLong();
        String review = reviews.open(lodged.path("reference").asString());
        held(review);
        done(reviews.on("approver1", review, "hold-orders", order()));
        done(reviews.on(
                "caseworker1",
                review,
                "complaints",
                Map.of("about", "hold", "text", "Gia đình tôi không còn nguồn thu nào khác.")));
        Map<String, Object> upheld = Map.of("upheld", true, "capacity", "chair", "reason", TEXT);
        assertThat(reviews.on("approver1", review, "complaint-decisions", upheld)
                        .text())
                .contains("\"review-complaint-goes-to-the-superior\"", "\"review-needs-a-second-person\"");
        JsonNode decided = done(reviews.on("superior1", review, "complaint-decisions", upheld));
        assertThat(payable(lodged, decided).path("payable").asLong()).isEqualTo(worth);
        assertThat(reviews.file(review).path("holds").get(0).path("state").asString())
                .isEqualTo("overruled");
    }

    @Test
    void whoeverIsReviewed_isErasedByNobody_untilTheReviewIsSettled() throws Exception {
        JsonNode lodged = lodged();
        String review = reviews.open(lodged.path("reference").asString());
        assertThat(erasureOf(lodged).text()).contains("\"erasure-review-open\"");
        done(reviews.on("fraud1", review, "conclusion-proposals", Map.of("outcome", "cleared", "conclusion", TEXT)));
        done(reviews.on("fraud2", review, "conclusions", Map.of()));
        assertThat(erasureOf(lodged).text())
                .contains("\"erasure-case-open\"")
                .doesNotContain("\"erasure-review-open\"");
    }

    private Api.Answer erasureOf(JsonNode lodged) throws Exception {
        Map<String, String> body = Map.of(
                "reference", lodged.path("reference").asString(),
                "part", "beneficiary",
                "ground", "authority-order",
                "reason", "Theo quyết định của cơ quan có thẩm quyền.");
        return api.command("privacy1", "erasures", null, Api.key(), body);
    }

    /** Two accounts of one human being at every pair of hands stand in {@code TwoAccountsProof}. */
    @Test
    void whatWasPaidTooMuch_isRecoveredByOrder_noMoreThanConcluded_andReopenedByAComplaint() throws Exception {
        JsonNode lodged = lodged();
        String review = reviews.open(lodged.path("reference").asString());
        done(reviews.on("fraud1", review, "evidence", Map.of("words", TEXT)));
        done(reviews.on("fraud1", review, "invitations", Map.of("letter", TEXT)));
        Map<String, Object> month = Map.of("amount", 540_000, "from", "2025-08", "until", "2025-08");
        Map<String, Object> error = Map.of("outcome", "error", "conclusion", TEXT, "recovery", month);
        assertThat(reviews.on("fraud1", review, "conclusion-proposals", error).text())
                .contains("\"review-person-not-invited\"");
        done(reviews.on(
                "caseworker1",
                review,
                "services",
                Map.of("notice", "invitation", "to", "receiver", "method", "in-person")));
        assertThat(reviews.on("fraud1", review, "conclusion-proposals", error).text())
                .contains("\"review-person-has-time\"");
        done(reviews.on("fraud1", review, "replies", Map.of("words", "Tôi nhận hai lần mà không biết.")));
        done(reviews.on("fraud1", review, "conclusion-proposals", error));
        done(reviews.on("fraud2", review, "conclusions", Map.of()));
        Map<String, Object> more = Map.of("amount", 540_001, "from", "2025-08", "until", "2025-08");
        assertThat(reviews.on(
                                "approver1",
                                review,
                                "recovery-orders",
                                Map.of("recovery", more, "capacity", "chair", "ground", TEXT))
                        .text())
                .contains("\"review-recovery-beyond-its-conclusion\"");
        done(reviews.on(
                "approver1",
                review,
                "recovery-orders",
                Map.of("recovery", month, "capacity", "chair", "ground", TEXT)));
        done(reviews.on(
                "caseworker1", review, "complaints", Map.of("about", "conclusion", "text", "Kết luận không đúng.")));
        done(reviews.on(
                "superior1",
                review,
                "complaint-decisions",
                Map.of("upheld", true, "capacity", "chair", "reason", TEXT)));
        assertThat(reviews.file(review).path("state").asString()).isEqualTo("open");
    }

    @Test
    void person_isToldWhenTheLawLets_andUntilThenNotEvenByWhoLooked() throws Exception {
        Map<String, Object> application = Applications.insuranceOfCitizen2();
        Applications.withdrawInsuranceOfCitizen2(api);
        JsonNode own = done(api.command("citizen2", "insurance-support-applications", null, Api.key(), application));
        String reference = own.path("reference").asString();
        String review = reviews.open(reference);
        done(reviews.on("fraud1", review, "deferrals", Map.of("days", 10, "ground", TEXT)));
        reviews.file(review);
        assertThat(api.get("citizen2", "/api/citizen/v1/fraud-reviews").text()).doesNotContain(review);
        assertThat(looked(reference)).doesNotContain("readFraudReview");
        assertThat(reviews.on("citizen2", review, "replies", Map.of("words", "Tôi có điều muốn nói."))
                        .status())
                .isEqualTo(404);
        assertThat(reviews.on("fraud1", review, "invitations", Map.of("letter", TEXT))
                        .text())
                .contains("\"review-notice-deferred\"");

        // Once it comes to its conclusion, nothing is kept from them any more.
        done(reviews.on("fraud1", review, "conclusion-proposals", Map.of("outcome", "cleared", "conclusion", TEXT)));
        done(reviews.on("fraud2", review, "conclusions", Map.of()));
        Api.Answer told = api.get("citizen2", "/api/citizen/v1/fraud-reviews");
        assertThat(told.text()).contains(review, TEXT).doesNotContain("\"actor\"", "notice-deferred", "opened\"");
        assertThat(looked(reference)).contains("readFraudReview");
        assertThat(api.get("citizen1", "/api/citizen/v1/fraud-reviews").text()).doesNotContain(review);
        Applications.withdrawInsuranceOfCitizen2(api);
    }

    private String looked(String reference) throws Exception {
        Api.Answer answer = api.get("citizen2", "/api/citizen/v1/cases/" + reference + "/accesses?limit=100");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.text();
    }

    @Test
    void tip_keepsItsGiverSealed_andIsTakenUpLikeAnAlert() throws Exception {
        String name = "Người Tố Cáo Giấu Tên";
        Map<String, Object> told =
                Map.of("words", "Cán bộ xã giữ lại tiền của nhiều hộ.", "fullName", name, "unit", "07339@2025-07-01");
        Api.Answer given = api.send(
                Api.commanding(api.to(Api.COMMANDS + "tips"), null, Api.key()).POST(Api.json(told)));
        String tip = done(given).path("tipId").asString();
        // A signed-in giver's account is kept as little.
        Api.Answer signedIn = api.command("citizen1", "tips", null, Api.key(), told);
        String another = done(signedIn).path("tipId").asString();
        List<String> actors = system.truth()
                .texts("SELECT DISTINCT convert_from(metadata, 'UTF8')::jsonb ->> 'actor' FROM event WHERE stream IN ('"
                        + tip + "', '" + another + "')");
        assertThat(actors).containsExactly("a-" + "0".repeat(32));
        assertThat(system.truth()
                        .texts("SELECT convert_from(payload, 'UTF8') FROM event WHERE stream = '" + tip + "'")
                        .toString())
                .doesNotContain(name, "giữ lại");

        assertThat(api.get("fraud1", "/api/fraud/v1/tips?limit=100").text()).contains(tip, name);
        for (String account : List.of("approver2", "caseworker2", "auditor1", "privacy1")) {
            assertThat(api.get(account, "/api/fraud/v1/tips").status()).isEqualTo(403);
        }
        JsonNode lodged = lodged();
        String review = done(reviews.open(lodged.path("reference").asString(), List.of(), List.of(tip)))
                .path("fraudReviewId")
                .asString();
        assertThat(reviews.file(review).path("tips").get(0).asString()).isEqualTo(tip);
        assertThat(reviews.open(lodged.path("reference").asString(), List.of(), List.of(tip))
                        .text())
                .contains("\"tip-dealt-with\"");
        assertThat(api.get("fraud1", "/api/fraud/v1/tips?open=true&limit=100").text())
                .doesNotContain(tip)
                .contains(another);
        Map<String, Object> complex = Map.of("complexity", "complex");
        String handleBy = done(signedIn).path("handleBy").asString();
        assertThat(done(api.command("fraud1", "tips/" + another + "/extensions", null, Api.key(), complex))
                        .path("handleBy")
                        .asString())
                .isGreaterThan(handleBy);
        assertThat(api.command("fraud1", "tips/" + another + "/extensions", null, Api.key(), complex)
                        .text())
                .contains("\"tip-extended-enough\"");
        assertThat(api.get("fraud1", "/api/fraud/v1/tips?open=true&limit=100")
                        .json()
                        .path("items")
                        .valueStream()
                        .filter(it -> it.path("tipId").asString().equals(another))
                        .map(it -> it.path("extendedDays").asLong()))
                .containsExactly(30L);
        done(api.command(
                "fraud1", "tips/" + another + "/dismissals", null, Api.key(), Map.of("why", "nothing-to-look-into")));
    }
}
