package vn.ansinh.runtime.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ansinh.command.port.AppendConflict;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.runtime.log.LogHistory.Written;
import vn.ansinh.runtime.store.PostgresFixture;
import vn.ansinh.runtime.store.TestAppends;

/** Promise P4: no reader skips an event, and log order respects stream order; and the checker finds what is planted. */
class NoEventIsSkippedIT {
    private static final int WRITERS = 16;
    /** Events that one append may hold. */
    private static final int MOST_AT_ONCE = 4;
    /** The database's clock as somebody turns it: up to 90 s forward or back, another way at each look. */
    private static final String LYING_CLOCK = "clock_timestamp() + (random() - 0.5) * interval '180 seconds'";

    private final PostgresFixture server = PostgresFixture.server();
    private final DataSource database = server.freshDatabase();
    private final ConcurrentLinkedQueue<Written> committed = new ConcurrentLinkedQueue<>();
    private final List<AutoCloseable> open = new ArrayList<>();
    private ExecutorService threads = Executors.newCachedThreadPool();

    @BeforeEach
    void beginThreads() {
        threads = Executors.newCachedThreadPool();
    }

    @AfterEach
    void endEverything() throws Exception {
        threads.shutdownNow();
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @Test
    void everyEventIsReadOnce_forSlowCommitsRollbacksAndVacuumUnderSixteenWriters() throws Exception {
        LogTail tail = running(FaultPoint.NONE);
        Reader fromStart = read(tail, 0);
        AtomicBoolean writing = new AtomicBoolean(true);
        List<Future<?>> writers = startWriters(writing);
        Future<?> vacuum = threads.submit(() -> vacuumUntilDone(writing));
        Thread.sleep(2_000);
        // A reader that begins at the head while transactions with lower append ids are still open.
        long head = new SequencedLog(database, tail).head();
        Reader fromHead = read(tail, head);
        Thread.sleep(4_000);
        writing.set(false);
        finish(writers);
        vacuum.get(30, TimeUnit.SECONDS);
        awaitLogOf(committed.size());

        assertThat(LogHistory.faultsOf(database, committed)).isEmpty();
        assertThat(LogHistory.faultsOfReader(fromStart.until(committed.size()), committed))
                .isEmpty();
        List<Written> afterHead = new SequencedLog(database, tail)
                .read(head, Integer.MAX_VALUE).stream()
                        .map(logged -> new Written(
                                logged.event().stream(), logged.event().sequence()))
                        .toList();
        assertThat(afterHead).isNotEmpty();
        assertThat(LogHistory.faultsOfReader(fromHead.until(afterHead.size()), afterHead))
                .isEmpty();
    }

    @Test
    void orderAndKnownAtHold_forClocksThatJumpNinetySecondsUnderSixteenWriters() throws Exception {
        LogTail tail = stormUnderALyingClock(lying(SequencedTables.EVENTS.takeStatement()));

        assertThat(LogHistory.faultsOf(database, committed)).isEmpty();
        assertThat(recordedBackwards())
                .as("the clock that the writers saw did jump")
                .isPositive();
        SequencedLog log = new SequencedLog(database, tail);
        Map<Instant, Long> lastOf = new TreeMap<>();
        log.read(0, Integer.MAX_VALUE)
                .forEach(logged -> lastOf.merge(logged.sequencedAt(), logged.position(), Math::max));
        assertThat(lastOf).hasSizeGreaterThan(1);
        lastOf.forEach((moment, position) -> assertThat(log.positionAt(moment)).isEqualTo(position));
    }

    @Test
    void checkerFindsTheFault_forSequencerThatBelievesItsClock() throws Exception {
        String believing = lying(SequencedTables.EVENTS.takeStatement())
                .replace(
                        "greatest((SELECT sequenced_at FROM last), (SELECT now FROM clock))",
                        "(SELECT now FROM clock)");
        assertThat(believing).isNotEqualTo(lying(SequencedTables.EVENTS.takeStatement()));

        stormUnderALyingClock(believing);

        assertThat(LogHistory.faultsOf(database, committed))
                .anyMatch(fault -> fault.startsWith("sequenced_at goes back"));
    }

    @Test
    void sequencedAtNeverDecreases_forAHeadThatIsAheadOfTheClock() throws Exception {
        TestAppends.appendEach(database, "s", 0, 2);
        TestSequencing.sequence(database);
        PostgresFixture.execute(
                database, "UPDATE log SET sequenced_at = sequenced_at + interval '90 seconds' WHERE position = 2");
        TestAppends.appendEach(database, "s", 2, 2);
        TestSequencing.sequence(database);

        List<Instant> moments = new SequencedLog(database, new LogTail())
                .read(0, 10).stream().map(LoggedEvent::sequencedAt).toList();
        assertThat(moments).hasSize(4).isSorted();
        assertThat(moments.get(3))
                .isEqualTo(moments.get(1))
                .isAfter(Instant.now().plusSeconds(60));
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultPoint.Place.class,
            names = {"SEQUENCER_.*"},
            mode = EnumSource.Mode.MATCH_ALL)
    void everyEventGetsOnePosition_forSequencersThatDieAtEachStep(FaultPoint.Place place) throws Exception {
        AtomicInteger deaths = new AtomicInteger();
        FaultPoint mortal = reached -> {
            // Every other time the thread dies with its work; else the server's session does, under its feet.
            if (reached == place && deaths.get() < 12) {
                if (deaths.incrementAndGet() % 2 == 0) {
                    throw new IllegalStateException("planted death at " + place);
                }
                endSequencersSession();
            }
        };
        LogTail tail = running(mortal);
        // A second process stands by and takes over, mortal too.
        open.add(started(new Sequencer(database, tail, mortal)));
        Reader reader = read(tail, 0);
        AtomicBoolean writing = new AtomicBoolean(true);
        List<Future<?>> writers = startWriters(writing);
        for (int waited = 0; deaths.get() < 12 && waited < 200; waited++) {
            Thread.sleep(50);
        }
        writing.set(false);
        finish(writers);
        awaitLogOf(committed.size());

        assertThat(deaths).hasValueGreaterThanOrEqualTo(12);
        assertThat(LogHistory.faultsOf(database, committed)).isEmpty();
        assertThat(LogHistory.faultsOfReader(reader.until(committed.size()), committed))
                .isEmpty();
    }

    @Test
    void orderOfStreamsIsKept_forBacklogOfManyBatchesOverReusedSpace() throws Exception {
        appendWithReusedSpace(new Sequencer(
                database,
                SequencedTables.EVENTS,
                new LogTail(),
                FaultPoint.NONE,
                SequencedTables.EVENTS.takeStatement(),
                500));

        assertThat(LogHistory.faultsOf(database, committed)).isEmpty();
    }

    @Test
    void checkerFindsTheFault_forSequencerThatTakesInPhysicalOrder() throws Exception {
        String physical = SequencedTables.EVENTS
                .takeStatement()
                .replace(
                        "ARRAY(SELECT append_id FROM inbox ORDER BY append_id LIMIT ?)",
                        "ARRAY(SELECT append_id FROM inbox LIMIT ?)");
        assertThat(physical).isNotEqualTo(SequencedTables.EVENTS.takeStatement());

        appendWithReusedSpace(
                new Sequencer(database, SequencedTables.EVENTS, new LogTail(), FaultPoint.NONE, physical, 500));

        assertThat(LogHistory.faultsOf(database, committed))
                .anyMatch(fault -> fault.startsWith("log order against stream order"));
    }

    @Test
    void checkerFindsTheFault_forReaderByAppendId() throws Exception {
        List<Written> seen = new ArrayList<>();
        long last = 0;
        try (Connection slow = database.getConnection()) {
            slow.setAutoCommit(false);
            TestAppends.append(slow, "slow", 0);
            TestAppends.appendEach(database, "quick", 0, 3);
            last = readByAppendId(last, seen);
            slow.commit();
        }
        readByAppendId(last, seen);

        List<Written> all = List.of(
                new Written("slow", 0), new Written("quick", 0), new Written("quick", 1), new Written("quick", 2));
        assertThat(LogHistory.faultsOfReader(seen, all)).containsExactly("never read: " + new Written("slow", 0));
    }

    @Test
    void logGoesOn_forServerKilledUnderLoad() throws Exception {
        LogTail tail = running(FaultPoint.NONE);
        Reader reader = read(tail, 0);
        AtomicBoolean writing = new AtomicBoolean(true);
        List<Future<?>> writers = startWriters(writing);
        for (int round = 0; round < 2; round++) {
            Thread.sleep(700);
            server.kill();
            server.start();
        }
        Thread.sleep(700);
        writing.set(false);
        finish(writers);

        // A commit that was under way when the server died may or may not have happened: then the table tells.
        Collection<Written> truth = inTable();
        assertThat(truth).containsAll(committed);
        awaitLogOf(truth.size());
        assertThat(LogHistory.faultsOf(database, truth)).isEmpty();
        assertThat(LogHistory.faultsOfReader(reader.until(truth.size()), truth)).isEmpty();
    }

    @Test
    void positionAtAndPositionOf_agreeWithTheTable() throws Exception {
        LogTail tail = running(FaultPoint.NONE);
        SequencedLog log = new SequencedLog(database, tail);
        assertThat(log.positionAt(Instant.now())).isZero();
        for (int i = 0; i < 7; i++) {
            TestAppends.appendEach(database, "s", i, 1);
            awaitLogOf(i + 1);
        }
        log.read(0, 100).forEach(logged -> {
            assertThat(log.positionAt(logged.sequencedAt())).isEqualTo(logged.position());
            assertThat(log.positionAt(logged.sequencedAt().minusNanos(1_000))).isEqualTo(logged.position() - 1);
            assertThat(log.positionOf(logged.event().appendId())).hasValue(logged.position());
            assertThat(logged.sequencedAt()).isAfterOrEqualTo(logged.event().recordedAt());
        });
        assertThat(log.positionAt(Instant.now().plus(Duration.ofDays(1)))).isEqualTo(7);
        assertThat(log.positionOf(1_000_000)).isEmpty();
        assertThat(log.awaitPositionOf(1_000_000, 30, TimeUnit.MILLISECONDS)).isEmpty();
    }

    private LogTail running(FaultPoint faults) {
        LogTail tail = new LogTail();
        LogListener listener = new LogListener(database, tail);
        listener.start();
        open.add(listener);
        open.add(started(new Sequencer(database, tail, faults)));
        return tail;
    }

    private static String lying(String take) {
        String lying = take.replace("clock_timestamp()", LYING_CLOCK);
        assertThat(lying).isNotEqualTo(take);
        return lying;
    }

    /** Both who append and who gives positions look at a clock that lies. */
    private LogTail stormUnderALyingClock(String take) throws Exception {
        PostgresFixture.execute(database, "ALTER TABLE event ALTER COLUMN recorded_at SET DEFAULT " + LYING_CLOCK);
        LogTail tail = new LogTail();
        open.add(started(new Sequencer(database, SequencedTables.EVENTS, tail, FaultPoint.NONE, take, 500)));
        Reader reader = read(tail, 0);
        AtomicBoolean writing = new AtomicBoolean(true);
        List<Future<?>> writers = startWriters(writing);
        Thread.sleep(2_500);
        writing.set(false);
        finish(writers);
        awaitLogOf(committed.size());
        assertThat(LogHistory.faultsOfReader(reader.until(committed.size()), committed))
                .isEmpty();
        return tail;
    }

    /** Events that claim to be older than the one before them in their stream. */
    private long recordedBackwards() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT count(*) FROM event later JOIN event earlier ON earlier.stream = later.stream"
                                + " AND earlier.sequence = later.sequence - 1"
                                + " WHERE later.recorded_at < earlier.recorded_at");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Sequencer started(Sequencer sequencer) {
        sequencer.start();
        return sequencer;
    }

    private void endSequencersSession() {
        PostgresFixture.execute(
                database,
                "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted"
                        + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
    }

    /** Each stream is one writer's, but for one that all of them fight over. */
    private List<Future<?>> startWriters(AtomicBoolean writing) {
        List<Future<?>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            writers.add(threads.submit(() -> write(number, writing)));
        }
        return writers;
    }

    private Void write(int number, AtomicBoolean writing) throws InterruptedException {
        Random random = new Random(number);
        long own = 0;
        while (writing.get()) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                while (writing.get()) {
                    boolean contested = random.nextInt(8) == 0;
                    String stream = contested ? "contested" : "w" + number;
                    long sequence = contested ? next(connection, stream) : own;
                    // A command records one event or several, and the log must keep them all and in order.
                    int count = 1 + random.nextInt(MOST_AT_ONCE);
                    try {
                        TestAppends.append(connection, stream, sequence, count);
                    } catch (AppendConflict lost) {
                        connection.rollback();
                        continue;
                    }
                    int fate = random.nextInt(100);
                    if (fate < 10) {
                        connection.rollback();
                        continue;
                    }
                    // Most commit at once, some late, a few across many batches of the sequencer.
                    if (fate < 13 && !contested) {
                        Thread.sleep(fate == 10 ? 2_000 : 150);
                    }
                    connection.commit();
                    for (int i = 0; i < count; i++) {
                        committed.add(new Written(stream, sequence + i));
                    }
                    if (!contested) {
                        own += count;
                    }
                }
            } catch (SQLException | RuntimeException gone) {
                // The server went away: what was under way is unknown, so the own stream is asked where it stands.
                Thread.sleep(50);
                own = standing("w" + number, own);
            }
        }
        return null;
    }

    private long standing(String stream, long otherwise) {
        try (Connection connection = database.getConnection()) {
            return next(connection, stream);
        } catch (SQLException still) {
            return otherwise;
        }
    }

    private static long next(Connection connection, String stream) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT coalesce(max(sequence) + 1, 0) FROM event WHERE stream = ?")) {
            statement.setString(1, stream);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void vacuumUntilDone(AtomicBoolean writing) {
        while (writing.get()) {
            PostgresFixture.execute(database, "VACUUM inbox");
        }
    }

    /** Leaves free space at the front of the inbox, and then has later events of the same stream fill it. */
    private void appendWithReusedSpace(Sequencer sequencer) throws SQLException {
        appendAndNote(0, 2_000);
        assertThat(sequencer.sequenceOnce()).isEqualTo(500);
        PostgresFixture.execute(database, "VACUUM inbox");
        appendAndNote(2_000, 600);
        while (sequencer.sequenceOnce() > 0) {
            PostgresFixture.execute(database, "VACUUM inbox");
        }
    }

    private void appendAndNote(long from, int count) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < count; i++) {
                TestAppends.append(connection, "long", from + i);
                committed.add(new Written("long", from + i));
            }
            connection.commit();
        }
    }

    private long readByAppendId(long after, List<Written> seen) throws SQLException {
        long last = after;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT append_id, stream, sequence FROM event WHERE append_id > ? ORDER BY append_id")) {
            statement.setLong(1, after);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    last = row.getLong(1);
                    seen.add(new Written(row.getString(2), row.getLong(3)));
                }
            }
        }
        return last;
    }

    private Collection<Written> inTable() throws SQLException {
        List<Written> all = new ArrayList<>();
        readByAppendId(0, all);
        return all;
    }

    private static void finish(List<Future<?>> writers) throws Exception {
        for (Future<?> writer : writers) {
            writer.get(30, TimeUnit.SECONDS);
        }
    }

    private void awaitLogOf(long size) throws Exception {
        SequencedLog log = new SequencedLog(database, new LogTail());
        for (int waited = 0; log.head() < size && waited < 400; waited++) {
            Thread.sleep(25);
        }
    }

    private Reader read(LogTail tail, long after) {
        Reader reader = new Reader();
        LogMessageSource source = new LogMessageSource(new SequencedLog(database, tail), tail);
        threads.execute(() -> reader.follow(source, after));
        return reader;
    }

    /** A reader as a processor is one: by token, through failures of the database. */
    private static final class Reader {
        private final ConcurrentLinkedQueue<Written> seen = new ConcurrentLinkedQueue<>();

        private void follow(LogMessageSource source, long after) {
            long last = after;
            while (true) {
                try (LogStream stream = source.openStream(LogMessageSource.tokenOf(last))) {
                    while (true) {
                        TrackedEventMessage<?> message = stream.nextAvailable();
                        DomainEventMessage<?> event = (DomainEventMessage<?>) message;
                        seen.add(new Written(event.getAggregateIdentifier(), event.getSequenceNumber()));
                        last = LogMessageSource.positionOf(message.trackingToken());
                    }
                } catch (InterruptedException ended) {
                    return;
                } catch (RuntimeException unreachable) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                }
            }
        }

        private List<Written> until(int count) throws InterruptedException {
            for (int waited = 0; seen.size() < count && waited < 400; waited++) {
                Thread.sleep(25);
            }
            // A little more, in case it reads something twice.
            Thread.sleep(50);
            return List.copyOf(seen);
        }
    }
}
