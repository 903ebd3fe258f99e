package vn.ansinh.runtime.log;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.LoggedEvent;

/**
 * One reader's way through the log, from a position on. Used by one thread at a time, but for the callback, which comes from
 * whoever learns first that the log has grown.
 */
public final class LogStream implements BlockingStream<TrackedEventMessage<?>> {
    private static final int PAGE = 500;

    private final SequencedLog log;
    private final LogTail tail;
    private final Deque<LoggedEvent> page = new ArrayDeque<>();
    private long last;
    private boolean asked;
    private @Nullable Runnable listener;

    LogStream(SequencedLog log, LogTail tail, long after) {
        this.log = log;
        this.tail = tail;
        this.last = after;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        fill();
        return Optional.ofNullable(page.peekFirst()).map(LogMessageSource::messageOf);
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        fill();
        if (page.isEmpty() && timeout > 0 && tail.awaitBeyond(last, timeout, unit)) {
            fill();
        }
        return !page.isEmpty();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        return LogMessageSource.messageOf(page.removeFirst());
    }

    /** Asks the table only when there is more than was read, which the tail knows; and once at the beginning. */
    private void fill() {
        if (page.isEmpty() && (!asked || tail.position() > last)) {
            List<LoggedEvent> next = log.read(last, PAGE);
            asked = true;
            page.addAll(next);
            if (!next.isEmpty()) {
                last = next.getLast().position();
                tail.advanceTo(last);
            }
        }
    }

    /** What the table holds from here on, read page by page, without waiting for more. */
    Stream<TrackedEventMessage<?>> availableNow() {
        return Stream.iterate(
                        log.read(last, PAGE),
                        read -> !read.isEmpty(),
                        read -> log.read(read.getLast().position(), PAGE))
                .flatMap(List::stream)
                .map(LogMessageSource::messageOf);
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        close();
        listener = callback;
        tail.addListener(callback);
        return true;
    }

    @Override
    public void close() {
        if (listener != null) {
            tail.removeListener(listener);
            listener = null;
        }
    }
}
