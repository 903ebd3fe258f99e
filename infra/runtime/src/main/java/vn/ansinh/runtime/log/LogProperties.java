package vn.ansinh.runtime.log;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import vn.ansinh.runtime.guard.StartUpRefused;

/**
 * How the log is made known to the outside (ADR-0018); both or neither.
 *
 * @param origin which log it is, for whoever checks it: an address without its scheme, for instance
 *     {@code welfare.example.gov.vn/api/log/v1}. It never changes
 * @param signingFolder where the files {@code log-signing-<name>} lie
 */
@ConfigurationProperties("ansinh.log")
public record LogProperties(
        @Nullable String origin, @Nullable Path signingFolder) {
    /**
     * Who signs what one of the logs has become; null where it is not made known. The same keys sign each log under its own name.
     *
     * @throws StartUpRefused when half is given, or a key is no good
     */
    public @Nullable CheckpointSigner signer(SequencedTables tables) {
        ProvenTables proven = tables.proven();
        if (origin == null && signingFolder == null) {
            return null;
        }
        if (origin == null || signingFolder == null) {
            throw new StartUpRefused(
                    "ansinh.log.origin and ansinh.log.signing-folder go together: a log that is signed has a"
                            + " name, and one that has a name is signed.");
        }
        if (proven == null) {
            return null;
        }
        String name = origin + proven.nameSuffix();
        return new CheckpointSigner(proven, name, LogSigningKeys.in(signingFolder, name));
    }
}
