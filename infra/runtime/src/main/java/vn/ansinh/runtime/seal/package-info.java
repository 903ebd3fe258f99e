/**
 * Where persons' keys are kept and what wraps them (ADR-0009): a database apart from the events, master keys apart from any
 * database; how they are replaced, exported and brought back, so that an erasure is final (ADR-0014). Implements {@link
 * vn.ansinh.kernel.seal.PersonKeys}. Held by {@code PostgresPersonKeysIT}, {@code MasterKeyRotationIT} and {@code KeyTransferIT}.
 */
@NullMarked
package vn.ansinh.runtime.seal;

import org.jspecify.annotations.NullMarked;
