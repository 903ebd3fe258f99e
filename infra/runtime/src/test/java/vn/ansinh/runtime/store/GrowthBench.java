package vn.ansinh.runtime.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.runtime.log.FaultPoint;
import vn.ansinh.runtime.log.LogTail;
import vn.ansinh.runtime.log.Sequencer;
import vn.ansinh.runtime.log.StoredLogProofs;
import vn.ansinh.verifier.LogExamination;
import vn.ansinh.verifier.Report;

/**
 * What the proven log costs as it grows: for each size how fast a full inbox is sequenced, what 8 and 32 writers append, how late
 * an event is proven at full and at half load, how fast the verifier looks through it all, and what it takes to read one case and to prove one event. In
 * the end it prints a table of all of it. Not a test: what it prints depends on who else is at work. Arguments: sizes in events, rising.
 */
public final class GrowthBench {
    private static final int SECONDS = 5;
    private static final int EVENTS_A_CASE = 6;
    private static final int LOOKS = 2_000;
    private static final int BULK = 250_000;

    private static final String HEAD = """

            | events | a full inbox sequenced, a second | appended a second, 8 clients; 32 | from recorded to proven, ms p50 / p99: 8 clients; 32; 32 at half load | the verifier, a second | one case read, ms | one inclusion proof, ms |
            |---|---|---|---|---|---|---|""";

    private final DataSource database = PostgresFixture.server().freshDatabase();
    private final HikariDataSource pooled = new HikariDataSource();
    private final JdbcClient jdbc = JdbcClient.create(pooled);
    private final Random random = new Random(1);

    private GrowthBench() {
        pooled.setDataSource(database);
    }

    public static void main(String[] arguments) throws Exception {
        List<Long> sizes = arguments.length == 0
                ? List.of(10_000L, 100_000L, 1_000_000L, 5_000_000L)
                : Stream.of(arguments).map(Long::valueOf).toList();
        GrowthBench bench = new GrowthBench();
        PostgresFixture.execute(bench.database, "ALTER TABLE event DISABLE TRIGGER ALL");
        List<Row> rows = new ArrayList<>();
        for (long size : sizes) {
            Row row = bench.measured(size);
            System.out.println(row);
            rows.add(row);
        }
        System.out.println(HEAD);
        rows.forEach(row -> System.out.println(row.line()));
    }

    /** What was measured at one size; {@link #line} is for a table. */
    private record Row(
            long events,
            double sequenced,
            Load eight,
            Load all,
            Load half,
            double verified,
            double read,
            double proof) {
        String line() {
            return String.format(
                    Locale.ROOT,
                    "| %,d | %,.0f | %,.0f; %,.0f | %s; %s; %s | %,.0f | %.2f | %.2f |",
                    events,
                    sequenced,
                    eight.rate(),
                    all.rate(),
                    lag(eight),
                    lag(all),
                    lag(half),
                    verified,
                    read,
                    proof);
        }

        private static String lag(Load load) {
            return String.format(
                    Locale.ROOT, "%.1f / %.0f", load.lag().median(), load.lag().p99());
        }
    }

    private Row measured(long size) throws Exception {
        long before = head();
        long begun;
        try (Sequencer sequencer = new Sequencer(database, new LogTail(), FaultPoint.NONE)) {
            // What was appended between two sizes may end within a case: the next one begins anew.
            long whole = Math.ceilDiv(before, EVENTS_A_CASE) * EVENTS_A_CASE - before;
            for (long at = before; at < size; at += BULK) {
                fill(at + whole, Math.min(size, at + BULK) + whole);
            }
            begun = System.nanoTime();
            sequencer.start();
            await(size);
            double sequenced = (size - before) / ((System.nanoTime() - begun) / 1e9);
            PostgresFixture.execute(database, "VACUUM ANALYZE");
            AppendBench.turn(database, (connection, stream, at) -> AppendBench.plain(connection, stream, at), 8, 2, 0);
            Load eight = load(8, 0);
            Load all = load(32, 0);
            Load half = load(32, all.rate() / 2);
            return new Row(size, sequenced, eight, all, half, verified(), caseRead(size), proof());
        }
    }

    private record Load(double rate, AppendBench.Lag lag) {}

    /** As the verifier's own command line connects; the second look of two, when it is warm. */
    private double verified() throws Exception {
        String url = PostgresFixture.urlOf(database);
        double second = 0;
        for (int look = 0; look < 2; look++) {
            long begun = System.nanoTime();
            try (Connection connection = DriverManager.getConnection(
                    url + (url.contains("?") ? "&" : "?") + "user=postgres&prepareThreshold=-1")) {
                Report report = LogExamination.of(connection, null, position -> {});
                if (!report.whole()) {
                    throw new IllegalStateException(report.toString());
                }
                second = report.positions() / ((System.nanoTime() - begun) / 1e9);
            }
        }
        return second;
    }

    private Load load(int clients, double most) {
        long from = head();
        double rate = AppendBench.turn(
                database,
                (connection, stream, at) -> AppendBench.plain(connection, stream, at),
                clients,
                SECONDS,
                most);
        await(written());
        return new Load(rate, AppendBench.lag(database, from));
    }

    /** Made-up cases of six events of about a kilobyte each, committed and not yet sequenced. */
    private void fill(long from, long to) {
        PostgresFixture.execute(
                database,
                "WITH given AS (INSERT INTO event (stream, sequence, event_id, name, revision, payload, metadata)"
                        + " SELECT 'isa-' || lpad(to_hex(n / 6), 32, '0'), n % 6, gen_random_uuid(), 'case.posted', 1,"
                        + " convert_to('{\"by\":{\"actor\":\"a-' || n % 6 || '\",\"duty\":\"desk\",\"human\":\"p-' || n % 6 || '\"},\"rest\":\"'"
                        + " || repeat(md5(n::text), 19 + (n % 6)::int) || '\"}', 'UTF8'), convert_to(repeat('y', 250), 'UTF8')"
                        + " FROM generate_series(" + from + "::bigint, " + (to - 1) + ") AS n RETURNING append_id)"
                        + " INSERT INTO inbox SELECT append_id FROM given");
    }

    private double caseRead(long size) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT payload, metadata FROM event WHERE stream = ? AND sequence >= 0 ORDER BY sequence")) {
            long begun = System.nanoTime();
            for (int look = 0; look < LOOKS; look++) {
                statement.setString(1, String.format("isa-%032x", random.nextLong(Math.max(1, size / EVENTS_A_CASE))));
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        row.getBytes(1);
                    }
                }
            }
            return (System.nanoTime() - begun) / 1e6 / LOOKS;
        }
    }

    private double proof() {
        StoredLogProofs proofs = new StoredLogProofs(pooled);
        long head = head();
        List<Long> positions = new ArrayList<>(LongStream.generate(() -> 1 + random.nextLong(head))
                .limit(LOOKS / 10)
                .boxed()
                .toList());
        long begun = System.nanoTime();
        positions.forEach(position -> proofs.inclusion(List.of(position), head));
        return (System.nanoTime() - begun) / 1e6 / positions.size();
    }

    private void await(long size) {
        while (head() < size) {
            sleep();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private long head() {
        return jdbc.sql("SELECT coalesce(max(position), 0) FROM log")
                .query(Long.class)
                .single();
    }

    /** In one look: an event that moves from the inbox to the log must not be counted twice. */
    private long written() {
        return jdbc.sql("SELECT (SELECT count(*) FROM inbox) + (SELECT coalesce(max(position), 0) FROM log)")
                .query(Long.class)
                .single();
    }
}
