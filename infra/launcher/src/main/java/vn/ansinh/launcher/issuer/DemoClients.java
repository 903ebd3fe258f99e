package vn.ansinh.launcher.issuer;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/** A fixed list of clients. The library's own in memory refuses clients that share a secret, which these do. */
final class DemoClients implements RegisteredClientRepository {

    private final Map<String, RegisteredClient> byId;

    DemoClients(Collection<RegisteredClient> clients) {
        byId = clients.stream().collect(Collectors.toUnmodifiableMap(RegisteredClient::getId, Function.identity()));
    }

    @Override
    public void save(RegisteredClient client) {
        throw new IllegalStateException("the demo's clients are fixed");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return byId.get(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return byId.get(clientId);
    }
}
