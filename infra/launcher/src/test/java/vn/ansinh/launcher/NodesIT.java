package vn.ansinh.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import vn.ansinh.launcher.Options.Profile;
import vn.ansinh.launcher.embedded.DataDirectory;
import vn.ansinh.launcher.embedded.EmbeddedPostgres;
import vn.ansinh.launcher.embedded.EmbeddedViews;
import vn.ansinh.runtime.guard.StartUpRefused;

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

    @Test
    void node_refuses_withoutItsViews() {
        List<String> properties = properties(Profile.QUERY_NODE);
        properties.removeIf(property -> property.startsWith("--ansinh.mongodb.uri"));

        assertThatExceptionOfType(StartUpRefused.class)
                .isThrownBy(() -> start(Profile.QUERY_NODE, FreePort.find(), properties))
                .withMessageContaining("ansinh.mongodb.uri");
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
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.home() + "/auth",
                "--spring.security.oauth2.resourceserver.jwt.audiences=an-sinh",
                "--management.server.port=0"));
        if (profile == Profile.QUERY_NODE) {
            properties.add("--ansinh.mongodb.uri=" + views.uri() + "/ansinh");
        }
        return properties;
    }
}
