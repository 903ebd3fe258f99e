package vn.ansinh.launcher.issuer;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Remembers the sign-ins of people. A script's token says everything itself and is never looked up again; remembered,
 * each would stay in memory for as long as the standalone runs.
 */
final class RememberedSignIns implements OAuth2AuthorizationService {

    private final OAuth2AuthorizationService people = new InMemoryOAuth2AuthorizationService();

    @Override
    public void save(OAuth2Authorization authorization) {
        if (!AuthorizationGrantType.CLIENT_CREDENTIALS.equals(authorization.getAuthorizationGrantType())) {
            people.save(authorization);
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        people.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return people.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType tokenType) {
        return people.findByToken(token, tokenType);
    }
}
