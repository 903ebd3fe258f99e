package vn.ansinh.runtime.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;

/** Of the claims alone; signatures and algorithms meet the running system in {@code WhoMayProof}. */
class TokenRulesTest {

    private static final String ISSUER = "https://login.example.vn";
    private final Instant now = Instant.now();

    private final OAuth2TokenValidator<Jwt> rules =
            TokenRules.of(ISSUER, "an-sinh", Duration.ofHours(1), Clock.fixed(now, ZoneOffset.UTC));

    @Test
    void token_isTaken_thatIsAsItShouldBe() {
        assertThat(taken(token -> {})).isTrue();
        assertThat(taken(token -> token.audience(List.of("another", "an-sinh"))))
                .isTrue();
        assertThat(taken(token -> token.expiresAt(now.plus(Duration.ofHours(1)))))
                .isTrue();
    }

    @Test
    void token_isRefused_forWhomOrByWhomItIsNotMeant() {
        assertThat(taken(token -> token.issuer("https://login.example.vn/"))).isFalse();
        assertThat(taken(token -> token.claims(claims -> claims.remove("iss")))).isFalse();
        assertThat(taken(token -> token.audience(List.of("another")))).isFalse();
        assertThat(taken(token -> token.claims(claims -> claims.remove("aud")))).isFalse();
    }

    @Test
    void token_isRefused_outsideItsTime() {
        assertThat(taken(token -> token.expiresAt(now.minusSeconds(120)))).isFalse();
        assertThat(taken(token -> token.notBefore(now.plusSeconds(120)))).isFalse();
    }

    @Test
    void token_isRefused_thatEndsTooLateOrNever() {
        assertThat(taken(token -> token.expiresAt(now.plus(Duration.ofHours(2)))))
                .isFalse();
        assertThat(taken(token -> token.claims(claims -> claims.remove("exp")))).isFalse();
    }

    private boolean taken(Consumer<Jwt.Builder> change) {
        Jwt.Builder token = Jwt.withTokenValue("t")
                .header("alg", "RS256")
                .issuer(ISSUER)
                .audience(List.of("an-sinh"))
                .subject("somebody")
                .expiresAt(now.plusSeconds(600));
        change.accept(token);
        return !rules.validate(token.build()).hasErrors();
    }
}
