package vn.ansinh.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.kernel.access.Access;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.runtime.store.PostgresFixture;

/** Nothing is shown before its row is durable, one commit serves many, and the role that writes can do nothing else. */
class AccessWriterIT {
    private final AccessDatabase database = new AccessDatabase();
    private final AccessWriter writer = new AccessWriter(database.asWriter);

    @AfterEach
    void close() {
        writer.close();
        database.close();
    }

    @Test
    void row_isThere_whenKeepReturns_withTheDatabasesTime() {
        writer.start();
        writer.keep(AccessDatabase.shown(1, AccessDatabase.caseOf(1), AccessDatabase.caseOf(2)));

        assertThat(database.rows()).isEqualTo(1);
        assertThat(database.truth()
                        .sql(
                                "SELECT roles::text || cases::text || shown || unit || (clock_timestamp() - recorded_at < '10s')"
                                        + " FROM access")
                        .query(String.class)
                        .single())
                .isEqualTo("{caseworker,reviewer}{" + AccessDatabase.caseOf(1) + "," + AccessDatabase.caseOf(2)
                        + "}whole-case07210@2025-07-01true");
        assertThat(database.truth()
                        .sql("SELECT count(*) FROM access_inbox JOIN access USING (append_id)")
                        .query(Long.class)
                        .single())
                .as("waits for its position by itself")
                .isEqualTo(1);
    }

    @Test
    void nobodyAndNothing_areKeptAsSuch() {
        writer.start();
        writer.keep(Access.denied(null, java.time.LocalDate.of(2026, 11, 24), "lookUpStatus", null));

        assertThat(database.truth()
                        .sql("SELECT count(*) FROM access WHERE actor IS NULL AND human IS NULL AND unit IS NULL"
                                + " AND roles = '{}' AND cases = '{}' AND shown IS NULL AND glass IS NULL")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void oneCommit_servesManyReaders_eachWithItsRow() throws Exception {
        int readers = 64;
        int each = 20;
        writer.start();
        try (ExecutorService threads = Executors.newFixedThreadPool(readers)) {
            List<Future<?>> running = new ArrayList<>();
            for (int reader = 0; reader < readers; reader++) {
                int own = reader;
                running.add(threads.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        writer.keep(AccessDatabase.shown(own, AccessDatabase.caseOf(own * each + i)));
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get(60, TimeUnit.SECONDS);
            }
        }

        assertThat(database.truth()
                        .sql("SELECT count(DISTINCT cases) FROM access")
                        .query(Integer.class)
                        .single())
                .isEqualTo(readers * each);
        int transactions = database.truth()
                .sql("SELECT count(DISTINCT xmin::text) FROM access")
                .query(Integer.class)
                .single();
        assertThat(transactions).isLessThan(readers * each / 4);
    }

    /** The reader waits as long as the row is not durable; and past the bound it is refused. */
    @Test
    void reader_isRefused_whenTheRowCannotBeWrittenInTime() throws Exception {
        AccessWriter hasty = new AccessWriter(database.asWriter, Duration.ofMillis(300), 10);
        hasty.start();
        try (Connection holder = database.owner.getConnection();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("LOCK TABLE access IN EXCLUSIVE MODE");
            refused(() -> hasty.keep(AccessDatabase.shown(1, AccessDatabase.caseOf(1))));
            holder.rollback();
        } finally {
            hasty.close();
        }
    }

    @Test
    void reader_isRefusedAtOnce_whenTooManyWait() throws Exception {
        AccessWriter narrow = new AccessWriter(database.asWriter, Duration.ofSeconds(2), 1);
        CountDownLatch waiting = new CountDownLatch(1);
        // Not started: the first waits for nobody.
        Thread first = Thread.ofPlatform().start(() -> {
            waiting.countDown();
            refused(() -> narrow.keep(AccessDatabase.shown(1, AccessDatabase.caseOf(1))));
        });
        waiting.await();
        Thread.sleep(200);
        long begun = System.nanoTime();
        refused(() -> narrow.keep(AccessDatabase.shown(2, AccessDatabase.caseOf(2))));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(500));
        first.join();
        assertThat(database.rows()).isZero();
    }

    @Test
    void reader_isRefused_whileTheTableIsAway_andShownAgainWhenItIsBack() {
        writer.start();
        PostgresFixture.execute(database.owner, "ALTER TABLE access RENAME TO elsewhere");
        refused(() -> writer.keep(AccessDatabase.shown(1, AccessDatabase.caseOf(1))));
        assertThat(new AccessRecordHealth(writer).health().getStatus().getCode())
                .isEqualTo("DOWN");
        PostgresFixture.execute(database.owner, "ALTER TABLE elsewhere RENAME TO access");

        assertThatCode(() -> writer.keep(AccessDatabase.shown(1, AccessDatabase.caseOf(1))))
                .doesNotThrowAnyException();
        assertThat(new AccessRecordHealth(writer).health().getStatus().getCode())
                .isEqualTo("UP");
        assertThat(database.rows()).isEqualTo(1);
    }

    @Test
    void writerThatHasEnded_refuses() {
        writer.start();
        writer.close();

        refused(() -> writer.keep(AccessDatabase.shown(1, AccessDatabase.caseOf(1))));
    }

    /** Personal data cannot come in even by mistake: the table takes opaque ids alone. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor, roles, operation, outcome, cases) VALUES ('Nguyễn Văn An', '{}', 'readCase', 'shown', '{}'",
                "human, roles, operation, outcome, cases) VALUES ('024090000123', '{}', 'readCase', 'shown', '{}'",
                "roles, operation, outcome, cases) VALUES ('{}', 'a name here', 'shown', '{}'",
                "roles, operation, outcome, cases) VALUES ('{}', 'readCase', 'perhaps', '{}'",
                "roles, operation, outcome, cases) VALUES ('{}', 'readCase', 'shown', '{Nguyen Van An}'",
                "roles, operation, outcome, cases) VALUES ('{Nguyen Van An}', 'readCase', 'shown', '{}'",
                "roles, operation, outcome, shown, cases) VALUES ('{}', 'readCase', 'shown', 'His name', '{}'",
                "roles, operation, outcome, cases, unit) VALUES ('{}', 'readCase', 'shown', '{}', 'An'",
                "roles, operation, outcome, cases, glass) VALUES ('{}', 'readCase', 'shown', '{}', 'because'",
            })
    void table_takesOpaqueIdsAlone(String columnsAndValues) {
        String insert = "INSERT INTO access (" + columnsAndValues + ")";
        assertThatThrownBy(() -> PostgresFixture.execute(database.owner, insert))
                .hasMessageContaining("check constraint");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM access",
                "UPDATE access SET actor = NULL",
                "DELETE FROM access",
                "TRUNCATE access",
                "INSERT INTO access (roles, operation, outcome, cases, recorded_at)"
                        + " VALUES ('{}', 'readCase', 'shown', '{}', '2020-01-01')",
                "INSERT INTO access (roles, operation, outcome, cases) VALUES ('{}', 'readCase', 'shown', '{}')"
                        + " RETURNING append_id",
                "SELECT * FROM access_inbox",
                "DELETE FROM access_inbox",
                "INSERT INTO access_inbox VALUES (1)",
                "SELECT * FROM access_log",
                "INSERT INTO access_log VALUES (1, 1, now())",
                "SELECT * FROM event",
                "SELECT * FROM case_party",
                "SELECT * FROM person",
                "CREATE TABLE own (id bigint)",
                "ALTER TABLE access DISABLE TRIGGER access_to_inbox",
            })
    void writersRole_mayNot(String sql) {
        assertThatThrownBy(() -> PostgresFixture.execute(database.asWriter, sql))
                .hasRootCauseInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    /** A table of its own in between would keep the row from ever having a position. */
    @Test
    void sessionsOwnTable_doesNotCatchTheRow() throws SQLException {
        try (Connection connection = database.asWriter.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE access_inbox (append_id bigint)");
            statement.execute(
                    "INSERT INTO access (roles, operation, outcome, cases) VALUES ('{}', 'readCase', 'shown', '{}')");
        }

        assertThat(database.truth()
                        .sql("SELECT count(*) FROM access_inbox")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void rolesOfTheNodes_changeNoRow() {
        for (String role : List.of("ansinh_append", "ansinh_read", "ansinh_verify")) {
            try (var pool = database.as(role)) {
                for (String sql : List.of(
                        "UPDATE access SET actor = NULL",
                        "DELETE FROM access",
                        "TRUNCATE access",
                        "INSERT INTO access (roles, operation, outcome, cases) VALUES ('{}', 'readCase', 'shown', '{}')",
                        "UPDATE access_log SET position = 1",
                        "DELETE FROM access_log")) {
                    assertThatThrownBy(() -> PostgresFixture.execute(pool, sql))
                            .as(role + ": " + sql)
                            .hasMessageContaining("permission denied");
                }
            }
        }
    }

    @Test
    void roleCheck_isContent_andRefusesARightTooManyOrTooFew() {
        AccessRoleCheck check = new AccessRoleCheck(JdbcClient.create(database.asWriter));
        assertThat(check.refusals()).isEmpty();

        PostgresFixture.execute(
                database.owner, "GRANT SELECT ON access TO ansinh_access; GRANT DELETE ON event TO ansinh_access");
        assertThat(check.refusals())
                .singleElement()
                .asString()
                .contains("DELETE on event", "SELECT on access")
                .doesNotContain("INSERT on access");
        PostgresFixture.execute(
                database.owner,
                "REVOKE ALL ON event FROM ansinh_access; REVOKE ALL ON access FROM ansinh_access;"
                        + " REVOKE INSERT (actor, human, roles, unit, operation, outcome, shown, cases, glass) ON access FROM"
                        + " ansinh_access");
        assertThat(check.refusals()).singleElement().asString().contains("may not record");
    }

    private static void refused(Runnable reading) {
        assertThatThrownBy(reading::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(ProblemCode.ACCESS_NOT_RECORDED));
    }
}
