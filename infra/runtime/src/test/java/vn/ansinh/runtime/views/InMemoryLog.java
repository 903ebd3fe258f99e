package vn.ansinh.runtime.views;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.kernel.codec.CanonicalJson;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.kernel.seal.KnownKeys;
import vn.ansinh.kernel.seal.SealedTrees;
import vn.ansinh.kernel.seal.SealedTrees.Place;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.query.port.ErasedPersons;
import vn.ansinh.query.port.EventHistory;
import vn.ansinh.query.port.LogPositions;

/** A log in a list, read as the real one is: by dense position, with a callback when it grows. */
final class InMemoryLog
        implements StreamableMessageSource<TrackedEventMessage<?>>, LogPositions, LogOrigin, EventHistory {
    private static final byte[] METADATA = RecordCodec.encode(new EventMetadata(
            ActorId.parse("a-0123456789abcdef0123456789abcdef"),
            Duty.DESK,
            null,
            "case-work",
            "correlation",
            null,
            "command",
            "key",
            LocalDate.of(2025, 7, 1),
            null,
            false,
            null));

    /** One payload at one place is sealed once: two logs that tell the same hold the same bytes. */
    private static final Map<String, byte[]> SEALED = new ConcurrentHashMap<>();

    static final KnownKeys KEYS = new KnownKeys();

    /** Reads what logs in lists hold. */
    static final SealedEvents EVENTS = new SealedEvents(KEYS);

    /** Where nobody was erased. */
    static final ErasedPersons NOBODY_ERASED = new ErasedPersons() {
        @Override
        public void forget(PersonId person) {
            throw new AssertionError("nobody was erased");
        }

        @Override
        public Collection<CaseId> casesOf(PersonId person) {
            return List.of();
        }
    };

    /** Keeps views of it. */
    static final SealedDocuments DOCUMENTS = new SealedDocuments(KEYS);

    private final CopyOnWriteArrayList<LoggedEvent> events = new CopyOnWriteArrayList<>();
    private final Map<String, Long> versions = new ConcurrentHashMap<>();
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
    private final String id;

    InMemoryLog() {
        this("one");
    }

    /** A log of its own. */
    InMemoryLog(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean mayLag() {
        return false;
    }

    void append(String stream, String name, byte[] payload) {
        append(stream, name, 1, payload);
    }

    synchronized void append(String stream, String name, int revision, byte[] payload) {
        long position = events.size() + 1L;
        long sequence = versions.merge(stream, 0L, (known, one) -> known + 1);
        Instant when = Instant.parse("2025-07-01T00:00:00Z").plusMillis(position);
        events.add(new LoggedEvent(
                position,
                when,
                new StoredEvent(
                        position + 100,
                        stream,
                        sequence,
                        UUID.nameUUIDFromBytes((stream + sequence).getBytes(StandardCharsets.UTF_8)),
                        name,
                        revision,
                        sealed(new Place(stream, sequence, name, revision), payload),
                        METADATA,
                        when)));
        listeners.forEach(Runnable::run);
    }

    private static byte[] sealed(Place place, byte[] payload) {
        String key = place + new String(payload, StandardCharsets.UTF_8);
        return SEALED.computeIfAbsent(key, fresh -> {
            ObjectNode tree = (ObjectNode) CanonicalJson.read(payload);
            SealedTrees.seal(tree, place, KEYS.toSeal(SealedTrees.toSeal(tree)));
            return CanonicalJson.bytesOf(tree);
        });
    }

    /** As if a newer program could read what an older one could not. */
    void heal(long position, String name, byte[] payload) {
        LoggedEvent sick = events.get((int) position - 1);
        StoredEvent event = sick.event();
        events.set(
                (int) position - 1,
                new LoggedEvent(
                        position,
                        sick.sequencedAt(),
                        new StoredEvent(
                                event.appendId(),
                                event.stream(),
                                event.sequence(),
                                event.eventId(),
                                name,
                                1,
                                sealed(new Place(event.stream(), event.sequence(), name, 1), payload),
                                event.metadata(),
                                event.recordedAt())));
    }

    List<LoggedEvent> all() {
        return List.copyOf(events);
    }

    @Override
    public long head() {
        return events.size();
    }

    @Override
    public long positionAt(Instant moment) {
        throw new UnsupportedOperationException("no test of the views asks what was known when");
    }

    @Override
    public OptionalLong positionOf(long appendId, Duration atMost) {
        return appendId - 100 <= head() ? OptionalLong.of(appendId - 100) : OptionalLong.empty();
    }

    @Override
    public List<LoggedEvent> of(String stream, long afterSequence, long upToPosition, int limit) {
        return events.stream()
                .filter(logged -> logged.event().stream().equals(stream)
                        && logged.event().sequence() > afterSequence
                        && logged.position() <= upToPosition)
                .limit(limit)
                .toList();
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        return new Reading(after == null ? 0 : LogReading.positionOf(after));
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(head());
    }

    private final class Reading implements BlockingStream<TrackedEventMessage<?>> {
        private long last;
        private final List<Runnable> own = new ArrayList<>();

        Reading(long after) {
            this.last = after;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return last < events.size() ? Optional.of(message(events.get((int) last))) : Optional.empty();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            long end = System.nanoTime() + unit.toNanos(timeout);
            while (last >= events.size() && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            return last < events.size();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
            return message(events.get((int) last++));
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            own.add(callback);
            listeners.add(callback);
            return true;
        }

        @Override
        public void close() {
            own.forEach(listeners::remove);
        }

        private TrackedEventMessage<StoredEvent> message(LoggedEvent logged) {
            StoredEvent event = logged.event();
            return new GenericTrackedDomainEventMessage<>(
                    new GlobalSequenceTrackingToken(logged.position()),
                    event.name(),
                    event.stream(),
                    event.sequence(),
                    new GenericMessage<>(event.eventId().toString(), event, Map.of()),
                    logged::sequencedAt);
        }
    }
}
