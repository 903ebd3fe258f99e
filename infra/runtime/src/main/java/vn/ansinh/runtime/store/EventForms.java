package vn.ansinh.runtime.store;

import java.util.List;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.event.EventCatalogue;
import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.StoredEvent;

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
                return new Form(entry.name(), entry.revision(), events.payloadOf(listed, stream, sequence));
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

    /** Name, revision and bytes of a payload. */
    @SuppressWarnings("ArrayRecordComponent") // handed on and never changed
    record Form(String name, int revision, byte[] payload) {}

    /** An event's stored form at its place. @throws IllegalArgumentException when the event's type is not listed */
    Form formOf(Object event, String stream, long sequence);

    default byte[] metadataOf(EventMetadata metadata) {
        return RecordCodec.encode(metadata);
    }

    /** The events that were stored, their metadata readable too. @throws vn.ansinh.kernel.event.UnreadableEvent when one cannot be read, for whatever reason */
    List<?> eventsOf(List<StoredEvent> stored);
}
