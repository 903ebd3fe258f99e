package vn.ansinh.runtime.store;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the events are kept.
 *
 * @param url JDBC URL of the PostgreSQL database
 * @param username login role that may become {@code role}
 * @param role role that every session takes on, so that no connection of this program can change history
 * @param connections size of the pool; the sequencer and the listener hold one more each
 * @param migrate whether to bring the schema up to date when starting; else it must be
 * @param owner login that owns the schema, for migrating; as {@code username} when not given
 * @param digestKey 32 bytes in base64: the key under which person numbers are digested
 */
@ConfigurationProperties("ansinh.store")
public record StoreProperties(
        @Nullable String url,
        @Nullable String username,
        @DefaultValue("") String password,
        @DefaultValue("ansinh_append") String role,
        @DefaultValue("16") int connections,
        @DefaultValue("true") boolean migrate,
        @Nullable Owner owner,
        @Nullable String digestKey) {
    /** The schema's owner. */
    public record Owner(String username, @DefaultValue("") String password) {}

    String requiredUrl() {
        return required("ansinh.store.url", url);
    }

    String requiredUsername() {
        return required("ansinh.store.username", username);
    }

    String requiredDigestKey() {
        return required("ansinh.store.digest-key", digestKey);
    }

    Owner ownerOrUser() {
        return owner == null ? new Owner(requiredUsername(), password) : owner;
    }

    @Override
    public String toString() {
        return "StoreProperties[" + url + " as " + username + "]";
    }

    private static String required(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("The property " + name + " is not set, and there is no default for it.");
        }
        return value;
    }
}
