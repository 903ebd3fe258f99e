package vn.ansinh.runtime.views;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the views are kept and how they are built.
 *
 * @param uri connection string of MongoDB, with the name of the database
 * @param segments how many parts of the log are read side by side; holds from the next building on
 * @param workers threads of this node that apply events
 * @param batchSize at most so many events are applied at once
 * @param servedBehind queries are refused at the start while more events than this are missing
 */
@ConfigurationProperties("ansinh.mongodb")
public record ViewsProperties(
        @Nullable String uri,
        @DefaultValue("2") int segments,
        @DefaultValue("2") int workers,
        @DefaultValue("500") int batchSize,
        @DefaultValue("1000") long servedBehind) {
    String requiredUri() {
        if (uri == null || uri.isBlank()) {
            throw new IllegalStateException(
                    "The property ansinh.mongodb.uri is not set, and there is no default for it.");
        }
        return uri;
    }

    @Override
    public String toString() {
        // The address may hold a password.
        return "ViewsProperties[segments=" + segments + ", batchSize=" + batchSize + "]";
    }
}
