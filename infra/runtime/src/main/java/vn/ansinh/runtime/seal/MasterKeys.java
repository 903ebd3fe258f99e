package vn.ansinh.runtime.seal;

import java.time.Instant;
import java.util.Optional;

/**
 * The keys that wrap persons' keys, never kept beside them: files of the owner's, the environment, or a key management
 * service behind this port. A wrapped key names its master, so that a new one can take over while the old one still opens.
 */
public interface MasterKeys {
    /** The one that new keys are wrapped under. */
    MasterKey current();

    /** The oldest that is here: what it wrapped can still be opened by whoever has a copy. */
    MasterKey oldest();

    /** The one of this name; empty when it was destroyed, or was never here. */
    Optional<MasterKey> named(String name);

    /**
     * Begins a new current key, where the keys are ours to make.
     *
     * @return whether there is a new one
     */
    default boolean begin(Instant now) {
        return false;
    }

    /** Destroys every key but the current one, where they are ours to destroy. */
    default void destroyOthers() {}
}
