package vn.ansinh.runtime.store;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.value.PersonId;

/**
 * An event about to be appended, already in bytes.
 *
 * @param sequence expected place in the stream, from 0
 * @param sealedFor whose data are sealed in it: none of them may be about to be erased
 * @param ends whose erasure it approves: from its commit on nothing is recorded about them
 */
// The arrays are handed on and never changed.
@SuppressWarnings("ArrayRecordComponent")
record PendingEvent(
        long sequence,
        UUID eventId,
        String name,
        int revision,
        byte[] payload,
        byte[] metadata,
        Set<PersonId> sealedFor,
        @Nullable PersonId ends) {
    /** Of nobody's data. */
    PendingEvent(long sequence, UUID eventId, String name, int revision, byte[] payload, byte[] metadata) {
        this(sequence, eventId, name, revision, payload, metadata, Set.of(), null);
    }
}
