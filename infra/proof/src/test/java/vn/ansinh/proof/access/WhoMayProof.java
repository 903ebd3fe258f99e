package vn.ansinh.proof.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.PlainJWT;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.proof.access.SecondMatrix.Knock;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Applications;
import vn.ansinh.proof.system.Contract;
import vn.ansinh.proof.system.Contract.Operation;
import vn.ansinh.proof.system.Standing;

/** P13: every operation, asked for by every role and by those who have no good token. */
class WhoMayProof {

    private static final Map<String, String> ACCOUNTS = accounts();
    private static final long NO_SUCH_VERSION = 999_999;
    private static final long NO_SUCH_POSITION = 999_999_999_999_999L;
    private static final int A_MINUTE = 60;
    private static final long A_YEAR = 365L * 24 * 60 * A_MINUTE;

    private final Contract commands = Contract.command();
    private final Contract queries = Contract.query();
    private Standing system;
    private Api api;
    private JsonNode lodged;

    private static Map<String, String> accounts() {
        Map<String, String> accounts = new LinkedHashMap<>();
        for (String role : List.of(
                "citizen",
                "caseworker",
                "reviewer",
                "district",
                "approver",
                "payment",
                "fraud",
                "auditor",
                "policy",
                "privacy",
                "observer",
                "leader")) {
            accounts.put(role, role + "1");
        }
        return accounts;
    }

    @BeforeEach
    void lodge() throws Exception {
        system = Standing.shared();
        api = system.api();
        Api.Answer answer =
                api.command("caseworker1", "insurance-support-applications", null, Api.key(), Applications.insurance());
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        lodged = answer.json();
    }

    private List<Operation> operations() {
        return Stream.concat(commands.operations().stream(), queries.operations().stream())
                .toList();
    }

    @Test
    void everyOperationIsOpenToItsRolesAndToNobodyElse() throws Exception {
        var matrix = SecondMatrix.asWritten();
        Set<String> served = new TreeSet<>();
        operations().forEach(it -> served.add(it.id()));
        assertThat(served).as("the table names every operation").isEqualTo(matrix.operations());

        Map<String, Long> before = written();
        List<Knock> knocks = new ArrayList<>();
        for (Operation operation : operations()) {
            for (var account : ACCOUNTS.entrySet()) {
                HttpRequest.Builder request =
                        request(operation).header("Authorization", "Bearer " + api.token(account.getValue()));
                Api.Answer answer = api.send(request);
                knocks.add(new Knock(operation.id(), account.getKey(), answer.status(), answer.code()));
                if (answer.code().equals("no-appointment")) {
                    // A role of a unit that has ended ends with it; everybody else here is in office today.
                    assertThat(account.getKey()).as("%s", answer).isIn("reviewer", "district");
                }
            }
        }
        assertThat(matrix.faults(knocks)).isEmpty();
        // A rebuild of the views is refused by nothing behind the door: the auditor's one was asked for.
        before.merge("event", 1L, Long::sum);
        before.merge("ledger", 1L, Long::sum);
        assertThat(written()).as("knocking wrote nothing else").isEqualTo(before);
    }

    @Test
    void importerAloneDoesNothing_andReadsNothing() throws Exception {
        for (Operation operation : operations()) {
            if (!operation.roles().isEmpty()) {
                Api.Answer answer =
                        api.send(request(operation).header("Authorization", "Bearer " + api.token("importer1")));
                assertThat(answer.status()).as("%s: %s", operation, answer).isIn(400, 403);
            }
        }
    }

    @Test
    void everyOperationIsShut_forEveryTokenThatIsNotGood() throws Exception {
        RSAKey key = Tokens.issuerKey(system);
        RSAKey stranger = new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();
        String good = Tokens.signed(key, Tokens.claims(api));
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("none", "");
        bad.put("nonsense", "nonsense");
        bad.put(
                "expired",
                Tokens.signed(
                        key,
                        Tokens.claims(api)
                                .expirationTime(Date.from(Instant.now().minusSeconds(3 * A_MINUTE)))));
        bad.put(
                "not yet valid",
                Tokens.signed(
                        key,
                        Tokens.claims(api).notBeforeTime(Date.from(Instant.now().plusSeconds(3 * A_MINUTE)))));
        bad.put("another audience", Tokens.signed(key, Tokens.claims(api).audience("another-system")));
        bad.put("another issuer", Tokens.signed(key, Tokens.claims(api).issuer("http://localhost:1/auth")));
        bad.put("another key", Tokens.signed(stranger, Tokens.claims(api)));
        bad.put("tampered", tampered(good));
        bad.put("unsigned", new PlainJWT(Tokens.claims(api).build()).serialize());
        bad.put("unsigned, in another case", Tokens.headed(good, "{\"alg\":\"NoNe\"}"));
        bad.put("signature left out", good.substring(0, good.lastIndexOf('.') + 1));
        bad.put("public key as a shared secret", Tokens.shared(key, Tokens.claims(api)));
        bad.put("another key's id", Tokens.signed(key, Tokens.claims(api), JWSAlgorithm.RS256, "another-key"));
        bad.put("RS512", Tokens.signed(key, Tokens.claims(api), JWSAlgorithm.RS512, key.getKeyID()));
        bad.put("PS256", Tokens.signed(key, Tokens.claims(api), JWSAlgorithm.PS256, key.getKeyID()));
        bad.put("a key of its own in the header", Tokens.bringing(stranger, Tokens.claims(api)));
        bad.put("no end", Tokens.signed(key, Tokens.claims(api).expirationTime(null)));
        bad.put(
                "ends in a year",
                Tokens.signed(
                        key,
                        Tokens.claims(api)
                                .expirationTime(Date.from(Instant.now().plusSeconds(A_YEAR)))));
        bad.put("no audience", Tokens.signed(key, Tokens.claims(api).audience((String) null)));
        bad.put("no issuer", Tokens.signed(key, Tokens.claims(api).issuer(null)));
        bad.put("no subject", Tokens.signed(key, Tokens.claims(api).subject(null)));
        for (Operation operation : operations()) {
            if (operation.roles().isEmpty()) {
                continue;
            }
            for (var token : bad.entrySet()) {
                HttpRequest.Builder request = request(operation);
                if (!token.getValue().isEmpty()) {
                    request.header("Authorization", "Bearer " + token.getValue());
                }
                Api.Answer answer = api.send(request);
                assertThat(answer.status())
                        .as("%s, %s: %s", operation, token.getKey(), answer)
                        .isEqualTo(401);
                assertThat(answer.code()).isEqualTo("unauthenticated");
            }
            Api.Answer answer = api.send(request(operation).header("Authorization", "Bearer " + good));
            assertThat(answer.status())
                    .as("made like the bad ones, but good: %s", answer)
                    .isNotEqualTo(401);
        }
    }

    @Test
    void caseIsNotThere_forOtherUnitsAndOtherCitizens() throws Exception {
        for (Operation operation : operations()) {
            boolean ofACase = operation.aboutACase() || operation.path().contains("{reference}");
            // Whoever breaks the glass is of another unit; it is asked for by them alone.
            if (!ofACase || operation.id().equals("breakGlass")) {
                continue;
            }
            for (String account : List.of("caseworker2", "approver2", "citizen2")) {
                String role = account.substring(0, account.length() - 1);
                if (SecondMatrix.asWritten().mayDo(operation.id(), role)) {
                    Api.Answer answer =
                            api.send(request(operation).header("Authorization", "Bearer " + api.token(account)));
                    assertThat(answer.status())
                            .as("%s as %s: %s", operation, account, answer)
                            .isEqualTo(404);
                    assertThat(answer.text()).doesNotContain("Phạm", "AS-");
                }
            }
        }
        assertThat(api.get("caseworker2", "/api/caseworker/v1/worklist").text())
                .doesNotContain(lodged.path("caseId").asString());
    }

    /** The demo's good tokens, of accounts that nobody appointed to anything: not one command, and no failure either. */
    @Test
    void everyCommandOfAnOfficial_isRefused_withoutAnAppointment() throws Exception {
        RSAKey key = Tokens.issuerKey(system);
        Map<String, Long> before = written();
        for (Operation operation : commands.operations()) {
            for (String role : List.of("caseworker", "approver", "auditor", "privacy", "policy", "fraud")) {
                if (!SecondMatrix.asWritten().mayDo(operation.id(), role)) {
                    continue;
                }
                String token = Tokens.signed(
                        key,
                        Tokens.claims(api)
                                .subject("nobody." + role)
                                .claim("roles", List.of(role))
                                .claim("person_number", "024077000999"));
                Api.Answer answer = api.send(request(operation).header("Authorization", "Bearer " + token));
                assertThat(answer.status())
                        .as("%s as %s: %s", operation, role, answer)
                        .isEqualTo(403);
                assertThat(answer.code()).isEqualTo("no-appointment");
                assertThat(answer.json().path("violations").path(0).path("code").asString())
                        .isEqualTo("no-appointment");
            }
        }
        assertThat(written()).isEqualTo(before);
    }

    /** The token of an appointed account under another human being's number is nobody's office. */
    @Test
    void appointment_isOfOneHumanBeing_whateverNumberTheTokenCarries() throws Exception {
        RSAKey key = Tokens.issuerKey(system);
        Operation withdraw = commands.operation("withdraw");
        String nameless = Tokens.signed(key, Tokens.claims(api));
        assertThat(api.send(request(withdraw).header("Authorization", "Bearer " + nameless))
                        .status())
                .as("the appointment supplies the human being")
                .isEqualTo(412);
        String another = Tokens.signed(key, Tokens.claims(api).claim("person_number", "024077000999"));
        assertThat(api.send(request(withdraw).header("Authorization", "Bearer " + another))
                        .code())
                .isEqualTo("no-appointment");
    }

    /** Persons may become known by a request that is refused; nothing is said of them in any event. */
    private Map<String, Long> written() throws Exception {
        Map<String, Long> written = new LinkedHashMap<>(system.truth().counts());
        written.remove("person");
        return written;
    }

    /** In order up to what is decided after the door: a version, a unit, a person that never was. */
    private HttpRequest.Builder request(Operation operation) {
        String path = operation
                .path()
                .replace("{caseId}", lodged.path("caseId").asString())
                .replace("{reference}", lodged.path("reference").asString())
                .replace("{postingId}", "n-" + "0".repeat(32))
                .replace("{erasureId}", "erasure-" + "0".repeat(32))
                .replace("{policyVersionId}", "policy-version-" + "0".repeat(32))
                .replace("{replayId}", "replay-" + "0".repeat(32))
                .replace("{policyTrialId}", "policy-trial-" + "0".repeat(32))
                .replace("{detectionSweepId}", "detection-sweep-" + "0".repeat(32))
                .replace("{code}", "self-approval")
                .replace("{entitlementId}", "entitlement-" + "0".repeat(32))
                .replace("{changeReportId}", "change-report-" + "0".repeat(32))
                .replace("{openingListId}", "opening-list-" + "0".repeat(32))
                .replace("{samplingPlanId}", "sampling-plan-" + "0".repeat(32))
                .replace("{auditFindingId}", "audit-finding-" + "0".repeat(32))
                .replace("{fraudReviewId}", "fraud-review-" + "0".repeat(32))
                .replace("{alertId}", "alert-" + "0".repeat(32))
                .replace("{tipId}", "tip-" + "0".repeat(32))
                .replace("{recognisedListId}", "recognised-list-" + "0".repeat(32))
                .replace("{dataRequestId}", "data-request-" + "0".repeat(32))
                .replace("{appointmentId}", "ap-" + "0".repeat(32));
        HttpRequest.Builder request = api.to(path);
        if (operation.method().equals("GET")) {
            return request.GET();
        }
        JsonNode body = operation.examples().getFirst().value().deepCopy();
        if (body instanceof ObjectNode object && object.has("unit")) {
            object.put("unit", "99999@2025-07-01");
        }
        if (operation.id().equals("proposeErasure") && body instanceof ObjectNode object) {
            object.put("personNumber", "024075000999");
        }
        if (operation.id().equals("lodgeDataRequest") && body instanceof ObjectNode object) {
            object.put("personNumber", "000000000000");
        }
        if (body instanceof ObjectNode object && object.has("alerts")) {
            object.put("reason", "x");
        }
        if (body instanceof ObjectNode object && object.has("title")) {
            object.put("title", "x");
        }
        if (body.path("addressee") instanceof ObjectNode addressee) {
            addressee.put("unit", "99999@2025-07-01");
        }
        if (body instanceof ObjectNode object && object.has("effectiveOn")) {
            object.put("effectiveOn", "2000-01-01");
        }
        if (body instanceof ObjectNode object && object.has("personNumbers")) {
            object.putArray("personNumbers").add("000000000000");
        }
        if (body instanceof ObjectNode object && object.has("asOf")) {
            object.put("asOf", "2999-01-01");
        }
        if (Set.of("requestSandbox", "requestDetectionSweep").contains(operation.id())
                && body instanceof ObjectNode object) {
            object.put("upTo", NO_SUCH_POSITION);
        }
        boolean command = operation.path().startsWith(Api.COMMANDS);
        if (command) {
            request.header("Idempotency-Key", Api.key());
        }
        if (command && operation.takesAVersion()) {
            request.header("If-Match", "\"" + NO_SUCH_VERSION + "\"");
        }
        return request.header("Content-Type", "application/json").POST(Api.json(body));
    }

    /** Another role under the same signature. */
    private String tampered(String good) {
        String[] parts = good.split("\\.");
        String claims =
                Tokens.claims(api).claim("roles", List.of("approver")).build().toString();
        return parts[0] + "." + com.nimbusds.jose.util.Base64URL.encode(claims) + "." + parts[2];
    }
}
