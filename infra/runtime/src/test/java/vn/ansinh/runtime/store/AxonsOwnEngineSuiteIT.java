package vn.ansinh.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStorageEngineTest;
import org.axonframework.eventsourcing.utils.EventStoreTestUtils;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.runtime.log.FaultPoint;
import vn.ansinh.runtime.log.LogMessageSource;
import vn.ansinh.runtime.log.LogTail;
import vn.ansinh.runtime.log.SequencedLog;
import vn.ansinh.runtime.log.TestSequencing;

/**
 * Axon's own suite for event stores, run against ours. Overridden is what we mean to do otherwise: no snapshots, no events
 * without a stream, one stream to an append, no metadata but our own, the database's clock instead of the event's.
 */
class AxonsOwnEngineSuiteIT extends EventStorageEngineTest {
    private final DataSource database = PostgresFixture.server().freshDatabase();
    private final PostgresEventStorageEngine engine = new PostgresEventStorageEngine(
            database,
            new LogMessageSource(new SequencedLog(database, new LogTail()), new LogTail()),
            new TextForms(),
            FaultPoint.NONE);

    /** The suite's payloads are texts. */
    private static final class TextForms implements EventForms {
        @Override
        public Form formOf(Object event, String stream, long sequence) {
            return new Form("text", 1, ((String) event).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public List<?> eventsOf(List<StoredEvent> stored) {
            return stored.stream()
                    .map(event -> new String(event.payload(), StandardCharsets.UTF_8))
                    .toList();
        }
    }

    @BeforeEach
    void testOurs() {
        setTestSubject(new InUnitOfWork());
    }

    @Override
    @Test
    public void appendAndReadNonDomainEvent() {
        refusesEventWithoutStream();
    }

    private void refusesEventWithoutStream() {
        assertThatThrownBy(() -> new InUnitOfWork().appendEvents(new GenericEventMessage<>("Hello world")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Override
    @Test
    public void storeAndLoadApplicationEvent() {
        refusesEventWithoutStream();
    }

    @Override
    @Test
    public void returnedEventMessageBehavior() {
        new InUnitOfWork().appendEvents(EventStoreTestUtils.createEvent().withMetaData(MetaData.with("key", "value")));
        DomainEventMessage<?> read =
                new InUnitOfWork().readEvents(EventStoreTestUtils.AGGREGATE).next();

        assertThat(read.getMetaData()).isEmpty();
        assertThat(read.andMetaData(MetaData.with("key2", "value")).getMetaData())
                .containsOnlyKeys("key2");
    }

    @Override
    @Test
    public void storeAndLoadSnapshot() {
        assertThatThrownBy(() -> engine.storeSnapshot(EventStoreTestUtils.createEvent(0)))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(engine.readSnapshot(EventStoreTestUtils.AGGREGATE)).isEmpty();
    }

    @Override
    @Test
    public void createTailToken() {
        appendThree();
        assertThat(after(engine.createTailToken())).isEqualTo(3);
    }

    @Override
    @Test
    public void createHeadToken() {
        appendThree();
        assertThat(after(engine.createHeadToken())).isZero();
    }

    @Override
    @Test
    public void createTokenAt() {
        appendThree();
        List<? extends TrackedEventMessage<?>> all =
                engine.readEvents(null, false).toList();
        // By the time at which each got its position, which the message bears; never by the application's clock.
        assertThat(after(engine.createTokenAt(all.get(1).getTimestamp().minusNanos(1_000))))
                .isGreaterThanOrEqualTo(2);
    }

    @Override
    @Test
    public void createTokenAtExactTime() {
        appendThree();
        List<? extends TrackedEventMessage<?>> all =
                engine.readEvents(null, false).toList();
        assertThat(after(engine.createTokenAt(all.get(2).getTimestamp()))).isEqualTo(1);
    }

    @Override
    @Test
    public void createTokenWithUnorderedEvents() {
        appendThree();
        assertThat(engine.readEvents(null, false).toList())
                .extracting(EventMessage::getTimestamp)
                .isSorted();
    }

    @Override
    @Test
    public void createTokenAtTimeAfterLastEvent() {
        appendThree();
        assertThat(after(engine.createTokenAt(Instant.now().plusSeconds(3600)))).isZero();
    }

    @Override
    @Test
    public void createTokenAtTimeBeforeFirstEvent() {
        appendThree();
        assertThat(after(engine.createTokenAt(Instant.EPOCH))).isEqualTo(3);
    }

    @Test
    void append_isRefused_forTwoStreamsAtOnce() {
        assertThatThrownBy(() -> new InUnitOfWork()
                        .appendEvents(EventStoreTestUtils.createEvent("a", 0), EventStoreTestUtils.createEvent("b", 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void appendThree() {
        for (int sequence = 0; sequence < 3; sequence++) {
            new InUnitOfWork().appendEvents(EventStoreTestUtils.createEvent(sequence));
        }
    }

    private long after(TrackingToken token) {
        return engine.readEvents(token, false).count();
    }

    /** The suite appends from nowhere; we append in a command's unit of work, and each append gets its positions at once. */
    private final class InUnitOfWork implements EventStorageEngine {
        @Override
        public void appendEvents(List<? extends EventMessage<?>> events) {
            EventMetadata metadata = new EventMetadata(
                    new ActorId("a-00000000000000000000000000000001"),
                    Duty.SYSTEM,
                    null,
                    "test",
                    "correlation",
                    null,
                    "test",
                    "key",
                    LocalDate.of(2026, 1, 2),
                    null,
                    false,
                    null);
            DefaultUnitOfWork<?> unitOfWork = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>(
                    new GenericMessage<>("", MetaData.with(CommandContext.KEY, new CommandContext(metadata))), "test"));
            try {
                engine.appendEvents(events);
            } finally {
                unitOfWork.rollback();
            }
            try {
                TestSequencing.sequence(database);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }

        @Override
        public void storeSnapshot(DomainEventMessage<?> snapshot) {
            engine.storeSnapshot(snapshot);
        }

        @Override
        public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken after, boolean mayBlock) {
            return engine.readEvents(after, mayBlock);
        }

        @Override
        public DomainEventStream readEvents(String stream, long firstSequence) {
            return engine.readEvents(stream, firstSequence);
        }

        @Override
        public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
            return engine.readSnapshot(stream);
        }
    }
}
