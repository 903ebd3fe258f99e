package vn.ansinh.runtime.security;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.time.Duration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestTemplate;

/**
 * Tokens by the keys of an issuer elsewhere, which are asked for at its own address alone: a redirect is an answer of no use, so that nobody who can answer once
 * for the issuer sends us to keys of theirs (ASVS 15.3.2).
 */
final class RemoteIssuer {
    private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(10);

    private RemoteIssuer() {}

    /**
     * Fetches the issuer's keys when the first token comes. Asking at start would tie our start to the issuer's, and in
     * the standalone, where the issuer is this very process, never end (architecture, trap 13).
     */
    static JwtDecoder decoder(String issuer, SignatureAlgorithm algorithm, OAuth2TokenValidator<Jwt> rules) {
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer)
                    .jwsAlgorithm(algorithm)
                    .restOperations(toNoOtherAddress())
                    .build();
            decoder.setJwtValidator(rules);
            return decoder;
        });
    }

    private static RestTemplate toNoOtherAddress() {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .followRedirects(Redirect.NEVER)
                .connectTimeout(CONNECTS_WITHIN)
                .build());
        requests.setReadTimeout(ANSWERS_WITHIN);
        return new RestTemplate(requests);
    }
}
