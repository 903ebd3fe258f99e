package vn.ansinh.verifier;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads a log's lines on a thread of its own, a little ahead of whoever looks at them: one costs about as much as the other. */
final class ReadingAhead {
    private static final int LINES_AT_ONCE = 500;
    private static final int HANDFULS_AHEAD = 8;

    /** After the last handful; empty as no other is. */
    private static final List<LogSource.Line> END = List.of();

    private final BlockingQueue<List<LogSource.Line>> read = new ArrayBlockingQueue<>(HANDFULS_AHEAD);
    private List<LogSource.Line> handful = new ArrayList<>(LINES_AT_ONCE);

    private ReadingAhead() {}

    /** The same as {@link LogSource#lines}; the reader is called on the calling thread, in the same order. */
    static void lines(LogSource source, LogSource.Reader reader) throws SQLException, IOException {
        ReadingAhead ahead = new ReadingAhead();
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Future<?> reading = thread.submit(() -> {
                ahead.readAll(source);
                return null;
            });
            try {
                ahead.handOn(reader);
                reading.get();
            } catch (ExecutionException failed) {
                throw asItWas(failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted while the log was read");
            } finally {
                reading.cancel(true);
            }
        }
    }

    private void handOn(LogSource.Reader reader) throws InterruptedException {
        for (List<LogSource.Line> next = read.take(); !next.isEmpty(); next = read.take()) {
            next.forEach(reader::line);
        }
    }

    private void readAll(LogSource source) throws SQLException, IOException, InterruptedException {
        try {
            source.lines(this::add);
            if (!handful.isEmpty()) {
                read.put(handful);
            }
        } finally {
            read.put(END);
        }
    }

    private void add(LogSource.Line line) {
        handful.add(line);
        if (handful.size() == LINES_AT_ONCE) {
            try {
                read.put(handful);
            } catch (InterruptedException nobodyLooks) {
                Thread.currentThread().interrupt();
                throw new CancellationException("nobody looks at the lines any more");
            }
            handful = new ArrayList<>(LINES_AT_ONCE);
        }
    }

    private static RuntimeException asItWas(ExecutionException failed) throws SQLException, IOException {
        Throwable cause = failed.getCause();
        if (cause instanceof SQLException sql) {
            throw sql;
        } else if (cause instanceof IOException io) {
            throw io;
        } else if (cause instanceof RuntimeException known) {
            return known;
        }
        return new IllegalStateException("the log could not be read", cause);
    }
}
