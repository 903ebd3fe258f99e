package vn.ansinh.query.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where documents, and what is parked, are kept: beside each other, so that both vanish and come back together. A failure
 * to reach it is thrown as it is: the batch is then tried again, and nothing is parked for it.
 */
public interface ViewStore {
    /** The documents that are there, their personal data closed. */
    <D extends Record> Map<String, StoredDocument<D>> load(Projection<D> projection, Collection<String> ids);

    /**
     * Writes documents.
     *
     * @throws ConcurrentWrite when one of them is no longer as it was loaded
     */
    <D extends Record> void save(Projection<D> projection, Collection<Change<D>> changes);

    /**
     * Notes, for each of the streams that is parked, that it waits up to this position.
     *
     * @return the streams that are parked; whoever un-parks one has to go past what was noted
     */
    Set<String> waitBehind(Projection<?> projection, Map<String, Long> lastPositions);

    /** Throws when the view is not there at all: its events are then not poison, and it will be built anew. */
    void checkPresent(Projection<?> projection);

    void park(ParkedStream parked);

    List<ParkedStream> parked();

    /** Ends the parking, unless more has come to wait since it was read. @return whether it ended */
    boolean release(ParkedStream asRead);

    /**
     * A document to be written.
     *
     * @param loaded what it replaces; null when there was none
     */
    record Change<D extends Record>(
            StoredDocument<D> now, @Nullable StoredDocument<D> loaded) {}

    /** Somebody else wrote the document in between. */
    final class ConcurrentWrite extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public ConcurrentWrite(String message) {
            super(message);
        }
    }
}
