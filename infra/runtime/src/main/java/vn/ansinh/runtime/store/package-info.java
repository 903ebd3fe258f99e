/**
 * The event store on PostgreSQL: one statement appends events and all that must hold with them; ledger, reservations, numbers
 * and indexes are read back here (ADR-0002). Only {@code vn.ansinh.runtime} depends on it. Held by {@code
 * PostgresEventStorageEngineIT}.
 */
@NullMarked
package vn.ansinh.runtime.store;

import org.jspecify.annotations.NullMarked;
