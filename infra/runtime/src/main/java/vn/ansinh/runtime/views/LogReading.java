package vn.ansinh.runtime.views;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.query.projection.ProjectionRunner;

/**
 * Axon's processor over the log, for one generation. A batch goes to the projections as a whole, when its first event
 * comes: one reading and one writing per view, whatever the number of events. Failures of the store propagate, so that the
 * segment is released and the batch comes again; failures of an event never get here, the runner parks them.
 */
final class LogReading implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogReading.class);
    private static final String NAME = "views";
    private static final long RETRY_MILLIS = 500;
    private static final long CLAIM_EXTENSION_MILLIS = 1_000;

    private final Generation generation;
    private final ProjectionRunner runner;
    private final MongoTokenStore tokens;
    private final PooledStreamingEventProcessor processor;
    private final ScheduledExecutorService coordinator;
    private final ScheduledExecutorService workers;
    private final AtomicLong applied = new AtomicLong();

    LogReading(
            Generation generation,
            StreamableMessageSource<TrackedEventMessage<?>> log,
            ProjectionRunner runner,
            ViewsProperties properties,
            String node,
            Clock clock) {
        this.generation = generation;
        this.runner = runner;
        tokens = new MongoTokenStore(generation, node, Duration.ofSeconds(10), clock);
        coordinator = Executors.newSingleThreadScheduledExecutor(daemon("views-coordinator"));
        workers = Executors.newScheduledThreadPool(properties.workers(), daemon("views-worker"));
        processor = PooledStreamingEventProcessor.builder()
                .name(NAME)
                .eventHandlerInvoker(new Invoker())
                .messageSource(log)
                .tokenStore(tokens)
                .transactionManager(NoTransactionManager.INSTANCE)
                .errorHandler(PropagatingErrorHandler.INSTANCE)
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(properties.batchSize())
                .tokenClaimInterval(RETRY_MILLIS)
                .claimExtensionThreshold(CLAIM_EXTENSION_MILLIS)
                .build();
    }

    Generation generation() {
        return generation;
    }

    void start() {
        processor.start();
    }

    /** Events applied since the start, by this node. */
    long applied() {
        return applied.get();
    }

    /** The position that every segment has passed, this node's own as they are now, others' as they last stored it. */
    OptionalLong position() {
        Map<Integer, EventTrackerStatus> own = processor.processingStatus();
        Set<Integer> known = new HashSet<>();
        long lowest = Long.MAX_VALUE;
        for (EventTrackerStatus status : own.values()) {
            if (!status.isErrorState() && status.getTrackingToken() != null) {
                known.add(status.getSegment().getSegmentId());
                lowest = Math.min(lowest, positionOf(status.getTrackingToken()));
            }
        }
        // Every segment is here: no need to ask the store.
        if (!known.isEmpty() && coversAll(own, known)) {
            return OptionalLong.of(lowest);
        }
        OptionalLong others = tokens.lowest(known);
        if (others.isPresent()) {
            lowest = Math.min(lowest, others.getAsLong());
        }
        return lowest == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(lowest);
    }

    private static boolean coversAll(Map<Integer, EventTrackerStatus> own, Set<Integer> known) {
        double share = 0;
        for (EventTrackerStatus status : own.values()) {
            if (known.contains(status.getSegment().getSegmentId())) {
                share += 1.0 / (status.getSegment().getMask() + 1);
            }
        }
        return share == 1.0;
    }

    @Override
    public void close() {
        try {
            processor.shutDown();
        } catch (RuntimeException failed) {
            LOG.warn("The views' processor did not end in order: {}", failed.toString());
        }
        coordinator.shutdownNow();
        workers.shutdownNow();
        try {
            if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("A worker of the views is still busy.");
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private static java.util.concurrent.ThreadFactory daemon(String name) {
        return Thread.ofPlatform().daemon().name(name + "-", 0).factory();
    }

    static long positionOf(TrackingToken token) {
        TrackingToken lower = WrappedToken.unwrapLowerBound(token);
        if (lower instanceof GlobalSequenceTrackingToken position) {
            return position.getGlobalIndex();
        }
        throw new IllegalStateException("not a token of the log: " + lower);
    }

    private static LoggedEvent loggedOf(TrackedEventMessage<?> message) {
        return new LoggedEvent(
                positionOf(message.trackingToken()), message.getTimestamp(), (StoredEvent) message.getPayload());
    }

    private final class Invoker implements EventHandlerInvoker {
        @Override
        public boolean canHandle(EventMessage<?> message, Segment segment) {
            // By stream, so that a stream's events come in order, whatever the number of segments.
            StoredEvent event = (StoredEvent) message.getPayload();
            return segment.matches(event.stream());
        }

        @Override
        public void handle(EventMessage<?> message, Segment segment) {
            if (!(CurrentUnitOfWork.get() instanceof BatchingUnitOfWork<?> batch)) {
                runner.apply(List.of(loggedOf((TrackedEventMessage<?>) message)));
                return;
            }
            if (!batch.isFirstMessage()) {
                return;
            }
            List<LoggedEvent> events = new ArrayList<>();
            batch.getMessages()
                    .forEach(one -> events.add(loggedOf((TrackedEventMessage<?>) Objects.requireNonNull(one))));
            runner.apply(events);
            applied.addAndGet(events.size());
        }

        @Override
        public boolean supportsReset() {
            // The views are built anew by a new generation, never by a replay over what stands.
            return false;
        }
    }
}
