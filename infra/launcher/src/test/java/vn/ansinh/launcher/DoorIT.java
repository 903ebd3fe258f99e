package vn.ansinh.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.ansinh.launcher.issuer.DemoIdentity;
import vn.ansinh.launcher.issuer.DemoIssuerConfiguration;
import vn.ansinh.runtime.guard.StartUpRefused;

/** Who comes in and who does not, and how that is said. */
class DoorIT {

    private static final String NOWHERE = "/api/command/v1/nothing-here";
    private static final int MEBIBYTE = 1 << 20;

    @TempDir
    static Path temporary;

    private static Standalone standalone;
    private static Browser browser;
    private static int port;

    @BeforeAll
    static void start() throws IOException {
        port = FreePort.find();
        standalone = Standalone.start(Options.standalone(temporary, port));
        browser = new Browser(standalone.home());
    }

    @AfterAll
    static void stop() {
        standalone.close();
    }

    static List<DemoIdentity> everyone() {
        return DemoIdentity.all();
    }

    @ParameterizedTest
    @MethodSource("everyone")
    void script_getsATokenThatIsTaken_forEachIdentity(DemoIdentity identity) throws Exception {
        String token = browser.tokenOf(identity.name());

        Map<String, Object> claims = SignedJWT.parse(token).getJWTClaimsSet().getClaims();
        assertThat(claims)
                .containsEntry("iss", standalone.home() + "/auth")
                .containsEntry("sub", identity.name())
                .containsEntry("aud", List.of("an-sinh"))
                .containsEntry("roles", identity.roles())
                .containsEntry("unit", identity.unit())
                .containsEntry("person_number", identity.personNumber());
        assertThat(browser.get(NOWHERE, token).statusCode())
                .as("signed in, and nothing there")
                .isEqualTo(404);
    }

    @Test
    void issuer_refuses_forAWrongSecret() throws Exception {
        assertThat(browser.askForToken("caseworker1", "guess").statusCode()).isEqualTo(401);
    }

    /** The limits go by where a request comes from, and anybody can write a header. */
    @Test
    void forwardedFor_isBelievedFromNobody_unlessAProxyIsNamed() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(guessFrom("192.0.2." + i)).isEqualTo(401);
        }
        assertThat(guessFrom("192.0.2.99")).isEqualTo(429);
    }

    private static int guessFrom(String forwarded) throws IOException, InterruptedException {
        return browser.send(browser.to("/auth/oauth2/token")
                        .header("X-Forwarded-For", forwarded)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "grant_type=client_credentials&client_id=nobody&client_secret=guess")))
                .statusCode();
    }

    @Test
    void tokens_liveShortly_andNobodyGetsARefreshToken() throws Exception {
        JsonNode answer = Browser.json(browser.askForToken("caseworker1", "demo"));
        var claims = SignedJWT.parse(answer.get("access_token").asString()).getJWTClaimsSet();

        assertThat(answer.get("expires_in").asInt()).isBetween(1_795, 1_800);
        assertThat(claims.getExpirationTime().toInstant())
                .isEqualTo(claims.getIssueTime().toInstant().plusSeconds(1_800));
        assertThat(answer.has("refresh_token")).isFalse();
    }

    @Test
    void issuer_publishesItself_whereOpenIdConnectLooks() throws Exception {
        // By another name than its own: what it publishes must not follow the Host header.
        JsonNode metadata = Browser.json(new Browser(java.net.URI.create("http://127.0.0.1:" + port))
                .send(HttpRequest.newBuilder(
                        java.net.URI.create("http://127.0.0.1:" + port + "/auth/.well-known/openid-configuration"))));

        String issuer = standalone.home() + "/auth";
        assertThat(metadata.get("issuer").asString()).isEqualTo(issuer);
        assertThat(metadata.get("token_endpoint").asString()).isEqualTo(issuer + "/oauth2/token");
        assertThat(browser.send(browser.to(metadata.get("jwks_uri").asString())).body())
                .contains("\"kty\":\"RSA\"")
                .doesNotContain("\"d\":");
    }

    @Test
    void person_signsInOnThePage_andTheConsoleGetsTheirToken() throws Exception {
        String verifier = "a-secret-that-only-the-browser-knows-until-the-end";
        String challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        String redirect = standalone.home() + "/login/oauth2/code/an-sinh";
        String authorize = "/auth/oauth2/authorize?response_type=code&client_id=console&scope=openid&state=s"
                + "&code_challenge_method=S256&code_challenge=" + challenge + "&redirect_uri="
                + URLEncoder.encode(redirect, StandardCharsets.UTF_8);

        HttpResponse<String> sentToLogin = browser.send(browser.to(authorize).header("Accept", "text/html"));
        assertThat(location(sentToLogin)).endsWith("/auth/login");
        HttpResponse<String> page = browser.send(browser.to("/auth/login").header("Cookie", cookie(sentToLogin)));
        String csrf = page.body().replaceAll("(?s).*name=\"_csrf\" type=\"hidden\" value=\"([^\"]+)\".*", "$1");
        HttpResponse<String> signedIn = browser.send(browser.to("/auth/login")
                .header("Cookie", cookie(sentToLogin))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "username=approver1&password=demo&_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8))));
        HttpResponse<String> back =
                browser.send(browser.to(authorize).header("Accept", "text/html").header("Cookie", cookie(signedIn)));
        assertThat(location(back)).startsWith(redirect + "?code=");
        String code = location(back).replaceAll(".*[?&]code=([^&]+).*", "$1");
        HttpResponse<String> tokens = browser.send(browser.to("/auth/oauth2/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=authorization_code&client_id=console&code=" + code
                        + "&code_verifier=" + verifier + "&redirect_uri="
                        + URLEncoder.encode(redirect, StandardCharsets.UTF_8))));

        JsonNode given = Browser.json(tokens);
        String token = given.get("access_token").asString();
        assertThat(given.get("expires_in").asInt()).as("15 minutes").isBetween(895, 900);
        assertThat(given.has("refresh_token")).isFalse();
        assertThat(browser.get(NOWHERE, given.get("id_token").asString()).statusCode())
                .as("who somebody is opens nothing")
                .isEqualTo(401);
        assertThat(SignedJWT.parse(token).getJWTClaimsSet().getStringListClaim("roles"))
                .containsExactly("approver");
        assertThat(browser.get(NOWHERE, token).statusCode()).isEqualTo(404);
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("none, but status " + response.statusCode());
    }

    private static String cookie(HttpResponse<String> response) {
        return response.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    static Stream<String> badTokens() throws Exception {
        RSAKey key = standalone.context().getBean(RSAKey.class);
        RSAKey stranger = new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();
        String good = browser.tokenOf("caseworker1");
        return Stream.of(
                "nonsense",
                good.substring(0, good.length() - 3) + (good.endsWith("AAA") ? "BBB" : "AAA"),
                minted(stranger, claims()),
                minted(key, claims().audience("another-system")),
                minted(key, claims().audience((String) null)),
                minted(key, claims().issuer("http://localhost:1/auth")),
                minted(key, claims().expirationTime(Date.from(Instant.now().minusSeconds(120)))),
                minted(key, claims().notBeforeTime(Date.from(Instant.now().plusSeconds(120)))),
                minted(key, claims().claim("unit", "99999")),
                minted(key, claims().claim("unit", "07210@2020-01-01")),
                minted(key, claims().claim("unit", "x@")),
                minted(key, claims().claim("person_number", "12")),
                minted(key, claims().subject("")));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void api_says401_forATokenThatIsNotGood(String token) throws Exception {
        HttpResponse<String> answer = browser.get(NOWHERE, token);

        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void minting_givesATokenThatIsTaken_forClaimsAsTheyShouldBe() throws Exception {
        // Else the bad ones above could be refused for a reason of their own.
        String token = minted(standalone.context().getBean(RSAKey.class), claims());

        assertThat(browser.get(NOWHERE, token).statusCode()).isEqualTo(404);
    }

    @Test
    void api_says401_forNoToken() throws Exception {
        assertProblem(browser.send(browser.to(NOWHERE)), 401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/heapdump", "/secret", "/auth.txt"})
    void unlistedPaths_areDenied_toThoseWhoAreSignedIn(String path) throws Exception {
        assertProblem(browser.get(path, browser.tokenOf("auditor1")), 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/readiness"})
    void openPaths_answer_withoutSigningIn(String path) throws Exception {
        HttpResponse<String> answer = browser.send(browser.to(path));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Browser.json(answer).get("status").asString()).isEqualTo("UP");
    }

    /** The standalone listens to its own machine only. */
    @Test
    void measurements_areTold_withoutSigningIn() throws Exception {
        HttpResponse<String> answer = browser.send(browser.to("/actuator/prometheus"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("jvm_memory_used_bytes");
    }

    @ParameterizedTest
    @CsvSource({
        "'', vi, Chưa đăng nhập",
        "en, en, Not signed in",
        "'fr, en;q=0.5', en, Not signed in",
        "'en;q=0.1, vi', vi, Chưa đăng nhập",
        "'%%%', vi, Chưa đăng nhập"
    })
    void problem_isInTheLanguage_thatWasAskedFor(String accepted, String language, String title) throws Exception {
        HttpResponse<String> answer = browser.send(browser.to(NOWHERE).header("Accept-Language", accepted));

        assertThat(answer.headers().firstValue("Content-Language")).hasValue(language);
        assertThat(Browser.json(answer).get("title").asString()).isEqualTo(title);
    }

    @Test
    void body_isRefused_overOneMebibyte() throws Exception {
        byte[] tooLong = new byte[MEBIBYTE + 1];
        var stated = HttpRequest.BodyPublishers.ofByteArray(tooLong);
        var chunked = HttpRequest.BodyPublishers.ofInputStream(() -> InputStream.nullInputStream());
        var chunkedTooLong = HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(tooLong));
        String token = browser.tokenOf("caseworker1");

        assertProblem(post(stated, token), 413, "body-too-large");
        assertProblem(post(chunkedTooLong, token), 413, "body-too-large");
        assertThat(post(chunked, token).statusCode()).isEqualTo(404);
        assertThat(post(HttpRequest.BodyPublishers.ofByteArray(new byte[MEBIBYTE]), token)
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/../../x HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/a;b=c HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /api/x HTTP/1.1\r\nHost: local host\r\n\r\n",
                "NONSENSE\r\n\r\n",
                "TRACE /api/x HTTP/1.1\r\nHost: localhost\r\n\r\n"
            })
    void server_answersWithAProblemAndNotWithAPage_forWhatIsHardlyARequest(String request) throws Exception {
        String answer = raw(request);

        assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d .*").doesNotContainIgnoringCase("<html");
        assertThat(answer).contains("application/problem+json", "urn:an-sinh:problem:");
    }

    @Test
    void demoIssuer_refusesToStart_outsideTheStandalone() {
        try (var production = new AnnotationConfigApplicationContext()) {
            production.getEnvironment().setActiveProfiles("command-node");
            production.register(DemoIssuerConfiguration.class);

            assertThatThrownBy(production::refresh)
                    .isInstanceOf(BeanCreationException.class)
                    .rootCause()
                    .isInstanceOf(StartUpRefused.class)
                    .hasMessageContaining("standalone only");
        }
    }

    private static HttpResponse<String> post(HttpRequest.BodyPublisher body, String token)
            throws IOException, InterruptedException {
        return browser.send(browser.to(NOWHERE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(body));
    }

    private static String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = Browser.json(answer);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("type").asString()).isEqualTo("urn:an-sinh:problem:" + code);
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(standalone.home() + "/auth")
                .audience("an-sinh")
                .subject("caseworker1")
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .claim("roles", List.of("caseworker"))
                .claim("unit", "07210");
    }

    private static String minted(RSAKey key, JWTClaimsSet.Builder claims) throws JOSEException, ParseException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims.build());
        token.sign(new RSASSASigner(key));
        return SignedJWT.parse(token.serialize()).serialize();
    }
}
