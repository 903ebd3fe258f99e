package vn.ansinh.runtime.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;

/** What every accepted token must say, wherever its key comes from. */
final class TokenRules {

    /** How far the issuer's clock may differ from ours; the library's own rule allows as much. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    private TokenRules() {}

    /**
     * Of this issuer, for this audience, not before its time, and not for long.
     *
     * @param longest how long after now a token may still be good: a token cannot be called back, so it has to end soon
     */
    static OAuth2TokenValidator<Jwt> of(String issuer, String audience, Duration longest, Clock clock) {
        return new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(issuer),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audiences -> audiences != null && audiences.contains(audience)),
                endsSoon(longest, clock));
    }

    /** The library's rule takes a token that never ends. */
    private static OAuth2TokenValidator<Jwt> endsSoon(Duration longest, Clock clock) {
        var error = new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "the token ends too late or never", null);
        return token -> {
            Instant end = token.getExpiresAt();
            boolean soon =
                    end != null && end.isBefore(clock.instant().plus(longest).plus(SKEW));
            return soon ? OAuth2TokenValidatorResult.success() : OAuth2TokenValidatorResult.failure(error);
        };
    }
}
