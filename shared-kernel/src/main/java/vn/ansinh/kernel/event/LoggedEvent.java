package vn.ansinh.kernel.event;

import java.time.Instant;

/**
 * An event with its place in the log.
 *
 * @param position dense, from 1
 * @param sequencedAt when it got its position, by the database's clock; never decreases with the position
 */
public record LoggedEvent(long position, Instant sequencedAt, StoredEvent event) {}
