package vn.ansinh.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.ansinh.launcher.RawHttp.Heard;

/**
 * What goes over the wire whatever is asked (ADR-0012). The standalone believes this machine's {@code X-Forwarded-For}, so
 * that each test comes from a place of its own.
 */
class TransportIT {

    private static final String LOOKUPS = "/api/citizen/v1/status-lookups";
    private static final String POSTINGS = "/api/public/v1/postings";
    private static final String TOKENS = "/auth/oauth2/token";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FOREIGN = "https://evil.example";
    private static final int MOST_SESSIONS = 60;

    @TempDir
    static Path temporary;

    private static Standalone standalone;
    private static Browser browser;
    private static RawHttp raw;

    @BeforeAll
    static void start() throws IOException {
        int port = FreePort.find();
        standalone = Standalone.start(new Options(
                Options.Profile.STANDALONE,
                temporary,
                port,
                0,
                42,
                false,
                false,
                List.of(
                        "--ansinh.trusted-proxies=127.0.0.0/8",
                        "--ansinh.sessions.most=" + MOST_SESSIONS,
                        "--server.tomcat.connection-timeout=1s")));
        browser = new Browser(standalone.home());
        raw = new RawHttp(port);
    }

    @AfterAll
    static void stop() {
        standalone.close();
    }

    // Headers

    static Stream<HttpRequest.Builder> everyKindOfAnswer() throws Exception {
        String token = "Bearer " + browser.tokenOf("caseworker1");
        return Stream.of(
                browser.to("/api/caseworker/v1/worklist").header("Authorization", token),
                browser.to("/api/caseworker/v1/cases/x").header("Authorization", token),
                browser.to("/api/nothing-here").header("Authorization", token),
                browser.to("/api/auditor/v1/projections").header("Authorization", token),
                browser.to("/api/caseworker/v1/worklist"),
                browser.to("/nowhere"),
                browser.to("/error"),
                browser.to(POSTINGS),
                browser.to(POSTINGS + "?limit=x"),
                browser.to(LOOKUPS).POST(BodyPublishers.noBody()),
                browser.to(LOOKUPS).method("PUT", BodyPublishers.noBody()),
                browser.to("/api/x").POST(BodyPublishers.ofByteArray(new byte[(1 << 20) + 1])),
                browser.to("/openapi"),
                browser.to("/openapi/command.yaml"),
                browser.to("/openapi/none.yaml"),
                browser.to("/openapi/page/page.js"),
                browser.to("/openapi/page/swagger-ui.css"),
                browser.to("/actuator/health"),
                browser.to("/actuator/env"),
                browser.to("/auth/login"),
                browser.to("/auth/default-ui.css"),
                browser.to("/auth/nothing-here"),
                browser.to("/auth/.well-known/openid-configuration"),
                browser.to("/auth/oauth2/jwks"),
                browser.to("/auth/oauth2/authorize?response_type=code&client_id=console"),
                browser.to(TOKENS).POST(BodyPublishers.noBody()),
                browser.to("/auth/login").POST(BodyPublishers.noBody()));
    }

    @ParameterizedTest
    @MethodSource("everyKindOfAnswer")
    void answer_carriesTheHeaders_eachOnce(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = browser.send(from("192.0.2.1", request));

        assertHeaders(answer.toString(), answer.headers().map());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/x HTTP/1.1\r\nHost: local host\r\n\r\n",
                "NONSENSE\r\n\r\n",
                "TRACE /api/x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "CONNECT /api/x HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "FOO /api/x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /api/x HTTP/9.9\r\nHost: localhost\r\n\r\n"
            })
    void answer_carriesTheHeaders_fromTheServerItself(String request) throws Exception {
        Heard heard = raw.send(request);

        assertThat(heard.text()).matches("(?s)HTTP/1.1 [45]\\d\\d .*");
        Map<String, List<String>> headers = new java.util.HashMap<>();
        heard.headers()
                .forEach(line -> headers.computeIfAbsent(line.split(": ", 2)[0], name -> new ArrayList<>())
                        .add(line.split(": ", 2)[1]));
        assertHeaders(request, headers);
        assertThat(Browser.JSON.readTree(heard.body()).get("status").asInt())
                .as(heard.text())
                .isEqualTo(heard.statuses().getFirst());
    }

    private static void assertHeaders(String what, Map<String, List<String>> headers) {
        assertThat(headers.getOrDefault("content-security-policy", List.of()))
                .as(what)
                .singleElement()
                .asString()
                .startsWith("default-src 'none';")
                .contains("object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval", "*", "http:");
        Map.of(
                        "x-content-type-options", "nosniff",
                        "x-frame-options", "deny",
                        "referrer-policy", "no-referrer",
                        "cross-origin-opener-policy", "same-origin",
                        "cross-origin-embedder-policy", "require-corp",
                        "cross-origin-resource-policy", "same-origin")
                .forEach((name, value) -> assertThat(headers.getOrDefault(name, List.of()))
                        .as(what + " " + name)
                        .singleElement()
                        .asString()
                        .isEqualToIgnoringCase(value));
        assertThat(headers.getOrDefault("cache-control", List.of())).as(what).hasSize(1);
        assertThat(headers)
                .as(what)
                .containsKey("permissions-policy")
                .doesNotContainKeys(
                        "server", "x-powered-by", "strict-transport-security", "access-control-allow-origin");
    }

    @ParameterizedTest
    @CsvSource({
        "/openapi, no-cache",
        "/openapi/query.yaml, no-cache",
        "/openapi/page/page.js, max-age=3600",
        "/api/public/v1/postings, no-store",
        "/auth/login, no-store",
        "/actuator/health, no-store"
    })
    void answer_isKeptByNobody_exceptWhereItIsThePagesOwn(String path, String control) throws Exception {
        HttpResponse<String> answer = browser.send(from("192.0.2.1", browser.to(path)));

        assertThat(answer.headers().allValues("Cache-Control")).containsExactly(control);
    }

    @Test
    void scripts_runOnTheContractsPageAlone_andFromHere() throws Exception {
        assertThat(policy("/openapi")).contains("script-src 'self'").doesNotContain("script-src 'self' ");
        assertThat(policy("/auth/login"))
                .contains("style-src 'self'", "form-action 'self'")
                .doesNotContain("script");
        assertThat(policy(POSTINGS)).doesNotContain("'self'");
    }

    private static String policy(String path) throws Exception {
        return browser.send(from("192.0.2.1", browser.to(path)))
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();
    }

    // Other origins

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/command/v1/insurance-support-applications",
                "/api/caseworker/v1/worklist",
                LOOKUPS,
                POSTINGS,
                "/openapi/command.yaml",
                TOKENS,
                "/auth/login",
                "/auth/oauth2/jwks"
            })
    void otherOrigins_mayReadNothing_andAreNotEncouraged(String path) throws Exception {
        HttpResponse<String> preflight = browser.send(from("192.0.2.2", browser.to(path))
                .header("Origin", FOREIGN)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .method("OPTIONS", BodyPublishers.noBody()));
        HttpResponse<String> simple =
                browser.send(from("192.0.2.2", browser.to(path)).header("Origin", FOREIGN));

        assertThat(preflight.statusCode()).as("%s", preflight).isNotEqualTo(200).isNotEqualTo(204);
        for (HttpResponse<String> answer : List.of(preflight, simple)) {
            assertThat(answer.headers().map().keySet())
                    .as("%s", answer)
                    .noneMatch(name -> name.startsWith("access-control-"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", FORM, "multipart/form-data; boundary=x"})
    void lookup_isNotHeard_inAFormThatAForeignPageMaySendUnasked(String type) throws Exception {
        HttpResponse<String> answer = browser.send(from("192.0.2.2", browser.to(LOOKUPS))
                .header("Origin", FOREIGN)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("{\"reference\":\"AS-72CQ-Q8EE-2\",\"code\":\"ABCDEFGH\"}")));

        assertThat(answer.statusCode()).as(answer.body()).isIn(413, 415);
    }

    // The sign-in page

    @Test
    void cookie_isForThePageOnly_andNewOnceSignedIn() throws Exception {
        HttpResponse<String> page = browser.send(from("192.0.2.3", browser.to("/auth/login")));
        String set = page.headers().firstValue("Set-Cookie").orElseThrow();
        HttpResponse<String> signedIn = signIn("192.0.2.3", page, "approver1", "demo", csrf(page));

        assertThat(set).startsWith("an-sinh=").contains("Path=/", "HttpOnly", "SameSite=Lax");
        assertThat(page.body()).doesNotContain("jsessionid").doesNotContain(";an-sinh=");
        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(cookie(signedIn)).as("no session outlives a sign-in").isNotEqualTo(cookie(page));
        assertThat(browser.send(browser.to("/api/caseworker/v1/worklist").header("Cookie", cookie(signedIn)))
                        .statusCode())
                .as("a cookie opens nothing of the API")
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "forged"})
    void signIn_isRefused_withoutTheFormsOwnToken(String csrf) throws Exception {
        HttpResponse<String> page = browser.send(from("192.0.2.4", browser.to("/auth/login")));
        HttpResponse<String> answer = signIn("192.0.2.4", page, "approver1", "demo", csrf);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Browser.json(answer).get("code").asString()).isEqualTo("forbidden");
    }

    @Test
    void sessions_areBounded_andWhoComesTooLateIsToldToComeAgain() throws Exception {
        HttpResponse<String> last = browser.send(from("192.0.2.5", browser.to("/auth/login")));
        for (int i = 0; i <= MOST_SESSIONS && last.statusCode() == 200; i++) {
            last = browser.send(from("192.0.2.5", browser.to("/auth/login")));
        }
        assertThat(last.statusCode()).isEqualTo(503);
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
        assertThat(Browser.json(last).get("code").asString()).isEqualTo("unavailable");
        assertThat(browser.tokenOf("caseworker1")).as("scripts need none").isNotEmpty();
    }

    private static HttpResponse<String> signIn(
            String place, HttpResponse<String> page, String account, String password, String csrf) throws Exception {
        return browser.send(from(place, browser.to("/auth/login"))
                .header("Cookie", cookie(page))
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString("username=" + account + "&password=" + password + "&_csrf="
                        + URLEncoder.encode(csrf, StandardCharsets.UTF_8))));
    }

    private static String csrf(HttpResponse<String> page) {
        return page.body().replaceAll("(?s).*name=\"_csrf\" type=\"hidden\" value=\"([^\"]+)\".*", "$1");
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    // Guessing

    @Test
    void secrets_areGuessedFiveTimes_andThenNotEvenTheRightOneIsHeard() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(token("192.0.2.10", "payment1", "guess " + i).statusCode())
                    .isEqualTo(401);
        }
        assertTooMany(token("192.0.2.10", "payment1", "demo"), Duration.ofMinutes(5));
        assertThat(token("192.0.2.11", "payment1", "demo").statusCode())
                .as("whoever guesses keeps nobody out elsewhere")
                .isEqualTo(200);
        assertThat(token("192.0.2.10", "payment2", "demo").statusCode()).isEqualTo(200);
    }

    @Test
    void passwords_areGuessedFiveTimes_andThenNotEvenTheRightOneIsHeard() throws Exception {
        HttpResponse<String> page = browser.send(from("192.0.2.12", browser.to("/auth/login")));
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("192.0.2.12", page, "fraud1", "guess" + i, csrf(page))
                            .headers()
                            .firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/auth/login?error"));
        }
        assertTooMany(signIn("192.0.2.12", page, "fraud1", "demo", csrf(page)), Duration.ofMinutes(5));
        assertTooMany(token("192.0.2.12", "fraud1", "demo"), Duration.ofMinutes(5));
    }

    @Test
    void unknownAccounts_areRefusedLikeOthers() throws Exception {
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> known = token("192.0.2.13", "fraud2", "guess");
            HttpResponse<String> unknown = token("192.0.2.13", "nobody", "guess");
            assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
            assertThat(unknown.body()).isEqualTo(known.body());
        }
        assertTooMany(token("192.0.2.13", "nobody", "guess"), Duration.ofMinutes(5));
    }

    @Test
    void places_thatTryManyAccountsAreLocked() throws Exception {
        for (int i = 0; i < 30; i++) {
            assertThat(token("192.0.2.14", "nobody" + i, "guess").statusCode()).isEqualTo(401);
        }
        assertTooMany(token("192.0.2.14", "caseworker1", "demo"), Duration.ofMinutes(5));
    }

    @Test
    void accounts_thatAreTriedFromManyPlacesAreLocked_exceptWhereTheySignedInBefore() throws Exception {
        assertThat(token("198.51.100.1", "leader1", "demo").statusCode()).isEqualTo(200);
        for (int i = 0; i < 50; i++) {
            assertThat(token("198.51.100." + (10 + i / 2), "leader1", "guess").statusCode())
                    .isEqualTo(401);
        }
        assertTooMany(token("198.51.100.200", "leader1", "demo"), Duration.ofMinutes(5));
        assertThat(token("198.51.100.1", "leader1", "demo").statusCode()).isEqualTo(200);
    }

    @Test
    void guessesSentAtOnce_areCountedOneByOne() throws Exception {
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            List<java.util.concurrent.Callable<Integer>> guesses = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                guesses.add(() -> token("192.0.2.15", "privacy1", "guess").statusCode());
            }
            List<Integer> statuses = new ArrayList<>();
            for (var guess : threads.invokeAll(guesses)) {
                statuses.add(guess.get());
            }
            assertThat(statuses.stream().filter(status -> status == 401)).hasSize(5);
            assertThat(statuses.stream().filter(status -> status == 429)).hasSize(35);
        }
    }

    private static HttpResponse<String> token(String place, String account, String secret) throws Exception {
        return browser.send(from(place, browser.to(TOKENS))
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id=" + account + "&client_secret="
                        + URLEncoder.encode(secret, StandardCharsets.UTF_8))));
    }

    private static void assertTooMany(HttpResponse<String> answer, Duration atMost) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(429);
        assertThat(Browser.json(answer).get("code").asString()).isEqualTo("too-many-requests");
        assertThat(Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1L, atMost.toSeconds());
    }

    // Looking up without signing in

    @Test
    void wrongReferenceAndWrongCode_areAnsweredAlike_toTheByte() throws Exception {
        JsonNode lodged = lodge();
        String reference = lodged.get("reference").asString();
        String code = lodged.get("statusLookupCode").asString();
        String otherCode = (code.startsWith("A") ? "B" : "A") + code.substring(1);

        assertThat(lookUp("192.0.2.20", reference, code).statuses()).containsExactly(200);
        Heard wrongCode = lookUp("192.0.2.20", reference, otherCode);
        Heard wrongReference = lookUp("192.0.2.20", "AS-72CQ-Q8EE-2", code);

        assertThat(wrongCode.statuses()).containsExactly(404);
        assertThat(wrongReference.headers()).isEqualTo(wrongCode.headers());
        assertThat(wrongReference.body()).isEqualTo(wrongCode.body());
    }

    @Test
    void codes_areGuessedTenTimes_fromWhereverItIs_andAlikeForAReferenceThatIsNone() throws Exception {
        String known = lodge().get("reference").asString();
        for (String reference : List.of(known, "AS-2222-2222-" + check("22222222"))) {
            for (int i = 0; i < 10; i++) {
                assertThat(lookUp("203.0.113." + i, reference, "ABCDEFGH").statuses())
                        .containsExactly(404);
            }
            Heard locked = lookUp("203.0.113.99", reference, "ABCDEFGH");
            assertThat(locked.statuses()).containsExactly(429);
            assertThat(locked.headers()).anyMatch(line -> line.matches("retry-after: [1-6]?\\d?\\d"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.21, " + POSTINGS,
        "192.0.2.23, /api/log/v1/checkpoint",
        "192.0.2.25, /api/log/v1/tile/0/000.p/1",
        "192.0.2.27, /api/log/v1/nothing"
    })
    void openDoors_areLimitedByPlace(String place, String door) throws Exception {
        awaitCheckpoint();
        int open = browser.send(from("192.0.2.22", browser.to(door))).statusCode();
        assertThat(open).isEqualTo(door.endsWith("nothing") ? 404 : 200);
        for (int i = 0; i < 300; i++) {
            assertThat(browser.send(from(place, browser.to(door))).statusCode())
                    .as("the %dth", i + 1)
                    .isEqualTo(open);
        }
        assertTooMany(browser.send(from(place, browser.to(door))), Duration.ofMinutes(1));
        assertTooMany(browser.send(from(place, browser.to(POSTINGS))), Duration.ofMinutes(1));
        assertThat(browser.send(from("192.0.2.22", browser.to(door))).statusCode())
                .as("from elsewhere")
                .isEqualTo(open);
    }

    /** The first one is signed within a second of the first event. */
    private static void awaitCheckpoint() throws Exception {
        for (int tries = 0; tries < 60; tries++) {
            if (browser.send(from("192.0.2.24", browser.to("/api/log/v1/checkpoint")))
                            .statusCode()
                    == 200) {
                return;
            }
            Thread.sleep(500);
        }
        throw new AssertionError("no checkpoint");
    }

    /** The check character of a reference, as the kernel computes it. */
    private static char check(String body) {
        String alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (i + 2) * alphabet.indexOf(body.charAt(i));
        }
        return alphabet.charAt(sum % alphabet.length());
    }

    private static Heard lookUp(String place, String reference, String code) throws IOException {
        String body = "{\"reference\":\"" + reference + "\",\"code\":\"" + code + "\"}";
        return raw.send("POST " + LOOKUPS + " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: " + place
                + "\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body);
    }

    /** A case that the views know. */
    private static JsonNode lodge() throws Exception {
        String body = """
                {"scheme":"voluntary-social-insurance","unit":"07210@2025-07-01","channel":"counter",
                 "persons":[{"ref":"self","fullName":"Nguyễn Thị Đo","birthDate":"1990-01-01","sex":"female"}],
                 "applicant":"self","beneficiary":"self","receiver":"self","representation":{"ground":"self"},
                 "household":[{"person":"self","relation":"head"}],"documents":[],
                 "facts":[{"code":"household-poverty","value":"poor","origin":"declared"}]}
                """;
        String token = browser.tokenOf("caseworker1");
        HttpResponse<String> lodged = browser.send(browser.to("/api/command/v1/insurance-support-applications")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        assertThat(lodged.statusCode()).as(lodged.body()).isEqualTo(201);
        JsonNode answer = Browser.json(lodged);
        String position = answer.get("consistencyToken").asString();
        HttpResponse<String> seen = browser.get("/api/caseworker/v1/worklist?minPosition=" + position, token);
        for (int tries = 0; tries < 60 && seen.statusCode() == 503; tries++) {
            Thread.sleep(500);
            seen = browser.get("/api/caseworker/v1/worklist?minPosition=" + position, token);
        }
        assertThat(seen.statusCode()).as(seen.body()).isEqualTo(200);
        return answer;
    }

    private static HttpRequest.Builder from(String place, HttpRequest.Builder request) {
        return request.header("X-Forwarded-For", place);
    }

    // What is hardly a request

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Two lengths, of which a proxy might take the other.
                "POST /api/x HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
                "POST /api/x HTTP/1.1\r\nHost: h\r\nContent-Length: 5, 6\r\n\r\nhello",
                "POST /api/x HTTP/1.1\r\nHost: h\r\nContent-Length: +5\r\n\r\nhello",
                "POST /api/x HTTP/1.1\r\nHost: h\r\nContent-Length: -1\r\n\r\n",
                "POST /api/x HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked, x\r\n\r\n0\r\n\r\n",
                "POST /api/x HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "POST /api/x HTTP/1.1\r\nHost: h\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                "POST /api/x HTTP/1.1\r\nHost: h\r\nContent-Length : 5\r\n\r\nhello",
                "POST /api/x HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\n 5\r\n\r\nhello",
                "GET /api/x HTTP/1.1\r\nHost: h\r\nHost: g\r\n\r\n",
                "GET /api/x HTTP/1.1\r\n\r\n",
                "GET /api/x\u0000 HTTP/1.1\r\nHost: h\r\n\r\n",
                "GET /api/x HTTP/1.1\r\nHost: h\r\nX: a\u0000b\r\n\r\n"
            })
    void request_isRefused_thatAnotherServerMightReadOtherwise(String request) throws Exception {
        Heard heard = raw.send(request + "GET /openapi HTTP/1.1\r\nHost: h\r\n\r\n");

        assertThat(heard.statuses())
                .as(heard.text())
                .hasSize(1)
                .first()
                .satisfies(status -> assertThat(status).isIn(400, 501));
        assertThat(heard.closed()).as("what follows is not read as a request").isTrue();
        assertThat(heard.text()).contains("application/problem+json").doesNotContainIgnoringCase("<html");
    }

    @Test
    void chunks_winOverALength_andTheConnectionEnds() throws Exception {
        Heard heard = raw.send(String.join(
                "\r\n",
                "POST /api/x HTTP/1.1",
                "Host: h",
                "Content-Length: 40",
                "Transfer-Encoding: chunked",
                "",
                "0",
                "",
                "GET /openapi HTTP/1.1",
                "Host: h",
                "",
                ""));

        assertThat(heard.statuses()).as(heard.text()).hasSize(1);
        assertThat(heard.closed()).isTrue();
    }

    static Stream<String> tooMuch() {
        return Stream.of(
                "GET /api/" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: h\r\n\r\n",
                "GET /api/x?" + "y".repeat(20_000) + " HTTP/1.1\r\nHost: h\r\n\r\n",
                "GET /api/x HTTP/1.1\r\nHost: h\r\nX: " + "z".repeat(20_000) + "\r\n\r\n",
                "GET /api/x HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer " + "t".repeat(20_000) + "\r\n\r\n",
                "GET /api/x HTTP/1.1\r\nHost: h\r\n" + "A: b\r\n".repeat(200) + "\r\n");
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    void headers_areRefused_overTheirLimit(String request) throws Exception {
        Heard heard = raw.send(request);

        assertThat(heard.statuses())
                .as(heard.text())
                .hasSize(1)
                .first()
                .satisfies(status -> assertThat(status).isIn(400, 414, 431));
        assertThat(heard.text())
                .contains("application/problem+json", "\"code\":\"malformed-request\"")
                .doesNotContainIgnoringCase("<html")
                .doesNotContain("Exception");
        assertThat(heard.closed()).isTrue();
    }

    @Test
    void slowRequests_areNotWaitedFor() throws Exception {
        String half = "POST " + LOOKUPS + " HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\n";

        assertThat(raw.send(half).closed()).as("half a head").isTrue();
        Heard body = raw.send(half + "Content-Length: 100\r\n\r\n{\"reference\"");
        assertThat(body.closed()).as("half a body: " + body.text()).isTrue();
        assertThat(body.text()).doesNotContain("<html").doesNotContain("HTTP/1.1 5");
    }
}
