package vn.ansinh.proof.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** P13, first slice: every operation, asked for by every role and by those who have no good token. */
class WhoMayProof {

    private static final Map<String, String> ACCOUNTS = accounts();
    private static final long NO_SUCH_VERSION = 999_999;
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
                knocks.add(new Knock(
                        operation.id(), account.getKey(), api.send(request).status()));
            }
        }
        assertThat(matrix.faults(knocks)).isEmpty();
        assertThat(written()).as("knocking wrote nothing").isEqualTo(before);
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
        RSAKey key = RSAKey.parse(Files.readString(issuerKey()));
        RSAKey stranger = new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();
        String good = signed(key, claims());
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("none", "");
        bad.put("nonsense", "nonsense");
        bad.put(
                "expired",
                signed(key, claims().expirationTime(Date.from(Instant.now().minusSeconds(3 * A_MINUTE)))));
        bad.put(
                "not yet valid",
                signed(key, claims().notBeforeTime(Date.from(Instant.now().plusSeconds(3 * A_MINUTE)))));
        bad.put("another audience", signed(key, claims().audience("another-system")));
        bad.put("another issuer", signed(key, claims().issuer("http://localhost:1/auth")));
        bad.put("another key", signed(stranger, claims()));
        bad.put("tampered", tampered(good));
        bad.put("unsigned", new PlainJWT(claims().build()).serialize());
        bad.put("unsigned, in another case", headed(good, "{\"alg\":\"NoNe\"}"));
        bad.put("signature left out", good.substring(0, good.lastIndexOf('.') + 1));
        bad.put("public key as a shared secret", shared(key));
        bad.put("another key's id", signed(key, claims(), JWSAlgorithm.RS256, "another-key"));
        bad.put("RS512", signed(key, claims(), JWSAlgorithm.RS512, key.getKeyID()));
        bad.put("PS256", signed(key, claims(), JWSAlgorithm.PS256, key.getKeyID()));
        bad.put("a key of its own in the header", bringing(stranger));
        bad.put("no end", signed(key, claims().expirationTime(null)));
        bad.put(
                "ends in a year",
                signed(key, claims().expirationTime(Date.from(Instant.now().plusSeconds(A_YEAR)))));
        bad.put("no audience", signed(key, claims().audience((String) null)));
        bad.put("no issuer", signed(key, claims().issuer(null)));
        bad.put("no subject", signed(key, claims().subject(null)));
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
            if (!operation.aboutACase()) {
                continue;
            }
            for (String account : List.of("caseworker2", "approver2", "citizen2", "district2")) {
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
        assertThat(api.get(
                                "citizen2",
                                "/api/citizen/v1/cases/"
                                        + lodged.path("reference").asString() + "/status")
                        .status())
                .isEqualTo(404);
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
                .replace("{erasureId}", "erasure-" + "0".repeat(32));
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
        boolean command = operation.path().startsWith(Api.COMMANDS);
        if (command) {
            request.header("Idempotency-Key", Api.key());
        }
        if (command && operation.takesAVersion()) {
            request.header("If-Match", "\"" + NO_SUCH_VERSION + "\"");
        }
        return request.header("Content-Type", "application/json").POST(Api.json(body));
    }

    private Path issuerKey() throws Exception {
        try (Stream<Path> files = Files.list(system.data().resolve("keys"))) {
            for (Path file : files.toList()) {
                if (Files.readString(file).contains("\"kty\"")) {
                    return file;
                }
            }
        }
        throw new AssertionError("no key of the issuer");
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(api.home() + "/auth")
                .audience("an-sinh")
                .subject("caseworker1")
                .expirationTime(Date.from(Instant.now().plusSeconds(10 * A_MINUTE)))
                .claim("roles", List.of("caseworker"))
                .claim("unit", "07210");
    }

    private static String signed(RSAKey key, JWTClaimsSet.Builder claims) throws Exception {
        return signed(key, claims, JWSAlgorithm.RS256, key.getKeyID());
    }

    private static String signed(RSAKey key, JWTClaimsSet.Builder claims, JWSAlgorithm algorithm, String kid)
            throws Exception {
        var token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(kid).build(), claims.build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    /** What everybody can read is taken for what only two know. */
    private String shared(RSAKey key) throws Exception {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(), claims().build());
        token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    private String bringing(RSAKey stranger) throws Exception {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .jwk(stranger.toPublicJWK())
                        .build(),
                claims().build());
        token.sign(new RSASSASigner(stranger));
        return token.serialize();
    }

    /** The same claims and signature under another header. */
    private static String headed(String good, String header) {
        String[] parts = good.split("\\.");
        return com.nimbusds.jose.util.Base64URL.encode(header) + "." + parts[1] + "." + parts[2];
    }

    /** Another role under the same signature. */
    private String tampered(String good) {
        String[] parts = good.split("\\.");
        String claims = claims().claim("roles", List.of("approver")).build().toString();
        return parts[0] + "." + com.nimbusds.jose.util.Base64URL.encode(claims) + "." + parts[2];
    }
}
