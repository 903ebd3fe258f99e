package vn.ansinh.runtime.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** Keys are asked for at the issuer's own address: whoever redirects once is not followed, to good keys either. */
class RemoteIssuerTest {
    private final AtomicInteger askedElsewhere = new AtomicInteger();
    private HttpServer issuer;
    private HttpServer elsewhere;
    private RSAKey key;

    @BeforeEach
    void start() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("k").generate();
        issuer = server();
        elsewhere = server();
        answer(issuer, "/.well-known/openid-configuration", discovery());
        elsewhere.createContext("/", exchange -> {
            askedElsewhere.incrementAndGet();
            exchange.close();
        });
    }

    @AfterEach
    void stop() {
        issuer.stop(0);
        elsewhere.stop(0);
    }

    private static HttpServer server() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        return server;
    }

    private static String home(HttpServer server) {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private String discovery() {
        return "{\"issuer\":\"" + home(issuer) + "\",\"jwks_uri\":\"" + home(issuer)
                + "/jwks\",\"subject_types_supported\":[\"public\"],\"authorization_endpoint\":\"" + home(issuer)
                + "/a\"}";
    }

    private static void answer(HttpServer server, String path, String json) {
        server.createContext(path, exchange -> {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static void redirect(HttpServer server, String path, String to) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
    }

    private String token() throws Exception {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(),
                new JWTClaimsSet.Builder()
                        .issuer(home(issuer))
                        .subject("s")
                        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                        .build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private JwtDecoder decoder() {
        return RemoteIssuer.decoder(
                home(issuer), SignatureAlgorithm.RS256, token -> OAuth2TokenValidatorResult.success());
    }

    private String keys() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    @Test
    void keysOfTheIssuer_areTaken() throws Exception {
        answer(issuer, "/jwks", keys());
        assertThat(decoder().decode(token()).getSubject()).isEqualTo("s");
    }

    @Test
    void keysBehindARedirect_areNotAskedFor() throws Exception {
        redirect(issuer, "/jwks", home(elsewhere) + "/jwks");
        String token = token();
        assertThatThrownBy(() -> decoder().decode(token)).isInstanceOf(JwtException.class);
        assertThat(askedElsewhere).hasValue(0);
    }

    @Test
    void discoveryBehindARedirect_isNotAskedFor() throws Exception {
        issuer.removeContext("/.well-known/openid-configuration");
        redirect(issuer, "/.well-known/openid-configuration", home(elsewhere) + "/.well-known/openid-configuration");
        answer(issuer, "/jwks", keys());
        String token = token();
        assertThatThrownBy(() -> decoder().decode(token)).isInstanceOf(RuntimeException.class);
        assertThat(askedElsewhere).hasValue(0);
    }
}
