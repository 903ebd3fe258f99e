package vn.ansinh.runtime.seal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ansinh.runtime.guard.StartUpRefused;
import vn.ansinh.runtime.seal.KeyFile.Content;
import vn.ansinh.runtime.seal.KeyFile.Summary;

/** Persons' keys out of their database into a file, and back (ADR-0014). Nothing but the key database is asked. */
public final class KeyTransfer {
    private final KeyProperties keys;

    /** @param keys where they are; for an import also what wraps them */
    public KeyTransfer(KeyProperties keys) {
        this.keys = keys;
    }

    /** How much was written. */
    public record Exported(String installation, long keys, long destroyed) {}

    /**
     * What came of an import.
     *
     * @param brought keys that were not there, or lay there under a master key that is gone
     * @param present keys that were there already
     * @param leftDestroyed keys of the file that the database knows as destroyed
     * @param destroyed length of the file's list of destroyed keys
     * @param destroyedAgain those of it whose key was there
     */
    public record Imported(long brought, long present, long leftDestroyed, long destroyed, long destroyedAgain) {}

    /**
     * Writes an export, readable by its owner alone, in place of what the file holds.
     *
     * @param destroyedOnly to write the list of destroyed keys and no key
     * @param now UTC
     * @throws KeyTransferRefused with a sentence; the file is then as it was
     */
    public Exported exportTo(Path file, boolean destroyedOnly, Instant now) {
        Content content = destroyedOnly ? Content.DESTROYED_ONLY : Content.KEYS;
        Summary written = new KeyExport(SealConfiguration.connecting(keys, "ansinh_open")).to(file, content, now);
        return new Exported(
                written.header().installation(),
                written.end().keys(),
                written.end().destroyed());
    }

    /**
     * Brings an export back, and destroys again what was destroyed.
     *
     * @param destroyedOnly to take the list of destroyed keys from it and nothing else
     * @param environment values of environment variables, for master keys that are in one
     * @throws KeyTransferRefused with a sentence; the keys are then as they were
     * @throws StartUpRefused when there are no master keys, or the database cannot be brought to its schema
     */
    public Imported importFrom(Path file, boolean destroyedOnly, Function<String, @Nullable String> environment) {
        MasterKeys masters = SealConfiguration.masterKeys(keys, environment);
        SealConfiguration.migrate(keys);
        return new KeyImport(SealConfiguration.connecting(keys, "ansinh_erase"), masters).from(file, destroyedOnly);
    }
}
