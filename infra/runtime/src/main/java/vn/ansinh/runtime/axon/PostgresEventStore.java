package vn.ansinh.runtime.axon;

import java.util.List;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import vn.ansinh.runtime.log.LogMessageSource;

/**
 * Axon's event store without its tailing thread and its cache of recent events: appends go to the engine, readers read the
 * log, and a commit wakes the sequencer.
 */
public final class PostgresEventStore extends AbstractEventStore {
    private final LogMessageSource log;
    private final Runnable appended;

    private PostgresEventStore(Builder builder, LogMessageSource log, Runnable appended) {
        super(builder);
        this.log = log;
        this.appended = appended;
    }

    /** @param appended called after each commit, on the committing thread */
    static PostgresEventStore over(EventStorageEngine engine, LogMessageSource log, Runnable appended) {
        Builder builder = new Builder();
        builder.storageEngine(engine);
        return new PostgresEventStore(builder, log, appended);
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        appended.run();
        super.afterCommit(events);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        return log.openStream(after);
    }

    /** Axon's builder is abstract for no reason but its own subclasses. */
    private static final class Builder extends AbstractEventStore.Builder {}
}
