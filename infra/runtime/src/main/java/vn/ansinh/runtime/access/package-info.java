/**
 * Who looked at what, kept on PostgreSQL: written before the answer is given, numbered by the same sequencer as the events
 * (ADR 0010). The launcher's nodes depend on it, nothing else. Held by {@code AccessWriterIT} and {@code AccessHistoryIT}.
 */
@NullMarked
package vn.ansinh.runtime.access;

import org.jspecify.annotations.NullMarked;
