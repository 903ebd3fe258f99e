package vn.ansinh.runtime.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.LedgerEntry;
import vn.ansinh.command.port.ReservationKey;
import vn.ansinh.runtime.log.FaultPoint;
import vn.ansinh.runtime.log.LogTail;
import vn.ansinh.runtime.log.SequencedTables;
import vn.ansinh.runtime.log.Sequencer;

/**
 * Appends a second against a bare JDBC insert-and-commit of the same bytes, turn by turn in one run, so that both have the
 * same machine. Not a test: what it prints depends on who else is at work. Arguments: clients, seconds a turn, turns.
 */
public final class AppendBench {
    private static final byte[] PAYLOAD = ("{\"by\":{\"actor\":\"a-1\",\"duty\":\"desk\",\"human\":\"p-1\"},\"rest\":\""
                    + "x".repeat(524) + "\"}")
            .getBytes(StandardCharsets.UTF_8);
    private static final byte[] METADATA = "y".repeat(250).getBytes(StandardCharsets.UTF_8);

    private AppendBench() {}

    interface Kind {
        void append(Connection connection, String stream, long sequence) throws SQLException;
    }

    public static void main(String[] arguments) throws Exception {
        int clients = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        int turns = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
        DataSource database = PostgresFixture.server().freshDatabase();
        PostgresFixture.execute(
                database,
                "CREATE TABLE bare (append_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, stream text, sequence bigint,"
                        + " event_id uuid, name text, revision integer, payload bytea, metadata bytea,"
                        + " recorded_at timestamptz DEFAULT clock_timestamp(), UNIQUE (stream, sequence))");
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("bare insert", AppendBench::bare);
        kinds.put("append", AppendBench::plain);
        kinds.put("append with ledger and reservation", AppendBench::lodging);
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        try (Sequencer sequencer = new Sequencer(database, new LogTail(), FaultPoint.NONE)) {
            sequencer.start();
            kinds.values().forEach(kind -> turn(database, kind, clients, 1));
            for (int turn = 0; turn < turns; turn++) {
                kinds.forEach((name, kind) -> rates.computeIfAbsent(name, n -> new ArrayList<>())
                        .add(turn(database, kind, clients, seconds)));
            }
        }
        double base = median(Objects.requireNonNull(rates.get("bare insert")));
        rates.forEach((name, measured) -> System.out.printf(
                Locale.ROOT,
                "%d clients, %-36s %6.0f/s  %.2f%n",
                clients,
                name,
                median(measured),
                median(measured) / base));
        System.out.println(lag(database));
        proving(clients, seconds, turns);
    }

    /** The same append with positions alone and with the proven log, turn by turn, each in a database of its own. */
    private static void proving(int clients, int seconds, int turns) {
        Map<String, SequencedTables> kinds = new LinkedHashMap<>();
        kinds.put("append, positions alone", withoutTree());
        kinds.put("append, positions and tree", SequencedTables.EVENTS);
        Map<String, DataSource> databases = new LinkedHashMap<>();
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        kinds.keySet()
                .forEach(name -> databases.put(name, PostgresFixture.server().freshDatabase()));
        for (int turn = 0; turn <= turns; turn++) {
            boolean warming = turn == 0;
            kinds.forEach((name, tables) -> {
                DataSource own = Objects.requireNonNull(databases.get(name));
                try (Sequencer sequencer = new Sequencer(own, tables, new LogTail(), FaultPoint.NONE)) {
                    sequencer.start();
                    double rate = turn(own, AppendBench::plain, clients, warming ? 1 : seconds);
                    if (!warming) {
                        rates.computeIfAbsent(name, n -> new ArrayList<>()).add(rate);
                    }
                }
            });
        }
        rates.forEach((name, measured) -> System.out.printf(
                Locale.ROOT,
                "%d clients, %-36s %6.0f/s  %s%n",
                clients,
                name,
                median(measured),
                lag(Objects.requireNonNull(databases.get(name)))));
    }

    private static SequencedTables withoutTree() {
        SequencedTables events = SequencedTables.EVENTS;
        return new SequencedTables(
                events.rows(),
                events.inbox(),
                events.log(),
                events.channel(),
                events.leaderLock(),
                events.busyPollMicros(),
                events.idlePollMicros(),
                null);
    }

    /** How long events waited for their positions, in milliseconds. */
    record Lag(double median, double p99, long events) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "from recorded to sequenced: p50 %.1f ms, p99 %.1f ms over %,d events",
                    median,
                    p99,
                    events);
        }
    }

    private static Lag lag(DataSource database) {
        return lag(database, 0);
    }

    /** Of what got a position after this one. */
    static Lag lag(DataSource database, long after) {
        return JdbcClient.create(database)
                .sql(
                        "SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY lag), percentile_cont(0.99) WITHIN GROUP (ORDER BY lag), count(*)"
                                + " FROM (SELECT (extract(epoch FROM sequenced_at - recorded_at) * 1000)::double precision AS lag"
                                + " FROM log JOIN event USING (append_id) WHERE position > ?) AS lags")
                .param(after)
                .query((row, number) -> new Lag(row.getDouble(1), row.getDouble(2), row.getLong(3)))
                .single();
    }

    private static double turn(DataSource database, Kind kind, int clients, int seconds) {
        return turn(database, kind, clients, seconds, 0);
    }

    /** @param most appends a second, evenly spread over the clients; 0: as many as they can */
    static double turn(DataSource database, Kind kind, int clients, int seconds, double most) {
        AtomicLong appended = new AtomicLong();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                running.add(threads.submit(() -> {
                    try (Connection connection = database.getConnection()) {
                        connection.setAutoCommit(false);
                        long next = System.nanoTime();
                        while (System.nanoTime() < end) {
                            if (most > 0) {
                                next += (long) (clients * 1e9 / most);
                                LockSupport.parkNanos(next - System.nanoTime());
                            }
                            kind.append(connection, "saa-" + UUID.randomUUID(), 0);
                            connection.commit();
                            appended.incrementAndGet();
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        return (double) appended.get() / seconds;
    }

    private static void bare(Connection connection, String stream, long sequence) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO bare (stream, sequence, event_id, name,"
                        + " revision, payload, metadata) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            statement.setString(1, stream);
            statement.setLong(2, sequence);
            statement.setObject(3, UUID.randomUUID());
            statement.setString(4, "allowance.lodged");
            statement.setInt(5, 1);
            statement.setBytes(6, PAYLOAD);
            statement.setBytes(7, METADATA);
            statement.executeUpdate();
        }
    }

    static void plain(Connection connection, String stream, long sequence) {
        AppendStatement.run(connection, stream, List.of(event(sequence)), AppendNotes.NONE);
    }

    private static void lodging(Connection connection, String stream, long sequence) {
        AppendStatement.run(
                connection,
                stream,
                List.of(event(sequence)),
                new AppendNotes(
                        new LedgerEntry(stream, stream, 201, METADATA),
                        List.of(new ReservationKey("social-pension/" + stream)),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null));
    }

    private static PendingEvent event(long sequence) {
        return new PendingEvent(sequence, UUID.randomUUID(), "allowance.lodged", 1, PAYLOAD, METADATA);
    }

    private static double median(List<Double> measured) {
        double[] sorted = measured.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
