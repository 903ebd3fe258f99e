package vn.ansinh.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.kernel.access.Access;
import vn.ansinh.kernel.access.Access.Outcome;
import vn.ansinh.query.port.AccessHistory.Logged;
import vn.ansinh.query.port.AccessHistory.Wanted;
import vn.ansinh.runtime.log.FaultPoint;
import vn.ansinh.runtime.log.LogTail;
import vn.ansinh.runtime.log.SequencedTables;
import vn.ansinh.runtime.log.Sequencer;

/** The access log read back: in the order of its positions, pinned, by each filter; numbered as the events are. */
class AccessHistoryIT {
    private static final Wanted EVERYTHING = new Wanted(null, null, null, null, false, null);

    private final AccessDatabase database = new AccessDatabase();
    private final AccessWriter writer = new AccessWriter(database.asWriter);
    private final HikariDataSource asReader = database.as("ansinh_read");
    private final PostgresAccessHistory history = new PostgresAccessHistory(JdbcClient.create(asReader));

    @BeforeEach
    void start() {
        writer.start();
    }

    @AfterEach
    void close() {
        writer.close();
        asReader.close();
        database.close();
    }

    @Test
    void rows_comeBackAsTheyWereKept_theNewestFirst() throws SQLException {
        Access first = AccessDatabase.shown(1, AccessDatabase.caseOf(1), AccessDatabase.caseOf(2));
        Access second = AccessDatabase.of(2, Outcome.DENIED, null, AccessDatabase.caseOf(1));
        Access third = AccessDatabase.of(3, Outcome.SHOWN, AccessDatabase.GLASS, AccessDatabase.caseOf(3));
        Access nobody = Access.denied(null, java.time.LocalDate.of(2026, 11, 24), "lookUpStatus", null);
        List.of(first, second, third, nobody).forEach(writer::keep);
        assertThat(history.head()).as("no position yet").isZero();
        assertThat(history.newest(EVERYTHING, Long.MAX_VALUE, 10)).isEmpty();
        database.sequence();

        assertThat(history.head()).isEqualTo(4);
        assertThat(history.newest(EVERYTHING, 4, 10))
                .extracting(Logged::access)
                .containsExactly(nobody, third, second, first);
        assertThat(history.newest(EVERYTHING, 3, 2))
                .extracting(Logged::position)
                .containsExactly(3L, 2L);
    }

    @Test
    void filters_findWhatTheySay() throws SQLException {
        writer.keep(AccessDatabase.shown(1, AccessDatabase.caseOf(1), AccessDatabase.caseOf(2)));
        writer.keep(AccessDatabase.of(2, Outcome.DENIED, null, AccessDatabase.caseOf(1)));
        writer.keep(AccessDatabase.of(2, Outcome.SHOWN, AccessDatabase.GLASS, AccessDatabase.caseOf(3)));
        database.sequence();
        Instant now = Instant.now();
        Instant longAgo = now.minus(Duration.ofDays(1));

        assertThat(positions(new Wanted(AccessDatabase.caseOf(1), null, null, null, false, null)))
                .containsExactly(2L, 1L);
        assertThat(positions(new Wanted(AccessDatabase.caseOf(1), null, null, null, false, Outcome.SHOWN)))
                .containsExactly(1L);
        assertThat(positions(new Wanted(null, AccessDatabase.actor(2), null, null, false, null)))
                .containsExactly(3L, 2L);
        assertThat(positions(new Wanted(null, null, null, null, true, null))).containsExactly(3L);
        assertThat(positions(new Wanted(null, null, null, null, false, Outcome.DENIED)))
                .containsExactly(2L);
        assertThat(positions(new Wanted(null, null, longAgo, now.plusSeconds(60), false, null)))
                .hasSize(3);
        assertThat(positions(new Wanted(null, null, null, longAgo, false, null)))
                .isEmpty();
        assertThat(positions(new Wanted(null, null, now.plusSeconds(60), null, false, null)))
                .isEmpty();
    }

    /** The same sequencer as the events', in its own tables: dense from 1, each row once, while many write. */
    @Test
    void everyRowGetsOnePosition_whileManyWrite_andTheEventsLogStaysEmpty() throws Exception {
        long readers = 8;
        long each = 100;
        try (var appender = database.as("ansinh_append");
                Sequencer sequencer =
                        new Sequencer(appender, SequencedTables.ACCESSES, new LogTail(), FaultPoint.NONE);
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            sequencer.start();
            List<Future<?>> running = new ArrayList<>();
            for (int reader = 0; reader < readers; reader++) {
                int own = reader * 100;
                running.add(threads.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        writer.keep(AccessDatabase.shown(own, AccessDatabase.caseOf(own + i)));
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get(60, TimeUnit.SECONDS);
            }
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (history.head() < readers * each && System.nanoTime() < end) {
                Thread.sleep(20);
            }
        }

        assertThat(one("SELECT count(*) FROM access_log JOIN access USING (append_id)"))
                .isEqualTo(readers * each);
        assertThat(one("SELECT max(position) FROM access_log")).isEqualTo(readers * each);
        assertThat(one("SELECT count(*) FROM access_inbox")).isZero();
        assertThat(one("SELECT count(*) FROM log")).isZero();
    }

    private List<Long> positions(Wanted wanted) {
        return history.newest(wanted, Long.MAX_VALUE, 100).stream()
                .map(Logged::position)
                .toList();
    }

    private @Nullable Long one(String sql) {
        return database.truth().sql(sql).query(Long.class).single();
    }
}
