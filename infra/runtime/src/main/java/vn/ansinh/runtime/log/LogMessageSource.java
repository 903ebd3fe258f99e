package vn.ansinh.runtime.log;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.event.StoredEvent;

/**
 * The log as Axon's processors read it: a plain global-sequence token that is the position, and no gaps to remember.
 *
 * <p>The message's payload is the {@link StoredEvent} as it stands in the table: decoding is the handler's, so that an
 * unreadable one can be parked. Its identifier is the event's; its time is {@code sequenced_at}, which never decreases; its
 * aggregate identifier is the stream, for policies that keep a stream's events in order.
 */
public final class LogMessageSource implements StreamableMessageSource<TrackedEventMessage<?>> {
    private final SequencedLog log;
    private final LogTail tail;

    public LogMessageSource(SequencedLog log, LogTail tail) {
        this.log = log;
        this.tail = tail;
    }

    @Override
    public LogStream openStream(@Nullable TrackingToken after) {
        return new LogStream(log, tail, positionOf(after));
    }

    /** What the table holds after a token, read as it is consumed, without waiting for more. */
    public Stream<TrackedEventMessage<?>> eventsAfter(@Nullable TrackingToken after) {
        return openStream(after).availableNow();
    }

    @Override
    public TrackingToken createTailToken() {
        return tokenOf(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return tokenOf(log.head());
    }

    /** A token before the first event that was given its position at or after the moment. */
    @Override
    public TrackingToken createTokenAt(Instant moment) {
        return tokenOf(log.positionAt(moment.minusNanos(1000)));
    }

    /** The token of whoever has handled everything up to this position. */
    public static TrackingToken tokenOf(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    /** The position that a token stands for; 0 for none. */
    public static long positionOf(@Nullable TrackingToken token) {
        @Nullable TrackingToken lower = token == null ? null : WrappedToken.unwrapLowerBound(token);
        if (lower == null) {
            return 0;
        }
        if (lower instanceof GlobalSequenceTrackingToken position) {
            return position.getGlobalIndex();
        }
        throw new IllegalArgumentException("not a token of this log: " + lower);
    }

    static TrackedEventMessage<StoredEvent> messageOf(LoggedEvent logged) {
        StoredEvent event = logged.event();
        return new GenericTrackedDomainEventMessage<>(
                tokenOf(logged.position()),
                event.name(),
                event.stream(),
                event.sequence(),
                new GenericMessage<>(event.eventId().toString(), event, Map.of()),
                logged::sequencedAt);
    }
}
