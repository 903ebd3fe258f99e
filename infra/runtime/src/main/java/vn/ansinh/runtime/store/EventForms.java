package vn.ansinh.runtime.store;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.event.EventCatalogue;
import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.kernel.event.erasure.ErasureEvent.ErasureApproved;
import vn.ansinh.kernel.value.PersonId;

/** How an event stands in the table, and what stands there read back. The engine knows no other way in or out. */
interface EventForms {
    /** The catalogue's names and canonical bytes, personal data sealed: what is used in earnest. */
    static EventForms sealed(SealedEvents events) {
        return new EventForms() {
            @Override
            public Form formOf(Object event, String stream, long sequence) {
                if (!(event instanceof Record listed)) {
                    throw new IllegalArgumentException(
                            "not an event of the catalogue: " + event.getClass().getName());
                }
                EventCatalogue.Entry entry = EventCatalogue.entryOf(listed);
                SealedEvents.Payload payload = events.sealed(listed, stream, sequence);
                return new Form(
                        entry.name(),
                        entry.revision(),
                        payload.bytes(),
                        payload.subjects(),
                        listed instanceof ErasureApproved approved ? approved.person() : null);
            }

            @Override
            public List<?> eventsOf(List<StoredEvent> stored) {
                // Nothing folds these; but nobody may act on a case of which it can no longer be said who acted before.
                stored.forEach(EventCatalogue::metadataOf);
                return events.read(stored).stream()
                        .map(SealedEvents.Reading::orThrow)
                        .toList();
            }
        };
    }

    /**
     * An event's stored form.
     *
     * @param sealedFor whose data are sealed in it
     * @param ends whose erasure it approves
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on and never changed
    record Form(
            String name,
            int revision,
            byte[] payload,
            Set<PersonId> sealedFor,
            @Nullable PersonId ends) {
        /** Of nobody's data. */
        Form(String name, int revision, byte[] payload) {
            this(name, revision, payload, Set.of(), null);
        }

        /** The event of this form, about to be appended. */
        PendingEvent pending(long sequence, UUID eventId, byte[] metadata) {
            return new PendingEvent(sequence, eventId, name, revision, payload, metadata, sealedFor, ends);
        }
    }

    /** An event's stored form at its place. @throws IllegalArgumentException when the event's type is not listed */
    Form formOf(Object event, String stream, long sequence);

    default byte[] metadataOf(EventMetadata metadata) {
        return RecordCodec.encode(metadata);
    }

    /** The events that were stored, their metadata readable too. @throws vn.ansinh.kernel.event.UnreadableEvent when one cannot be read, for whatever reason */
    List<?> eventsOf(List<StoredEvent> stored);
}
