package vn.ansinh.runtime.views;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.ansinh.runtime.guard.StartUpRefused;

/**
 * Where the views are kept and how they are built.
 *
 * @param uri connection string of MongoDB, with the name of the database
 * @param segments how many parts of the log are read side by side; holds from the next building on
 * @param workers threads of this node that apply events
 * @param batchSize at most so many events are applied at once
 * @param servedBehind queries are refused at the start while more events than this are missing
 * @param standIn whether {@code uri} is the stand-in within this process, to which nobody else writes
 */
@ConfigurationProperties("ansinh.mongodb")
public record ViewsProperties(
        @Nullable String uri,
        @DefaultValue("2") int segments,
        @DefaultValue("2") int workers,
        @DefaultValue("500") int batchSize,
        @DefaultValue("1000") long servedBehind,
        @DefaultValue("false") boolean standIn) {
    private static final int MOST_SEGMENTS = 64;
    private static final int MOST_WORKERS = 64;
    private static final int LARGEST_BATCH = 5_000;

    public ViewsProperties {
        within("segments", segments, 1, MOST_SEGMENTS);
        within("workers", workers, 1, MOST_WORKERS);
        within("batch-size", batchSize, 1, LARGEST_BATCH);
        within("served-behind", servedBehind, 0, Long.MAX_VALUE);
    }

    private static void within(String property, long value, long least, long most) {
        if (value < least || value > most) {
            throw new StartUpRefused("The property ansinh.mongodb." + property + " is " + value + ", and must be "
                    + (most == Long.MAX_VALUE ? "at least " + least : "from " + least + " to " + most) + ".");
        }
    }

    String requiredUri() {
        if (uri == null || uri.isBlank()) {
            throw new StartUpRefused("The property ansinh.mongodb.uri is not set, and there is no default for it.");
        }
        return uri;
    }

    @Override
    public String toString() {
        // The address may hold a password.
        return "ViewsProperties[segments=" + segments + ", batchSize=" + batchSize + "]";
    }
}
