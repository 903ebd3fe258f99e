package vn.ansinh.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import vn.ansinh.launcher.Options.Profile;
import vn.ansinh.launcher.embedded.DataDirectory;
import vn.ansinh.launcher.embedded.EmbeddedPostgres;
import vn.ansinh.launcher.embedded.EmbeddedViews;
import vn.ansinh.runtime.file.OwnerOnlyFile;
import vn.ansinh.runtime.guard.StartUpRefused;
import vn.ansinh.runtime.seal.MasterKey;

/**
 * The same application as separate nodes, against servers that it did not start: a PostgreSQL, a server for the views,
 * and for an issuer that of a standalone beside them.
 */
class NodesIT {

    @TempDir
    static Path temporary;

    private static Standalone issuer;
    private static DataDirectory directory;
    private static EmbeddedPostgres postgres;
    private static EmbeddedViews views;

    @BeforeAll
    static void startServers() throws Exception {
        issuer = Standalone.start(Options.standalone(temporary.resolve("issuer"), FreePort.find()));
        directory = DataDirectory.open(temporary.resolve("servers"));
        postgres = EmbeddedPostgres.start(directory);
        views = EmbeddedViews.start();
        Files.copy(temporary.resolve("issuer/keys/pseudonym"), directory.key("pseudonym"));
        OwnerOnlyFile.write(directory.key("master-1"), OwnerOnlyFile.key(MasterKey.LENGTH));
    }

    @AfterAll
    static void stopServers() throws Exception {
        views.close();
        postgres.close();
        directory.close();
        issuer.close();
    }

    @Test
    void nodes_takeTheTokensOfAnIssuerElsewhere_eachWithItsOwnSideOnly() throws Exception {
        String token = new Browser(issuer.home()).tokenOf("caseworker1");
        int commandPort = FreePort.find();
        int queryPort = FreePort.find();
        try (var command = start(Profile.COMMAND_NODE, commandPort);
                var query = start(Profile.QUERY_NODE, queryPort)) {
            assertThat(sides(command)).containsExactly("command");
            assertThat(sides(query)).containsExactly("query");
            for (int port : List.of(commandPort, queryPort)) {
                var node = new Browser(URI.create("http://localhost:" + port));
                assertThat(node.get("/api/nothing-here", token).statusCode()).isEqualTo(404);
                assertThat(node.get("/api/nothing-here", token + "x").statusCode())
                        .isEqualTo(401);
                assertThat(node.askForToken("caseworker1", "demo").statusCode())
                        .as("no issuer of its own")
                        .isEqualTo(401);
            }
        }
    }

    /** A node fetches the issuer's keys, and takes from the issuer neither the algorithm nor anybody else's key. */
    @Test
    void node_takesOneAlgorithm_andTheIssuersKeysOnly() throws Exception {
        RSAKey key = issuer.context().getBean(RSAKey.class);
        RSAKey stranger = new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();
        byte[] known = key.toRSAPublicKey().getEncoded();
        int port = FreePort.find();
        try (var query = start(Profile.QUERY_NODE, port)) {
            assertThat(query.isRunning()).isTrue();
            var node = new Browser(URI.create("http://localhost:" + port));
            assertThat(status(node, JWSAlgorithm.RS256, key.getKeyID(), new RSASSASigner(key)))
                    .isEqualTo(404);
            assertThat(status(node, JWSAlgorithm.RS512, key.getKeyID(), new RSASSASigner(key)))
                    .isEqualTo(401);
            assertThat(status(node, JWSAlgorithm.RS256, "another-key", new RSASSASigner(key)))
                    .isEqualTo(401);
            assertThat(status(node, JWSAlgorithm.RS256, key.getKeyID(), new RSASSASigner(stranger)))
                    .isEqualTo(401);
            assertThat(status(node, JWSAlgorithm.HS256, key.getKeyID(), new MACSigner(known)))
                    .isEqualTo(401);
        }
    }

    private static int status(Browser node, JWSAlgorithm algorithm, String kid, JWSSigner signer) throws Exception {
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer.home() + "/auth")
                .audience("an-sinh")
                .subject("caseworker1")
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .build();
        var token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(kid).build(), claims);
        token.sign(signer);
        return node.get("/api/nothing-here", token.serialize()).statusCode();
    }

    /** None of them has a default that a node could start with by mistake. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ansinh.mongodb.uri",
                "spring.security.oauth2.resourceserver.jwt.audiences",
                "spring.security.oauth2.resourceserver.jwt.issuer-uri"
            })
    void node_refuses_withoutAPropertyThatItNeeds(String property) {
        List<String> properties = properties(Profile.QUERY_NODE);
        properties.removeIf(given -> given.startsWith("--" + property));

        assertThatExceptionOfType(StartUpRefused.class)
                .isThrownBy(() -> start(Profile.QUERY_NODE, FreePort.find(), properties))
                .withMessageContaining(property);
    }

    @Test
    void node_refuses_aMongoDbThatDoesNotHaveIt() throws Exception {
        List<String> properties = properties(Profile.QUERY_NODE);
        properties.removeIf(given -> given.startsWith("--ansinh.mongodb.uri"));
        // The stand-in knows no logins, and refuses each.
        properties.add("--ansinh.mongodb.uri=" + views.uri().replace("://", "://somebody:wrong@") + "/ansinh");

        try (var command = start(Profile.COMMAND_NODE, FreePort.find())) {
            assertThat(command.isRunning()).as("the schema is there").isTrue();
            assertThatThrownBy(() -> start(Profile.QUERY_NODE, FreePort.find(), properties))
                    .satisfies(thrown -> assertThat(sentences(thrown))
                            .anyMatch(it -> it.contains("ansinh.mongodb.uri refuses its user name and password")));
        }
    }

    @Test
    void measurements_areTold_onThePortOfOperationsOnly() throws Exception {
        int port = FreePort.find();
        try (var command = start(Profile.COMMAND_NODE, port)) {
            String operations = command.getEnvironment().getRequiredProperty("local.management.port");
            var told = new Browser(URI.create("http://localhost:" + operations));
            assertThat(told.send(told.to("/actuator/prometheus")).statusCode()).isEqualTo(200);
            assertThat(told.send(told.to("/actuator/prometheus")).body()).contains("jvm_memory_used_bytes");
            assertThat(told.send(told.to("/actuator/health/readiness")).statusCode())
                    .isEqualTo(200);
            assertThat(told.send(told.to("/actuator/env")).statusCode()).isEqualTo(401);
            var api = new Browser(URI.create("http://localhost:" + port));
            assertThat(api.send(api.to("/actuator/prometheus")).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void tokens_areAnsweredUnavailable_whileTheIssuerIsAway() throws Exception {
        String token = new Browser(issuer.home()).tokenOf("caseworker1");
        List<String> properties = properties(Profile.COMMAND_NODE);
        properties.removeIf(given -> given.contains("issuer-uri"));
        properties.add("--spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:" + FreePort.find());
        properties.add("--ansinh.pseudonym.issuer=" + issuer.home() + "/auth");
        int port = FreePort.find();
        try (var command = start(Profile.COMMAND_NODE, port, properties)) {
            assertThat(command.isRunning()).isTrue();
            var answer = new Browser(URI.create("http://localhost:" + port)).get("/api/nothing-here", token);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(Browser.json(answer).get("code").asString()).isEqualTo("unavailable");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
    }

    private static List<String> sentences(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .map(cause -> String.valueOf(cause.getMessage()))
                .toList();
    }

    /** Whose components it holds. */
    private static List<String> sides(ConfigurableApplicationContext node) {
        return Stream.of("command", "query")
                .filter(side -> Stream.of(node.getBeanDefinitionNames())
                        .map(node::getType)
                        .anyMatch(type -> type != null && type.getName().startsWith("vn.ansinh." + side + ".")))
                .toList();
    }

    private static ConfigurableApplicationContext start(Profile profile, int port) {
        return start(profile, port, properties(profile));
    }

    private static ConfigurableApplicationContext start(Profile profile, int port, List<String> properties) {
        var options = new Options(profile, temporary, port, 0, 42, false, false, properties);
        return Application.run(options, Map.of(), context -> Map.of("server.port", port));
    }

    private static List<String> properties(Profile profile) {
        var properties = new ArrayList<>(List.of(
                "--spring.datasource.url=" + postgres.jdbcUrl(),
                "--spring.datasource.username=" + postgres.username(),
                "--spring.datasource.password=" + postgres.password(),
                "--ansinh.pseudonym.key-file=" + directory.key("pseudonym"),
                "--ansinh.keys.url=" + postgres.keysUrl(),
                "--ansinh.keys.username=" + postgres.username(),
                "--ansinh.keys.password=" + postgres.password(),
                "--ansinh.keys.master-folder=" + directory.keys(),
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.home() + "/auth",
                "--spring.security.oauth2.resourceserver.jwt.audiences=an-sinh",
                "--management.server.port=0"));
        if (profile == Profile.QUERY_NODE) {
            properties.add("--ansinh.mongodb.uri=" + views.uri() + "/ansinh");
        }
        return properties;
    }
}
