package vn.ansinh.runtime.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ansinh.kernel.access.Access;
import vn.ansinh.kernel.access.AccessRecord;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.TextValue;

/**
 * Writes the access log with group commit: one thread takes what concurrent requests have brought and commits it in one
 * statement; each request waits for the commit that holds its row. While one commit is on its way the next group gathers, so
 * that a busy node pays one flush to disk for many readings.
 *
 * <p>A request that waits in vain is refused, and its row may still be written: the log then tells of a reading that was not
 * answered, never the other way round.
 */
final class AccessWriter implements AccessRecord, AutoCloseable {
    /** Past this a request is refused. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    /** So many wait at most; whoever comes then is refused at once. */
    static final int MOST_WAITING = 4_096;

    private static final Logger LOG = LoggerFactory.getLogger(AccessWriter.class);
    private static final int MOST_AT_ONCE = 256;
    private static final long LOOK_MILLIS = 200;

    /** One statement, committed by itself: one way to the database and back for the whole group. Ids hold no comma. */
    private static final String INSERT = """
            INSERT INTO access (actor, human, roles, unit, operation, outcome, shown, cases, glass)
            SELECT actor, human, string_to_array(roles, ','), unit, operation, outcome, shown, string_to_array(cases, ','), glass
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS given (actor, human, roles, unit, operation, outcome, shown, cases, glass)
            """;

    private static final List<Function<Access, @Nullable String>> COLUMNS = List.of(
            access -> text(access.actor()),
            access -> text(access.human()),
            access -> access.roles().stream()
                    .map(role -> role.name().toLowerCase(Locale.ROOT))
                    .sorted()
                    .collect(Collectors.joining(",")),
            access -> text(access.unit()),
            Access::operation,
            access -> access.outcome().wire(),
            Access::shown,
            access -> access.cases().stream().map(TextValue::text).collect(Collectors.joining(",")),
            access -> text(access.glass()));

    private final DataSource connections;
    private final Duration patience;
    private final BlockingQueue<Waiting> queue;
    private final Thread thread;
    private volatile boolean running = true;
    private volatile boolean failing;

    /** @param connections in a role that may insert here */
    AccessWriter(DataSource connections) {
        this(connections, PATIENCE, MOST_WAITING);
    }

    AccessWriter(DataSource connections, Duration patience, int mostWaiting) {
        this.connections = connections;
        this.patience = patience;
        this.queue = new ArrayBlockingQueue<>(mostWaiting);
        this.thread = new Thread(this::run, "access-writer");
        this.thread.setDaemon(true);
    }

    private record Waiting(Access access, CompletableFuture<Boolean> durable) {}

    void start() {
        thread.start();
    }

    /** Whether the last group could not be written. */
    boolean isFailing() {
        return failing;
    }

    @Override
    public void keep(Access access) {
        Waiting waiting = new Waiting(access, new CompletableFuture<>());
        if (!running || !queue.offer(waiting)) {
            throw new Refusal(ProblemCode.ACCESS_NOT_RECORDED);
        }
        try {
            if (waiting.durable().get(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (TimeoutException | ExecutionException notDurable) {
            LOG.debug("A reading is refused: its record is not durable.", notDurable);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        throw new Refusal(ProblemCode.ACCESS_NOT_RECORDED);
    }

    /** Takes no more, and ends once everything that waits is written or refused. */
    @Override
    public void close() {
        running = false;
        try {
            thread.join(PATIENCE.toMillis() + TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        for (List<Waiting> left = gathered(); !left.isEmpty(); left = gathered()) {
            refuse(left);
        }
    }

    private void run() {
        while (running || !queue.isEmpty()) {
            List<Waiting> group = gathered();
            if (!group.isEmpty()) {
                write(group);
            }
        }
    }

    private List<Waiting> gathered() {
        List<Waiting> group = new ArrayList<>();
        try {
            Waiting first = running ? queue.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS) : queue.poll();
            if (first != null) {
                group.add(first);
                queue.drainTo(group, MOST_AT_ONCE - 1);
            }
        } catch (InterruptedException asked) {
            running = false;
        }
        return group;
    }

    private void write(List<Waiting> group) {
        try (Connection connection = connections.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int column = 0; column < COLUMNS.size(); column++) {
                Function<Access, @Nullable String> value = COLUMNS.get(column);
                insert.setArray(
                        column + 1,
                        connection.createArrayOf(
                                "text",
                                group.stream()
                                        .map(waiting -> value.apply(waiting.access()))
                                        .toArray()));
            }
            int rows = insert.executeUpdate();
            if (rows != group.size()) {
                throw new SQLException(rows + " rows for " + group.size());
            }
        } catch (SQLException | RuntimeException failed) {
            if (!failing) {
                LOG.error(
                        "The access log cannot be written; nobody is shown anything until it can: {}",
                        failed.toString());
            }
            failing = true;
            refuse(group);
            return;
        }
        failing = false;
        group.forEach(waiting -> waiting.durable().complete(true));
    }

    private static void refuse(List<Waiting> group) {
        group.forEach(waiting -> waiting.durable().complete(false));
    }

    private static @Nullable String text(@Nullable TextValue value) {
        return value == null ? null : value.text();
    }
}
