package vn.ansinh.proof.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import vn.ansinh.proof.system.Api;
import vn.ansinh.proof.system.Standing;

/** Tokens that the demo issuer would not hand out, made with its key. */
final class Tokens {
    private static final int TEN_MINUTES = 600;

    private Tokens() {}

    static RSAKey issuerKey(Standing system) throws IOException, ParseException {
        try (Stream<Path> files = Files.list(system.data().resolve("keys"))) {
            for (Path file : files.toList()) {
                if (Files.readString(file).contains("\"kty\"")) {
                    return RSAKey.parse(Files.readString(file));
                }
            }
        }
        throw new AssertionError("no key of the issuer");
    }

    /** Good ones, of an officer of Bắc Giang ward; the token names no human being. */
    static JWTClaimsSet.Builder claims(Api api) {
        return new JWTClaimsSet.Builder()
                .issuer(api.home() + "/auth")
                .audience("an-sinh")
                .subject("caseworker1")
                .expirationTime(Date.from(Instant.now().plusSeconds(TEN_MINUTES)))
                .claim("roles", List.of("caseworker"))
                .claim("unit", "07210");
    }

    static String signed(RSAKey key, JWTClaimsSet.Builder claims) throws JOSEException {
        return signed(key, claims, JWSAlgorithm.RS256, key.getKeyID());
    }

    static String signed(RSAKey key, JWTClaimsSet.Builder claims, JWSAlgorithm algorithm, String kid)
            throws JOSEException {
        var token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(kid).build(), claims.build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    /** What everybody can read is taken for what only two know. */
    static String shared(RSAKey key, JWTClaimsSet.Builder claims) throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(), claims.build());
        token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    /** Signed with a key that the token itself brings along. */
    static String bringing(RSAKey stranger, JWTClaimsSet.Builder claims) throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .jwk(stranger.toPublicJWK())
                        .build(),
                claims.build());
        token.sign(new RSASSASigner(stranger));
        return token.serialize();
    }

    /** The same claims and signature under another header. */
    static String headed(String good, String header) {
        String[] parts = good.split("\\.");
        return Base64URL.encode(header) + "." + parts[1] + "." + parts[2];
    }
}
