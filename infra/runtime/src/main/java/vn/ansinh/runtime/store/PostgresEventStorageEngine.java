package vn.ansinh.runtime.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.Recorded;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.runtime.log.EventRow;
import vn.ansinh.runtime.log.FaultPoint;
import vn.ansinh.runtime.log.LogMessageSource;

/**
 * Axon's way to our event table: append and read stream here, read log through {@link LogMessageSource}. Works on the
 * connection of the Spring transaction that Axon's unit of work stands in.
 *
 * <p>Not thread-bound and without state. A refused append is an {@link vn.ansinh.command.port.AppendConflict}; an event that
 * cannot be read is an {@link UnreadableEvent} and ends the reading, so that no aggregate is folded past it.
 */
public final class PostgresEventStorageEngine implements EventStorageEngine {
    private static final String READ =
            "SELECT " + EventRow.COLUMNS + " FROM event WHERE stream = ? AND sequence >= ? ORDER BY sequence";

    private final DataSource connections;
    private final LogMessageSource log;
    private final EventForms forms;
    private final FaultPoint faults;

    public PostgresEventStorageEngine(
            DataSource connections, LogMessageSource log, SealedEvents events, FaultPoint faults) {
        this(connections, log, EventForms.sealed(events), faults);
    }

    PostgresEventStorageEngine(DataSource connections, LogMessageSource log, EventForms forms, FaultPoint faults) {
        this.connections = connections;
        this.log = log;
        this.forms = forms;
        this.faults = faults;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        CommandContext context = CommandContext.current();
        byte[] metadata = forms.metadataOf(context.metadata());
        List<PendingEvent> pending = new ArrayList<>(events.size());
        String stream = null;
        for (EventMessage<?> event : events) {
            if (!(event instanceof DomainEventMessage<?> ofStream)) {
                throw new IllegalArgumentException("an event without a stream cannot be appended");
            }
            if (stream != null && !stream.equals(ofStream.getAggregateIdentifier())) {
                throw new IllegalArgumentException("one append writes to one stream");
            }
            stream = ofStream.getAggregateIdentifier();
            pending.add(pending(ofStream, metadata));
        }
        if (stream == null) {
            throw new IllegalArgumentException("an event of no stream cannot be appended");
        }
        context.record(append(stream, pending, takeNotes()));
    }

    private PendingEvent pending(DomainEventMessage<?> event, byte[] metadata) {
        return forms.formOf(event.getPayload(), event.getAggregateIdentifier(), event.getSequenceNumber())
                .pending(event.getSequenceNumber(), UUID.fromString(event.getIdentifier()), metadata);
    }

    /** Removed when taken: a second round of events in the same unit of work must not write them twice. */
    private static AppendNotes takeNotes() {
        Object notes = CurrentUnitOfWork.get().root().resources().remove(AppendNotes.RESOURCE);
        return notes == null ? AppendNotes.NONE : (AppendNotes) notes;
    }

    private Recorded append(String stream, List<PendingEvent> events, AppendNotes notes) {
        return onConnection(connection -> {
            Recorded recorded = AppendStatement.run(connection, stream, events, notes);
            faults.reached(FaultPoint.Place.APPEND_WRITTEN);
            return recorded;
        });
    }

    @Override
    public DomainEventStream readEvents(String stream, long firstSequence) {
        List<DomainEventMessage<?>> events = new ArrayList<>();
        List<StoredEvent> rows = readStream(stream, firstSequence);
        List<?> read = forms.eventsOf(rows);
        for (StoredEvent stored : rows) {
            if (stored.sequence() != firstSequence + events.size()) {
                throw new UnreadableEvent("an event is missing before " + stored);
            }
            events.add(new GenericDomainEventMessage<>(
                    typeOf(stream),
                    stream,
                    stored.sequence(),
                    read.get(events.size()),
                    MetaData.emptyInstance(),
                    stored.eventId().toString(),
                    stored.recordedAt()));
        }
        return DomainEventStream.of(events);
    }

    /** The rows of a stream from a sequence on, as stored. */
    List<StoredEvent> readStream(String stream, long firstSequence) {
        return onConnection(connection -> {
            List<StoredEvent> events = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(READ)) {
                statement.setString(1, stream);
                statement.setLong(2, firstSequence);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        events.add(EventRow.read(row));
                    }
                }
            }
            return events;
        });
    }

    /** What stands before the hyphen: {@code hra}, {@code saa}, {@code isa}, {@code policy}, {@code intake}. */
    private static String typeOf(String stream) {
        int hyphen = stream.indexOf('-');
        return hyphen < 0 ? stream : stream.substring(0, hyphen);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return onConnection(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("SELECT max(sequence) FROM event WHERE stream = ?")) {
                statement.setString(1, stream);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    long last = row.getLong(1);
                    return row.wasNull() ? Optional.empty() : Optional.of(last);
                }
            }
        });
    }

    /** Undecoded, by log position, so that an unreadable event can be parked instead of stopping every reader. */
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken after, boolean mayBlock) {
        return log.eventsAfter(after);
    }

    @Override
    public TrackingToken createTailToken() {
        return log.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return log.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant moment) {
        return log.createTokenAt(moment);
    }

    /** No snapshots: a case has tens of events, and a snapshot is one more thing that can be wrong. */
    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("snapshots are not kept");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        return Optional.empty();
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T onConnection(Work<T> work) {
        Connection connection = DataSourceUtils.getConnection(connections);
        try {
            return work.on(connection);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the event store could not be read", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, connections);
        }
    }
}
