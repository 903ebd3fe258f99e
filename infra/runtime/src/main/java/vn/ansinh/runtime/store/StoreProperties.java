package vn.ansinh.runtime.store;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the event database of {@code spring.datasource} is used.
 *
 * @param role role that every session takes on, so that no connection of this program can change history; by default
 *     {@code ansinh_append}, on a query node {@code ansinh_read}
 * @param migrate whether to bring the schema up to date when starting, which only a query node does not do by
 *     default; else it must be
 * @param owner login that owns the schema, for migrating; the data source's own when not given
 */
@ConfigurationProperties("ansinh.store")
public record StoreProperties(
        @Nullable String role,
        @Nullable Boolean migrate,
        @Nullable Login owner) {
    /** A login role. */
    public record Login(String username, @DefaultValue("") String password) {
        @Override
        public String toString() {
            return username;
        }
    }
}
