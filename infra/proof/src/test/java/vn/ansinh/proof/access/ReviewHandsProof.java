package vn.ansinh.proof.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ansinh.proof.system.Reviews.TEXT;
import static vn.ansinh.proof.system.Reviews.done;

import com.nimbusds.jose.jwk.RSAKey;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Applications;
import vn.ansinh.proof.system.Reviews;
import vn.ansinh.proof.system.Standing;

/**
 * P22 of fraud reviews: one human being with an account for each kind of hands, none of whose tokens says who they are. What one account
 * did keeps the others off, on every way into the review.
 */
class ReviewHandsProof {
    private static final String NUMBER = "024081000351";

    private static final Map<Hand, String> THEIRS = new EnumMap<>(Hand.class);
    private static Standing system;
    private static Api api;
    private static Reviews reviews;

    /** Reviews, reviews as the second, orders for the unit that grants, decides complaints above it. */
    enum Hand {
        FIRST("fraud", "fraud", "24", "fraud1"),
        SECOND("fraud", "fraud", "24", "fraud2"),
        AUTHORITY("approver", "approver", "07210", "approver1"),
        SUPERIOR("approver", "superior", "24", "superior1");

        private final String role;
        private final String duty;
        private final String unit;
        private final String usual;

        Hand(String role, String duty, String unit, String usual) {
            this.role = role;
            this.duty = duty;
            this.unit = unit;
            this.usual = usual;
        }
    }

    @BeforeAll
    static void appoint() throws Exception {
        system = Standing.shared();
        api = system.api();
        reviews = new Reviews(api);
        RSAKey key = Tokens.issuerKey(system);
        for (Hand hand : List.of(Hand.FIRST, Hand.AUTHORITY, Hand.SUPERIOR)) {
            String account = "one.hand." + hand.duty;
            THEIRS.put(hand, Appointed.account(api, key, account, NUMBER, hand.role, hand.duty, hand.unit));
        }
        // The book of appointments gives one human being no second account in the same duty of the same unit.
        THEIRS.put(Hand.SECOND, THEIRS.getOrDefault(Hand.FIRST, ""));
    }

    /** The acts of a review in order, each with whose it is. */
    enum Act {
        EVIDENCE(Hand.FIRST, "evidence", Map.of("words", TEXT)),
        INVITATION(Hand.FIRST, "invitations", Map.of("letter", TEXT)),
        REPLY(Hand.FIRST, "replies", Map.of("words", TEXT)),
        PROPOSAL(
                Hand.FIRST,
                "conclusion-proposals",
                Map.of("outcome", "error", "conclusion", TEXT, "recovery", month())),
        CONCLUSION(Hand.SECOND, "conclusions", Map.of()),
        RECOVERY(Hand.AUTHORITY, "recovery-orders", Map.of("recovery", month(), "capacity", "chair", "ground", TEXT)),
        DECISION(Hand.SUPERIOR, "complaint-decisions", Map.of("upheld", true, "capacity", "chair", "reason", TEXT));

        private final Hand hand;
        private final String noun;
        private final Map<String, Object> body;

        Act(Hand hand, String noun, Map<String, Object> body) {
            this.hand = hand;
            this.noun = noun;
            this.body = body;
        }

        private static Map<String, Object> month() {
            return Map.of("amount", 540_000, "from", "2025-08", "until", "2025-08");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EVIDENCE, RECOVERY",
        "EVIDENCE, DECISION",
        "INVITATION, RECOVERY",
        "PROPOSAL, CONCLUSION",
        "PROPOSAL, RECOVERY",
        "PROPOSAL, DECISION",
        "CONCLUSION, RECOVERY",
        "CONCLUSION, DECISION",
        "RECOVERY, DECISION",
    })
    void secondAccount_isRefused_andAnotherPersonIsNot(Act first, Act second) throws Exception {
        String review = opened();
        for (Act act : Act.values()) {
            if (act == Act.DECISION) {
                done(reviews.on(
                        "caseworker1",
                        review,
                        "complaints",
                        Map.of("about", "conclusion", "text", "Kết luận không đúng.")));
            }
            if (act == second) {
                Api.Answer refused = send(THEIRS.getOrDefault(act.hand, ""), review, act);
                assertThat(refused.status())
                        .as("%s after %s: %s", second, first, refused)
                        .isEqualTo(422);
                assertThat(refused.text()).contains("\"review-needs-a-second-person\"");
            }
            String token = act == first ? THEIRS.getOrDefault(act.hand, "") : api.token(act.hand.usual);
            done(send(token, review, act));
            if (act == second) {
                return;
            }
        }
    }

    /** Whoever ordered does not come back as a reviewer either. */
    @Test
    void whoOrdered_reviewsNothingOfIt_onAnyWayIn() throws Exception {
        String review = opened();
        for (Act act : Act.values()) {
            if (act == Act.DECISION) {
                done(reviews.on(
                        "caseworker1",
                        review,
                        "complaints",
                        Map.of("about", "conclusion", "text", "Kết luận không đúng.")));
            }
            done(send(
                    act == Act.RECOVERY ? THEIRS.getOrDefault(act.hand, "") : api.token(act.hand.usual), review, act));
        }
        // Open again by the complaint.
        String reviewer = THEIRS.getOrDefault(Hand.FIRST, "");
        for (Act act : List.of(Act.EVIDENCE, Act.INVITATION, Act.REPLY, Act.PROPOSAL)) {
            Api.Answer refused = send(reviewer, review, act);
            assertThat(refused.text()).as("%s", act).contains("\"review-needs-a-second-person\"");
        }
        done(send(api.token("fraud1"), review, Act.PROPOSAL));
        assertThat(send(reviewer, review, Act.CONCLUSION).text()).contains("\"review-needs-a-second-person\"");
    }

    /** A tip about a unit in which a reviewer holds another duty, under whatever account, is not there for them. */
    @Test
    void tip_isSealedFromTheUnitThatItNames() throws Exception {
        Map<String, Object> told =
                Map.of("words", "Cán bộ phường giữ lại tiền của nhiều hộ.", "unit", "07210@2025-07-01");
        String tip = done(api.send(Api.commanding(api.to(Api.COMMANDS + "tips"), null, Api.key())
                        .POST(Api.json(told))))
                .path("tipId")
                .asString();
        assertThat(api.get("fraud1", "/api/fraud/v1/tips?limit=100").text()).contains(tip);
        String ofTheWard = THEIRS.getOrDefault(Hand.FIRST, "");
        Api.Answer theirs = api.send(api.to("/api/fraud/v1/tips?limit=100")
                .header("Authorization", "Bearer " + ofTheWard)
                .GET());
        assertThat(theirs.status()).isEqualTo(200);
        assertThat(theirs.text()).doesNotContain(tip);
        Api.Answer dismissed = command(ofTheWard, "tips/" + tip + "/dismissals", Map.of("why", "unfounded"));
        assertThat(dismissed.status()).as("%s", dismissed).isEqualTo(404);
    }

    private static String opened() throws Exception {
        JsonNode lodged = done(api.command(
                "caseworker1", "insurance-support-applications", null, Api.key(), Applications.insurance()));
        return reviews.open(lodged.path("reference").asString());
    }

    private static Api.Answer send(String token, String review, Act act) throws Exception {
        return command(token, "fraud-reviews/" + review + "/" + act.noun, act.body);
    }

    private static Api.Answer command(String token, String path, Object body) throws Exception {
        return api.send(
                Api.commanding(api.to(Api.COMMANDS + path).header("Authorization", "Bearer " + token), null, Api.key())
                        .POST(Api.json(body)));
    }
}
