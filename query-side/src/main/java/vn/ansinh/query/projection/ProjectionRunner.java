package vn.ansinh.query.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ansinh.kernel.event.EventCatalogue;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.erasure.ErasureEvent;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.query.port.ErasedPersons;
import vn.ansinh.query.port.EventHistory;
import vn.ansinh.query.projection.ViewStore.Change;

/**
 * Applies batches of events to every projection. An event at or before a document's position is skipped, so that batches
 * may come again. An event that a projection cannot apply parks its stream for that projection: later events of the stream
 * wait, other streams go on, and {@link #retryParked} reads what waits from the log again (P10). Whatever the store throws
 * goes to the caller, who tries the batch again.
 */
public final class ProjectionRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionRunner.class);
    private static final int PAGE = 200;

    private final List<Projection<?>> projections;
    private final ViewStore store;
    private final EventHistory history;
    private final SealedEvents events;
    private final ErasedPersons erased;
    private final Set<Datum> opened = EnumSet.noneOf(Datum.class);

    /** Documents are folded anew after an erasure while no batch is on its way: it may have opened what is now erased. */
    private final ReadWriteLock folding = new ReentrantReadWriteLock();

    public ProjectionRunner(
            List<Projection<?>> projections,
            ViewStore store,
            EventHistory history,
            SealedEvents events,
            ErasedPersons erased) {
        this.projections = List.copyOf(projections);
        this.store = store;
        this.history = history;
        this.events = events;
        this.erased = erased;
        projections.forEach(projection -> opened.addAll(projection.opens()));
    }

    public List<Projection<?>> projections() {
        return projections;
    }

    /** Applies events; those of one stream must come in order and from one caller at a time. */
    public void apply(List<LoggedEvent> batch) {
        Map<String, List<Incoming>> streams = new LinkedHashMap<>();
        for (Incoming incoming : read(batch)) {
            streams.computeIfAbsent(incoming.logged().event().stream(), stream -> new ArrayList<>())
                    .add(incoming);
        }
        holding(folding.readLock(), () -> projections.forEach(projection -> apply(projection, streams)));
        streams.values().forEach(incoming -> incoming.forEach(this::forgetWhoWasErased));
    }

    /**
     * Boxes of an erased person no longer open, wherever they stand. What was derived from them, as the words of a name are,
     * goes by folding each of the person's cases anew, which ends as a rebuild would. A batch that comes again does it again.
     */
    private void forgetWhoWasErased(Incoming incoming) {
        Occurred occurred = incoming.occurred();
        if (occurred == null || !(occurred.event() instanceof ErasureEvent.PersonErased gone)) {
            return;
        }
        erased.forget(gone.person());
        for (CaseId caseId : erased.casesOf(gone.person())) {
            holding(
                    folding.writeLock(),
                    () -> projections.forEach(projection -> refold(projection, caseId.text(), incoming.position())));
        }
    }

    private <D extends Record> void refold(Projection<D> projection, String stream, long erasure) {
        if (!projection.concerns(stream)) {
            return;
        }
        StoredDocument<D> loaded = store.load(projection, List.of(stream)).get(stream);
        if (loaded == null || loaded.refolded() >= erasure) {
            return;
        }
        var fold = new Fold<>(projection, stream, (StoredDocument<D>) null);
        List<LoggedEvent> page;
        do {
            page = history.of(stream, fold.version(), loaded.position(), PAGE);
            fold.applyAll(read(page));
        } while (page.size() == PAGE && fold.parked().isEmpty());
        StoredDocument<D> now = fold.change()
                .map(Change::now)
                .filter(folded -> folded.position() == loaded.position())
                .orElseThrow(() -> new IllegalStateException(
                        projection.name() + " of " + stream + " does not fold to where it was"));
        var anew = new StoredDocument<>(stream, now.position(), now.version(), erasure, now.document());
        store.save(projection, List.of(new Change<>(anew, loaded)));
    }

    /**
     * A document as it is with the events of its stream up to a position, kept nowhere; empty when none of them makes one.
     *
     * @param from where it stands so far; null for before its first event
     */
    public <D extends Record> Optional<StoredDocument<D>> foldedTo(
            Projection<D> projection, String stream, @Nullable StoredDocument<D> from, long upTo) {
        var fold = new Fold<>(projection, stream, from);
        List<LoggedEvent> page;
        do {
            page = history.of(stream, fold.version(), upTo, PAGE);
            fold.applyAll(read(page));
        } while (page.size() == PAGE && fold.parked().isEmpty());
        return Optional.ofNullable(fold.document());
    }

    private static void holding(Lock lock, Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    /** Tries each parked stream again from its document on. @return how many went on to the end of what waits */
    public int retryParked() {
        int released = 0;
        for (ParkedStream parked : store.parked()) {
            for (Projection<?> projection : projections) {
                if (projection.name().equals(parked.projection()) && goesOn(projection, parked)) {
                    LOG.info("{} of {} goes on", parked.projection(), parked.stream());
                    released++;
                }
            }
        }
        return released;
    }

    private <D extends Record> void apply(Projection<D> projection, Map<String, List<Incoming>> streams) {
        Map<String, Long> last = new LinkedHashMap<>();
        streams.forEach((stream, events) -> {
            if (projection.concerns(stream)) {
                last.put(stream, events.getLast().position());
            }
        });
        if (last.isEmpty()) {
            return;
        }
        // Before the documents: what is released after this look is loaded with all that had waited.
        Set<String> waiting = store.waitBehind(projection, last);
        List<String> free = last.keySet().stream()
                .filter(stream -> !waiting.contains(stream))
                .toList();
        Map<String, StoredDocument<D>> before = store.load(projection, free);
        List<Change<D>> changes = new ArrayList<>();
        List<ParkedStream> parked = new ArrayList<>();
        for (String stream : free) {
            var fold = new Fold<>(projection, stream, before.get(stream));
            fold.applyAll(streams.getOrDefault(stream, List.of()));
            fold.change().ifPresent(changes::add);
            fold.parked().ifPresent(parked::add);
        }
        if (!parked.isEmpty()) {
            store.checkPresent(projection);
        }
        store.save(projection, changes);
        // After the documents: a crash between the two brings the same event again, and the same failure.
        parked.forEach(this::park);
    }

    private void park(ParkedStream parked) {
        LOG.warn(
                "{} cannot apply event {} of {} (position {}): {}. The stream waits; others go on.",
                parked.projection(),
                parked.sequence(),
                parked.stream(),
                parked.position(),
                parked.error());
        store.park(parked);
    }

    private boolean goesOn(Projection<?> projection, ParkedStream parked) {
        folding.readLock().lock();
        try {
            return retry(projection, parked);
        } finally {
            folding.readLock().unlock();
        }
    }

    private <D extends Record> boolean retry(Projection<D> projection, ParkedStream parked) {
        Collection<String> one = List.of(parked.stream());
        var fold = new Fold<>(
                projection, parked.stream(), store.load(projection, one).get(parked.stream()));
        List<LoggedEvent> page;
        do {
            page = history.of(parked.stream(), fold.version(), Long.MAX_VALUE, PAGE);
            fold.applyAll(read(page));
        } while (page.size() == PAGE && fold.parked().isEmpty());
        fold.change().ifPresent(change -> store.save(projection, List.of(change)));
        return fold.parked().isEmpty() && fold.position() >= parked.last() && store.release(parked);
    }

    private List<Incoming> read(List<LoggedEvent> batch) {
        List<SealedEvents.Reading> readings =
                events.read(batch.stream().map(LoggedEvent::event).toList(), opened);
        List<Incoming> incoming = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            incoming.add(Incoming.of(batch.get(i), readings.get(i)));
        }
        return incoming;
    }

    /** An event with its record, or with why it has none. Read once for all projections. */
    private record Incoming(
            LoggedEvent logged,
            @Nullable Occurred occurred,
            @Nullable RuntimeException failure) {
        static Incoming of(LoggedEvent logged, SealedEvents.Reading reading) {
            try {
                Record event = reading.orThrow();
                return new Incoming(
                        logged, new Occurred(logged, event, EventCatalogue.metadataOf(logged.event())), null);
            } catch (UnreadableEvent unreadable) {
                return new Incoming(logged, null, unreadable);
            }
        }

        long position() {
            return logged.position();
        }

        Occurred orThrow() {
            if (failure != null) {
                throw failure;
            }
            if (occurred == null) {
                throw new IllegalStateException("neither read nor failed");
            }
            return occurred;
        }
    }

    /** One document on its way through the events of its stream. */
    private static final class Fold<D extends Record> {
        private final Projection<D> projection;
        private final String stream;
        private final @Nullable StoredDocument<D> loaded;
        private @Nullable StoredDocument<D> now;
        private @Nullable ParkedStream parked;

        Fold(Projection<D> projection, String stream, @Nullable StoredDocument<D> loaded) {
            this.projection = projection;
            this.stream = stream;
            this.loaded = loaded;
            this.now = loaded;
        }

        long position() {
            return now == null ? 0 : now.position();
        }

        private long loadedPosition() {
            return loaded == null ? 0 : loaded.position();
        }

        long version() {
            return now == null ? -1 : now.version();
        }

        @Nullable
        StoredDocument<D> document() {
            return now;
        }

        Optional<ParkedStream> parked() {
            return Optional.ofNullable(parked);
        }

        Optional<Change<D>> change() {
            return now == null || now.position() == loadedPosition()
                    ? Optional.empty()
                    : Optional.of(new Change<>(now, loaded));
        }

        void applyAll(List<Incoming> events) {
            for (Incoming readable : events) {
                if (parked != null || readable.position() <= position()) {
                    continue;
                }
                try {
                    apply(readable);
                } catch (RuntimeException poison) {
                    long last = events.getLast().position();
                    parked = new ParkedStream(
                            projection.name(),
                            stream,
                            readable.logged().event().sequence(),
                            readable.position(),
                            last,
                            poison.getClass().getName());
                }
            }
        }

        private void apply(Incoming readable) {
            Occurred occurred = readable.orThrow();
            if (occurred.sequence() != version() + 1) {
                throw new MissingEvent(stream, version() + 1);
            }
            D after = projection.apply(now == null ? null : now.document(), occurred);
            now = new StoredDocument<>(
                    stream, readable.position(), occurred.sequence(), loaded == null ? 0 : loaded.refolded(), after);
        }
    }

    /** An event came before its predecessor. Un-parking reads both from the log, in order. */
    static final class MissingEvent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MissingEvent(String stream, long sequence) {
            super(stream + "@" + sequence + " has not been applied");
        }
    }
}
