package vn.ansinh.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.command.datarequest.MootRequests;
import vn.ansinh.command.erasure.ErasureReaction;
import vn.ansinh.command.gate.Draw;
import vn.ansinh.command.law.Policy;
import vn.ansinh.command.policybook.BookedPolicies;
import vn.ansinh.kernel.access.Access;
import vn.ansinh.kernel.access.Access.Outcome;
import vn.ansinh.kernel.limit.AttemptLimits;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.value.Role;
import vn.ansinh.runtime.web.Contract.Operation;

/** Every operation of the command contract, with its example and with what is generated from it to be refused (P12). */
@SpringBootTest(classes = CommandApiTest.Node.class)
class CommandApiTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CASE_PREFIX = "saa-";
    private static final Set<String> CODES =
            Arrays.stream(ProblemCode.values()).map(ProblemCode::wire).collect(Collectors.toSet());

    @Autowired
    private StandingPorts ports = new StandingPorts();

    @Autowired
    private WebApplicationContext context = unset();

    private MockMvc mvc = unset();

    @BeforeEach
    void setUp() {
        mvc = MockMvcBuilders.webAppContextSetup(context).build();
        ports.ran = 0;
        ports.failure = null;
        ports.kept.clear();
        ports.recording = true;
    }

    static List<Operation> operations() {
        return Contract.operations();
    }

    /** All but what anybody may do without signing in. */
    static List<Operation> guarded() {
        return operations().stream().filter(it -> !it.roles().isEmpty()).toList();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void example_isRecorded(Operation operation) throws Exception {
        var answer = send(operation, json(operation.body()));

        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(201);
        assertThat(ports.ran).isEqualTo(1);
        assertThat(tree(answer).path("consistencyToken").asString()).isNotEmpty();
        if (operation.onCase()) {
            assertThat(answer.getHeader("ETag")).isEqualTo("\"1\"");
            assertThat(answer.getHeader("Location")).startsWith("/api/");
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void example_isAnsweredAsBefore_forTheSameKey(Operation operation) throws Exception {
        String key = UUID.randomUUID().toString();
        var first = send(operation, json(operation.body()), key);
        var again = send(operation, json(operation.body()), key);

        assertThat(text(again)).isEqualTo(text(first));
        assertThat(ports.ran).isEqualTo(1);
    }

    /** An importer acts for somebody or not at all, so that alone it may do nothing either. */
    @ParameterizedTest
    @MethodSource("guarded")
    void operation_isForbidden_forEveryRoleThatTheContractDoesNotName(Operation operation) throws Exception {
        for (Role role : EnumSet.complementOf(EnumSet.copyOf(operation.roles()))) {
            var request = request(operation, UUID.randomUUID().toString());
            ports.signIn(role);
            var answer = perform(request.content(json(operation.body())));

            assertThat(answer.getStatus()).as(role + ": " + text(answer)).isEqualTo(403);
            assertThat(tree(answer).path("code").asString()).isEqualTo("forbidden");
            assertThat(ports.kept.getLast().operation()).isEqualTo(operation.id());
            assertThat(ports.kept.getLast().roles()).containsExactly(role);
        }
        assertThat(ports.ran).isZero();
        assertThat(ports.kept).extracting(Access::outcome).containsOnly(Outcome.DENIED);
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void denial_isNotAnswered_whileItCannotBeRecorded(Operation operation) throws Exception {
        ports.recording = false;
        var request = request(operation, UUID.randomUUID().toString());
        ports.signIn(Role.LEADER);
        var answer = perform(request.content(json(operation.body())));

        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(503);
        assertThat(tree(answer).path("code").asString()).isEqualTo("access-not-recorded");
        assertThat(answer.getHeader("Retry-After")).isNotNull();
        assertThat(ports.ran).isZero();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void body_isRefused_withoutARequiredProperty(Operation operation) throws Exception {
        for (String pointer : operation.required()) {
            ObjectNode body = tree(operation);
            parent(body, pointer).remove(name(pointer));
            JsonNode problem = refused(send(operation, json(body)), ProblemCode.INVALID_INPUT, "without " + pointer);
            assertThat(pointers(problem)).as("without " + pointer).contains(pointer);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void body_isRefused_withAnythingElseInAPlace(Operation operation) throws Exception {
        List<String> wrong = List.of("{\"x\":1}", "[[1]]", "1.5", "true", "\"\\u0000\"");
        for (String pointer : places(tree(operation))) {
            for (String value : wrong) {
                JsonNode was = tree(operation).at(pointer);
                JsonNode other = JSON.readTree(value);
                if (was.getNodeType() == other.getNodeType() && !was.isString()) {
                    continue;
                }
                ObjectNode body = tree(operation);
                replace(body, pointer, other);
                refused(send(operation, json(body)), ProblemCode.INVALID_INPUT, pointer + " = " + value);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void body_isRefused_withAPropertyTooMany(Operation operation) throws Exception {
        ObjectNode body = tree(operation);
        body.put("extra", 1);

        JsonNode problem = refused(send(operation, json(body)), ProblemCode.INVALID_INPUT, "extra");
        assertThat(pointers(problem)).containsExactly("/extra");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void body_isRefused_withTextsAndListsBeyondTheirBounds(Operation operation) throws Exception {
        for (String pointer : places(tree(operation))) {
            JsonNode was = tree(operation).at(pointer);
            ObjectNode body = tree(operation);
            if (was.isString()) {
                replace(body, pointer, JSON.getNodeFactory().stringNode("x".repeat(70_000)));
            } else if (was instanceof ArrayNode list && !list.isEmpty()) {
                ArrayNode longer = JSON.createArrayNode();
                for (int i = 0; i < 200; i++) {
                    longer.add(list.get(0));
                }
                replace(body, pointer, longer);
            } else {
                continue;
            }
            refused(send(operation, json(body)), ProblemCode.INVALID_INPUT, pointer + " too long");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"reason":             | MALFORMED_REQUEST | not-json
            {"reason":"a"} x       | MALFORMED_REQUEST | not-json
            {"reason":"a","reason":"b"} | MALFORMED_REQUEST | duplicate-key
            'single'               | MALFORMED_REQUEST | not-json
            /**/{"reason":"a"}     | MALFORMED_REQUEST | not-json
            NaN                    | MALFORMED_REQUEST | not-json
            []                     | INVALID_INPUT     | wrong-type
            "x"                    | INVALID_INPUT     | wrong-type
            1                      | INVALID_INPUT     | wrong-type
            {"reason":null}        | INVALID_INPUT     | null-not-allowed
            {"reason":7}           | INVALID_INPUT     | wrong-type
            {"reason":"   "}       | INVALID_INPUT     | wrong-form
            {"reason":"\\ud800"}    | INVALID_INPUT     | not-a-character
            """)
    void body_isRefused_withItsReason(String body, ProblemCode code, String rule) throws Exception {
        JsonNode problem = refused(send(withdraw(), body), code, body);

        assertThat(problem.path("violations").get(0).path("code").asString()).isEqualTo(rule);
    }

    @Test
    void body_isRefused_inBadUtf8() throws Exception {
        byte[] overlong = "{\"reason\":\"a_\"}".getBytes(StandardCharsets.UTF_8);
        overlong[11] = (byte) 0xC0;
        overlong[12] = (byte) 0x80;

        var answer = perform(request(withdraw(), UUID.randomUUID().toString()).content(overlong));

        refused(answer, ProblemCode.MALFORMED_REQUEST, "overlong");
        assertThat(ports.ran).isZero();
    }

    @Test
    void body_isRefused_whenNestedTooDeeply() throws Exception {
        var answer = send(post(), "{\"a\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}");

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(CODES).contains(tree(answer).path("code").asString());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # header,          value,        status, code
            Idempotency-Key,   -,            400, invalid-input
            Idempotency-Key,   short,        400, invalid-input
            Idempotency-Key,   with a blank, 400, invalid-input
            If-Match,          -,            428, expected-version-missing
            If-Match,          7,            400, invalid-input
            If-Match,          *,            400, invalid-input
            If-Match,          W/"0",        400, invalid-input
            If-Match,          "7",          412, version-conflict
            Business-Date,     yesterday,    400, invalid-input
            Business-Date,     2025-02-10,   403, forbidden
            On-Behalf-Of,      citizen1,     403, forbidden
            Content-Type,      text/plain,   415, unsupported-media-type
            Accept,            text/html,    406, not-acceptable
            """)
    void header_isRefused(String header, @Nullable String value, int status, String code) throws Exception {
        var request =
                request(withdraw(), UUID.randomUUID().toString(), header, value).content("{\"reason\":\"moves\"}");

        var answer = perform(request);

        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(status);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(tree(answer).path("code").asString()).isEqualTo(code);
        assertThat(ports.ran).isZero();
    }

    @ParameterizedTest
    @CsvSource({"en-GB, en, The case has moved on", "vi, vi, Hồ sơ đã thay đổi", "fr, vi, Hồ sơ đã thay đổi"})
    void problem_speaksTheLanguageThatIsAsked(String accepted, String spoken, String title) throws Exception {
        var answer = perform(request(withdraw(), UUID.randomUUID().toString(), "If-Match", "\"9\"")
                .header("Accept-Language", accepted)
                .content("{\"reason\":\"moves\"}"));

        assertThat(answer.getHeader("Content-Language")).isEqualTo(spoken);
        assertThat(tree(answer).path("title").asString()).isEqualTo(title);
        assertThat(tree(answer).path("currentVersion").asLong()).isZero();
    }

    @Test
    void address_isProblemToo_whenNothingIsThere() throws Exception {
        var nothing = perform(MockMvcRequestBuilders.post("/api/command/v1/nothing"));
        var method = perform(MockMvcRequestBuilders.delete("/api/command/v1/intake-refusals"));

        assertThat(tree(nothing).path("code").asString()).isEqualTo("not-found");
        assertThat(tree(method).path("code").asString()).isEqualTo("method-not-allowed");
        assertThat(method.getHeader("Allow")).isEqualTo("POST");
    }

    @Test
    void failure_saysNothingOfItself_butAReference() throws Exception {
        ports.failure = new IllegalStateException("a secret of the inside");

        var answer = send(withdraw(), "{\"reason\":\"moves\"}");

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(text(answer)).doesNotContain("secret").doesNotContain("Exception");
        assertThat(tree(answer).path("instance").asString()).startsWith("urn:uuid:");
    }

    @Test
    void store_thatIsAway_isToBeAskedAgain() throws Exception {
        ports.failure = new DataAccessResourceFailureException("no connection");

        var answer = send(withdraw(), "{\"reason\":\"moves\"}");

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource({
        "/openapi/command.yaml, application/yaml",
        "/openapi/query.yaml, application/yaml",
        "/openapi/, text/html",
        "/openapi/page/page.js, text/javascript",
        "/openapi/page/swagger-ui-bundle.js, text/javascript",
        "/openapi/page/swagger-ui.css, text/css"
    })
    void contract_isServed_withAPageThatNeedsNothingFromOutside(String path, String type) throws Exception {
        var answer = perform(MockMvcRequestBuilders.get(path));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith(type);
        assertThat(answer.getContentAsByteArray()).isNotEmpty();
        if (type.equals("text/html")) {
            assertThat(answer.getHeader("Content-Security-Policy")).contains("default-src 'none'");
            assertThat(text(answer)).doesNotContain("http://").doesNotContain("https://");
        }
    }

    private static Operation withdraw() {
        return named("withdraw");
    }

    private static Operation post() {
        return named("post");
    }

    private static Operation named(String id) {
        return operations().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode refused(MockHttpServletResponse answer, ProblemCode code, String what) throws Exception {
        assertThat(answer.getStatus()).as(what + ": " + text(answer)).isEqualTo(code.status());
        assertThat(answer.getContentType()).as(what).startsWith("application/problem+json");
        JsonNode problem = tree(answer);
        assertThat(problem.path("code").asString()).as(what).isEqualTo(code.wire());
        assertThat(problem.path("violations").size()).as(what).isPositive();
        assertThat(ports.ran).as(what).isZero();
        return problem;
    }

    private MockHttpServletResponse send(Operation operation, String body) throws Exception {
        return send(operation, body, UUID.randomUUID().toString());
    }

    private MockHttpServletResponse send(Operation operation, String body, String key) throws Exception {
        return perform(request(operation, key).content(body.getBytes(StandardCharsets.UTF_8)));
    }

    /** In which state an act finds its finding. */
    private static String awaited(String operation) {
        return switch (operation) {
            case "answerAuditFinding", "extendAuditAnswer" -> "1";
            case "acceptAuditAnswer", "sendBackAuditAnswer" -> "2";
            default -> "3";
        };
    }

    private MockHttpServletRequestBuilder request(Operation operation, String key) {
        return request(operation, key, "", null);
    }

    /** A good request but for one header, which has another value or is missing. */
    private MockHttpServletRequestBuilder request(
            Operation operation, String key, String header, @Nullable String value) {
        if (operation.id().equals("decideReviewComplaint")) {
            ports.signInAbove(operation.role());
        } else {
            ports.signIn(operation.role());
        }
        String path = operation
                .path()
                .replace("{caseId}", prefix(operation.id()) + "1".repeat(32))
                .replace(
                        "{reference}",
                        Set.of("raiseCaseAuditFinding", "openFraudReview").contains(operation.id())
                                ? StandingPorts.AUDITED.text()
                                : StandingPorts.ELSEWHERE.text())
                .replace("{postingId}", "n-" + "1".repeat(32))
                .replace("{erasureId}", "erasure-" + "1".repeat(32))
                .replace("{policyVersionId}", "policy-version-" + "1".repeat(32))
                .replace("{replayId}", "replay-" + "1".repeat(32))
                .replace("{policyTrialId}", "policy-trial-" + "1".repeat(32))
                .replace("{entitlementId}", "entitlement-" + "1".repeat(32))
                .replace("{changeReportId}", "change-report-" + "1".repeat(32))
                .replace("{openingListId}", "opening-list-" + "1".repeat(32))
                .replace("{detectionSweepId}", "detection-sweep-" + "1".repeat(32))
                .replace("{samplingPlanId}", "sampling-plan-" + "1".repeat(32))
                .replace(
                        "{auditFindingId}",
                        "audit-finding-" + awaited(operation.id()).repeat(32))
                .replace("{alertId}", "alert-" + "1".repeat(32))
                .replace("{tipId}", "tip-" + "1".repeat(32))
                .replace("{fraudReviewId}", StandingReviews.awaited(operation.id()))
                .replace(
                        "{recognisedListId}",
                        operation.id().equals("withdrawRecognisedList")
                                ? StandingPorts.APPROVED_LIST.text()
                                : "recognised-list-" + "1".repeat(32))
                .replace(
                        "{dataRequestId}",
                        "data-request-" + stage(operation.id()).repeat(32))
                .replace("{appointmentId}", "ap-" + "1".repeat(32));
        var request = MockMvcRequestBuilders.post(path);
        List<List<String>> headers =
                new ArrayList<>(List.of(List.of("Content-Type", "application/json"), List.of("Idempotency-Key", key)));
        if (operation.onCase()) {
            headers.add(List.of("If-Match", "\"0\""));
        }
        headers.stream()
                .filter(good -> !good.getFirst().equals(header))
                .forEach(good -> request.header(good.getFirst(), good.getLast()));
        return value == null ? request : request.header(header, value);
    }

    /** A case of the benefit that has this step. */
    private static String prefix(String operation) {
        return switch (operation) {
            case "survey", "listInCommune", "changeProgramme" -> "hra-";
            default -> CASE_PREFIX;
        };
    }

    /** A request that has come so far that this can be done with it. */
    private static String stage(String operation) {
        return switch (operation) {
            case "extendDataRequest", "completeDataRequest" -> "2";
            case "liftRestriction" -> "3";
            case "withdrawDataRequest" -> "4";
            default -> "1";
        };
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private static String json(Object body) {
        return JSON.writeValueAsString(body);
    }

    private static ObjectNode tree(Operation operation) {
        return (ObjectNode) JSON.readTree(json(operation.body()));
    }

    private static JsonNode tree(MockHttpServletResponse answer) throws Exception {
        return JSON.readTree(answer.getContentAsByteArray());
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static List<String> pointers(JsonNode problem) {
        return problem.path("violations")
                .valueStream()
                .map(violation -> violation.path("pointer").asString(""))
                .toList();
    }

    private static ObjectNode parent(ObjectNode body, String pointer) {
        return (ObjectNode) body.at(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private static String name(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    private static void replace(ObjectNode body, String pointer, JsonNode value) {
        JsonNode parent = body.at(pointer.substring(0, pointer.lastIndexOf('/')));
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(name(pointer)), value);
        } else {
            ((ObjectNode) parent).set(name(pointer), value);
        }
    }

    private static List<String> places(JsonNode tree) {
        List<String> pointers = new ArrayList<>();
        places(tree, "", pointers);
        return pointers;
    }

    private static void places(JsonNode node, String pointer, List<String> found) {
        if (!pointer.isEmpty()) {
            found.add(pointer);
        }
        if (node.isObject()) {
            node.properties().forEach(member -> places(member.getValue(), pointer + "/" + member.getKey(), found));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                places(node.get(i), pointer + "/" + i, found);
            }
        }
    }

    /** Set by JUnit or Spring before any test runs. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T unset() {
        return null;
    }

    /** The command API alone: no store, no sign-in. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        ValidationAutoConfiguration.class,
        WebMvcAutoConfiguration.class
    })
    @ComponentScan({"vn.ansinh.command.web", "vn.ansinh.command.gate", "vn.ansinh.runtime.web"})
    static class Node {
        @Bean
        StandingPorts ports() {
            return new StandingPorts();
        }

        @Bean
        StandingDraws draws() {
            return new StandingDraws();
        }

        @Bean
        ErasureReaction erasureReaction(StandingPorts ports, Draw draw, Clock clock) {
            return new ErasureReaction(
                    ports, person -> clock.instant(), new MootRequests(ports, ports), ports, draw, clock);
        }

        @Bean
        AttemptLimits attemptLimits(Clock clock) {
            return new AttemptLimits(clock, new byte[AttemptLimits.SECRET_LENGTH]);
        }

        @Bean
        BookedPolicies policies(StandingPorts ports) {
            return new BookedPolicies(ports, Policy.load());
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-24T03:00:00Z"), ZoneOffset.UTC);
        }
    }
}
