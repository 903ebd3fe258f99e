package vn.ansinh.runtime.views;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.query.projection.ProjectionRunner;

/**
 * Takes the log into a generation at full speed: the next page is read while one is applied, and a page is applied by several threads,
 * each stream by one. Whoever stops anywhere begins again after the last page that was through: documents guard their own position.
 */
final class LogFill implements AutoCloseable {
    private final PagedLog log;
    private final ProjectionRunner runner;
    private final int workers;
    private final int pageSize;
    private final ExecutorService threads;

    /**
     * A way of filling.
     *
     * @param workers threads that apply events, beside the one that reads
     * @param pageSize events at a time
     */
    LogFill(PagedLog log, ProjectionRunner runner, int workers, int pageSize) {
        this.log = log;
        this.runner = runner;
        this.workers = workers;
        this.pageSize = pageSize;
        this.threads = Executors.newFixedThreadPool(
                workers + 1, Thread.ofPlatform().daemon().name("replay-", 0).factory());
    }

    /** Told after each page. */
    interface Passed {
        /** Everything up to the position is in. @return whether to go on */
        boolean upTo(long position);
    }

    /**
     * Takes in what lies after a position, up to another.
     *
     * @return how far it came: less than asked where it was told to stop, or the log ends
     */
    long fill(long after, long upTo, Passed passed) {
        long position = after;
        Future<List<LoggedEvent>> next = reading(position, upTo);
        while (position < upTo) {
            List<LoggedEvent> page = done(next);
            if (page.isEmpty()) {
                return position;
            }
            long last = page.getLast().position();
            next = reading(last, upTo);
            apply(page);
            position = last;
            if (!passed.upTo(position)) {
                next.cancel(true);
                return position;
            }
        }
        return position;
    }

    private Future<List<LoggedEvent>> reading(long after, long upTo) {
        int limit = (int) Math.min(pageSize, upTo - after);
        return threads.submit(() -> limit <= 0 ? List.of() : log.read(after, limit));
    }

    private void apply(List<LoggedEvent> page) {
        List<List<LoggedEvent>> shares = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            shares.add(new ArrayList<>());
        }
        for (LoggedEvent logged : page) {
            // By stream, so that a stream's events come in order.
            shares.get(Math.floorMod(logged.event().stream().hashCode(), workers))
                    .add(logged);
        }
        List<Callable<Boolean>> tasks = new ArrayList<>();
        shares.stream()
                .filter(share -> !share.isEmpty())
                .forEach(share -> tasks.add(() -> {
                    runner.apply(share);
                    return true;
                }));
        try {
            // All of them come to an end, one way or the other, before a failure is told.
            for (Future<Boolean> task : threads.invokeAll(tasks)) {
                done(task);
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("asked to stop", asked);
        }
    }

    private static <T> T done(Future<T> task) {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("asked to stop", asked);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
