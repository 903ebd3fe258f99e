package vn.ansinh.runtime.store;

import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.event.EventCatalogue;
import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.event.StoredEvent;

/** How an event stands in the table, and what stands there read back. The engine knows no other way in or out. */
interface EventForms {
    /** The catalogue's names and canonical bytes: what is used in earnest. */
    EventForms CATALOGUE = new EventForms() {
        @Override
        public Form formOf(Object event) {
            if (!(event instanceof Record listed)) {
                throw new IllegalArgumentException(
                        "not an event of the catalogue: " + event.getClass().getName());
            }
            EventCatalogue.Entry entry = EventCatalogue.entryOf(listed);
            return new Form(entry.name(), entry.revision(), EventCatalogue.payloadOf(listed));
        }

        @Override
        public byte[] metadataOf(EventMetadata metadata) {
            return RecordCodec.encode(metadata);
        }

        @Override
        public void checkMetadata(StoredEvent stored) {
            EventCatalogue.metadataOf(stored);
        }

        @Override
        public Object eventOf(StoredEvent stored) {
            return EventCatalogue.eventOf(stored);
        }
    };

    /** Name, revision and bytes of a payload. */
    @SuppressWarnings("ArrayRecordComponent") // handed on and never changed
    record Form(String name, int revision, byte[] payload) {}

    /** An event's stored form. @throws IllegalArgumentException when the event's type is not listed */
    Form formOf(Object event);

    byte[] metadataOf(EventMetadata metadata);

    /** Makes sure that what stands beside an event can be read. @throws vn.ansinh.kernel.event.UnreadableEvent when it cannot */
    void checkMetadata(StoredEvent stored);

    /** The event that was stored. @throws vn.ansinh.kernel.event.UnreadableEvent when it cannot be read, for whatever reason */
    Object eventOf(StoredEvent stored);
}
