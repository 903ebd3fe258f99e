package vn.ansinh.proof.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Applications;
import vn.ansinh.proof.system.Audits;
import vn.ansinh.proof.system.Recognised;
import vn.ansinh.proof.system.Standing;

/**
 * P22: one human being with an account for each duty, none of whose tokens says who they are. Four-eyes finds them out by their
 * appointments, for each pair of duties that one human being may not hold in a case or between a case and its audit.
 */
class TwoAccountsProof {

    private static final String NUMBER = "024081000341";

    private static final Map<Step, String> TOKENS = new EnumMap<>(Step.class);
    private static String usualAdviser = "";
    private static Standing system;
    private static Api api;

    /** The steps of an insurance case and of its audit, in order; each in a duty of its own. */
    enum Step {
        DESK("caseworker", "caseworker1"),
        VERIFIER("caseworker", "caseworker4"),
        APPROVER("approver", "approver1"),
        ADVISER("caseworker", "caseworker.adviser"),
        AUDITOR("auditor", "auditor1");

        private final String role;
        private final String usual;

        Step(String role, String usual) {
            this.role = role;
            this.usual = usual;
        }

        /** Audits are the province's. */
        String unit() {
            return this == AUDITOR ? "24" : "07210";
        }

        String duty() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @BeforeAll
    static void appoint() throws Exception {
        system = Standing.shared();
        api = system.api();
        RSAKey key = Tokens.issuerKey(system);
        for (Step step : Step.values()) {
            TOKENS.put(step, appointed(key, "one.human." + step.duty(), NUMBER, step));
        }
        usualAdviser = appointed(key, "another.human", "024182000342", Step.ADVISER);
    }

    private static String appointed(RSAKey key, String account, String number, Step step) throws Exception {
        return Appointed.account(api, key, account, number, step.role, step.duty(), step.unit());
    }

    @ParameterizedTest
    @CsvSource({
        "DESK, APPROVER, four-eyes",
        "VERIFIER, APPROVER, four-eyes",
        "DESK, ADVISER, adviser-had-a-part",
        "VERIFIER, ADVISER, adviser-had-a-part",
        "APPROVER, ADVISER, adviser-had-a-part",
        "DESK, AUDITOR, auditor-had-a-part",
        "VERIFIER, AUDITOR, auditor-had-a-part",
        "APPROVER, AUDITOR, auditor-had-a-part",
        "ADVISER, AUDITOR, auditor-had-a-part",
    })
    void secondAccount_isRefused_andAnotherPersonIsNot(Step first, Step second, String rule) throws Exception {
        JsonNode last = MissingNode.getInstance();
        String reference = "";
        for (Step step : Step.values()) {
            if (step.compareTo(second) > 0) {
                break;
            }
            if (step == Step.ADVISER) {
                last = ok(as(
                        api.token("caseworker1"), last, "services", Map.of("to", "applicant", "method", "in-person")));
                last = ok(as(api.token("caseworker1"), last, "complaints", Map.of("text", "Tôi không đồng ý.")));
            }
            if (step == second) {
                Api.Answer refused = act(theirs(step), last, reference, step);
                assertThat(refused.status())
                        .as("%s after %s: %s", second, first, refused)
                        .isEqualTo(422);
                assertThat(refused.text()).contains("\"" + rule + "\"");
            }
            last = ok(act(step == first ? theirs(step) : usual(step), last, reference, step));
            reference = step == Step.DESK ? last.path("reference").asString() : reference;
        }
        if (second == Step.AUDITOR) {
            Api.Answer refused = send(
                    theirs(second),
                    "audit-findings/" + last.path("auditFindingId").asString() + "/closures",
                    null,
                    Map.of("outcome", "unfounded", "conclusion", "Không có sai phạm trong hồ sơ."));
            assertThat(refused.text()).as("what another raised").contains("\"" + rule + "\"");
        }
        assertThat(humansWhoDidBoth(last.path("caseId").asString())).isZero();
    }

    /** Accounts that the issuer hands tokens to: {@code caseworker3} and {@code approver1} are one person's. */
    @Test
    void decisionIsRefused_forTheOtherAccountOfWhoeverVerified_andNothingIsRecorded() throws Exception {
        JsonNode lodged =
                ok(send(api.token("caseworker1"), "insurance-support-applications", null, Applications.insurance()));
        JsonNode verified = ok(as(api.token("caseworker3"), lodged, "verifications", Applications.insuranceVerified()));

        Api.Answer own = as(api.token("approver1"), verified, "decisions", Applications.granted());

        assertThat(own.status()).as("%s", own).isEqualTo(422);
        assertThat(own.text()).contains("\"four-eyes\"").doesNotContain("024075");
        assertThat(system.truth()
                        .number("SELECT count(*) FROM event WHERE stream = '"
                                + verified.path("caseId").asString() + "'"))
                .isEqualTo(2);
    }

    private static String theirs(Step step) {
        return TOKENS.getOrDefault(step, "");
    }

    private static String usual(Step step) throws Exception {
        return step == Step.ADVISER ? usualAdviser : api.token(step.usual);
    }

    private static Api.Answer act(String token, JsonNode last, String reference, Step step) throws Exception {
        return switch (step) {
            case DESK -> {
                Map<String, Object> application = Applications.insurance();
                Recognised.poor(system.api(), application);
                yield send(token, "insurance-support-applications", null, application);
            }
            case VERIFIER -> as(token, last, "verifications", Applications.insuranceVerified());
            case APPROVER -> as(token, last, "decisions", Applications.granted());
            case ADVISER -> as(token, last, "complaint-advices", Map.of("advice", "Giữ nguyên quyết định."));
            case AUDITOR ->
                send(token, "cases/" + reference + "/audit-findings", null, Audits.finding(Applications.WARD));
        };
    }

    private static Api.Answer as(String token, JsonNode last, String noun, Object body) throws Exception {
        String path = "applications/" + last.path("caseId").asString() + "/" + noun;
        return send(token, path, last.path("version").asLong(), body);
    }

    private static Api.Answer send(String token, String path, @Nullable Long version, Object body) throws Exception {
        return api.send(Api.commanding(
                        api.to(Api.COMMANDS + path).header("Authorization", "Bearer " + token), version, Api.key())
                .POST(Api.json(body)));
    }

    private static JsonNode ok(Api.Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer.json();
    }

    /** The auditor's question, asked of the rows: who decided or advised, and did something else besides. */
    private static long humansWhoDidBoth(String caseId) throws Exception {
        return system.truth().number("""
                WITH done AS (
                    SELECT name, convert_from(payload, 'UTF8')::jsonb -> 'by' ->> 'human' AS human
                    FROM event WHERE stream = '%s'
                      AND name IN ('insurance.registered', 'insurance.group-verified', 'case.decided',
                                   'case.complaint-advice-given')
                )
                SELECT count(*) FROM done one JOIN done other ON one.human = other.human AND one.name < other.name
                WHERE 'case.decided' IN (one.name, other.name)
                   OR 'case.complaint-advice-given' IN (one.name, other.name)
                """.formatted(caseId));
    }
}
