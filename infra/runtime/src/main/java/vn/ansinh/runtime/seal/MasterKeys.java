package vn.ansinh.runtime.seal;

import java.time.Instant;
import java.util.Optional;

/**
 * The keys that wrap persons' keys, never kept beside them: files of the owner's ({@link MasterKeyFiles}), the environment
 * ({@link MasterKeysInEnvironment}), or a key management service behind this port. A wrapped key names its master, so that a new one can take over
 * while the old one still opens.
 *
 * <p>What an adapter has to hold, that of a service too (ADR-0009, ADR-0014):
 *
 * <ul>
 *   <li>A key is 256 random bits and never changes under its name; the same name is given to no other key.
 *   <li>A name is the second since 1970, in decimal, in which the key was begun. Names sort by age as texts, and an erasure is called final by them: a key
 *       under another name opens and wraps, and makes no erasure final.
 *   <li>Every node gets the same keys. A new one reaches all within {@link MasterKeyRotation#SETTLED}, from the environment by their next start; until then a node
 *       says {@link vn.ansinh.kernel.seal.KeysUnavailable} of what another has wrapped under it. A service is asked for a key's bytes, which stay in the node's memory.
 *   <li>Each key is there until no wrapped key names it. What is not there is empty, and is never answered by another key. A service that does not answer is
 *       {@link vn.ansinh.kernel.seal.KeysUnavailable}, never empty: empty says that the key is gone.
 *   <li>Bytes of a key stand in no log, problem, exception or {@code toString}, and beside no database of persons' keys or events and no backup of one.
 *   <li>Whoever destroys a key destroys every copy of it, in the service's own backups and recycle bins too; before that, no erasure since is final.
 *   <li>All methods are safe for several threads.
 * </ul>
 *
 * <p>{@code MasterKeysInEnvironmentIT} and {@code MasterKeyRotationIT} hold the two adapters that are here to it. There is none of a service yet.
 */
public interface MasterKeys {
    /**
     * The one that new keys are wrapped under: the last by name.
     *
     * @throws vn.ansinh.kernel.seal.KeysUnavailable when it cannot be had now
     */
    MasterKey current();

    /** The first by name that is here: what it wrapped can still be opened by whoever has a copy. */
    MasterKey oldest();

    /** The one of this name; empty when it was destroyed, or was never here. */
    Optional<MasterKey> named(String name);

    /**
     * Begins a new current key, where the keys are ours to make. An adapter whose keys somebody else makes leaves this as it is: that hand puts a newer one in
     * place, and the next look goes on from there.
     *
     * @param now whose second names it
     * @return whether there is a new one; false where another node was first
     */
    default boolean begin(Instant now) {
        return false;
    }

    /** Destroys every key but the current one, where they are ours to destroy; whoever keeps them elsewhere removes them there. */
    default void destroyOthers() {}
}
