package vn.ansinh.launcher.issuer;

import java.util.LinkedHashMap;
import java.util.Map;
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

    static final int MOST = 1_000;

    private final OAuth2AuthorizationService people = new InMemoryOAuth2AuthorizationService();

    /** The longest remembered first, which is forgotten when there are more; the token of it stays good until it ends. */
    private final Map<String, OAuth2Authorization> inOrder = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, OAuth2Authorization> eldest) {
            if (size() > MOST) {
                people.remove(eldest.getValue());
                return true;
            }
            return false;
        }
    };

    @Override
    public synchronized void save(OAuth2Authorization authorization) {
        if (!AuthorizationGrantType.CLIENT_CREDENTIALS.equals(authorization.getAuthorizationGrantType())) {
            people.save(authorization);
            inOrder.put(authorization.getId(), authorization);
        }
    }

    @Override
    public synchronized void remove(OAuth2Authorization authorization) {
        inOrder.remove(authorization.getId());
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
