package vn.ansinh.runtime.views;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** A log of which nothing can be read until it is opened, as by a node that is slow. */
final class BlindLog implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final InMemoryLog log;
    private volatile boolean opened;

    BlindLog(InMemoryLog log) {
        this.log = log;
    }

    void open() {
        opened = true;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        BlockingStream<TrackedEventMessage<?>> behind = log.openStream(after);
        return new BlockingStream<>() {
            @Override
            public Optional<TrackedEventMessage<?>> peek() {
                return opened ? behind.peek() : Optional.empty();
            }

            @Override
            public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
                return opened && behind.hasNextAvailable(timeout, unit);
            }

            @Override
            public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
                return behind.nextAvailable();
            }

            @Override
            public void close() {
                behind.close();
            }
        };
    }

    @Override
    public TrackingToken createTailToken() {
        return log.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return log.createHeadToken();
    }
}
