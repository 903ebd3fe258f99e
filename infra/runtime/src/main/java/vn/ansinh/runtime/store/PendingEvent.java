package vn.ansinh.runtime.store;

import java.util.UUID;

/**
 * An event about to be appended, already in bytes.
 *
 * @param sequence expected place in the stream, from 0
 */
// The arrays are handed on and never changed.
@SuppressWarnings("ArrayRecordComponent")
record PendingEvent(long sequence, UUID eventId, String name, int revision, byte[] payload, byte[] metadata) {}
