/**
 * Where persons' keys are kept and what wraps them (ADR-0009): a database apart from the events, master keys apart from any
 * database. Implements {@link vn.ansinh.kernel.seal.PersonKeys}. Held by {@code PostgresPersonKeysIT} and {@code
 * MasterKeysTest}.
 */
@NullMarked
package vn.ansinh.runtime.seal;

import org.jspecify.annotations.NullMarked;
