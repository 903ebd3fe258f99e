package vn.ansinh.kernel.event;

import java.time.Instant;
import java.util.UUID;

/**
 * One row of the event table, as stored.
 *
 * @param appendId order of arrival, with gaps; the consistency token. Readers read by log position instead (ADR-0004)
 * @param stream name of the stream: a case id, {@code policy-…} or {@code intake-…}
 * @param sequence 0, 1, 2 … within the stream
 * @param name stored name from the {@link EventCatalogue}
 * @param revision revision of that name's form, from 1
 * @param payload canonical JSON, UTF-8
 * @param metadata canonical JSON of {@link EventMetadata}, UTF-8
 * @param recordedAt the database's clock, UTC, microseconds
 */
// The arrays are handed on and never changed: copying each payload twice per read is the dearer mistake.
@SuppressWarnings("ArrayRecordComponent")
public record StoredEvent(
        long appendId,
        String stream,
        long sequence,
        UUID eventId,
        String name,
        int revision,
        byte[] payload,
        byte[] metadata,
        Instant recordedAt) {
    @Override
    public String toString() {
        return "StoredEvent[" + stream + "@" + sequence + " " + name + " r" + revision + "]";
    }
}
