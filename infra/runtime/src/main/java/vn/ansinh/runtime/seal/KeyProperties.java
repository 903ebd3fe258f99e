package vn.ansinh.runtime.seal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where persons' keys are, and what wraps them.
 *
 * @param url JDBC address of their database, apart from the events'
 * @param owner login that owns its schema, for migrating; the same login when not given
 * @param masterFolder folder of the master keys' files
 * @param masterVariable environment variable with the master keys, instead of the folder
 */
@ConfigurationProperties("ansinh.keys")
public record KeyProperties(
        String url,
        String username,
        String password,
        @Nullable Login owner,
        @Nullable Path masterFolder,
        @Nullable String masterVariable,
        @DefaultValue("4") int connections) {

    /** A login role. */
    public record Login(String username, @DefaultValue("") String password) {
        @Override
        public String toString() {
            return username;
        }
    }

    /** Never the password. */
    @Override
    public String toString() {
        return url;
    }
}
