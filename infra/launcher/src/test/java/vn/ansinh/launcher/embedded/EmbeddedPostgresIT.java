package vn.ansinh.launcher.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ansinh.runtime.guard.StartUpRefused;

class EmbeddedPostgresIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Its owner alone may enter it, as root's home: the server's account must be let through. */
    @TempDir
    Path closed;

    private DataDirectory directory;

    @BeforeEach
    void open() throws IOException {
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        directory = DataDirectory.open(closed.resolve("data"));
    }

    @AfterEach
    void close() throws IOException {
        directory.close();
    }

    @Test
    void start_keepsItsPromises_ofDurability() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            assertThat(ask(postgres, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(postgres, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(postgres, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(ask(postgres, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(ask(postgres, "SELECT datcollate FROM pg_database WHERE datname = 'ansinh'"))
                    .isEqualTo("C");
            assertThat(ask(postgres, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("f");
        }
    }

    @Test
    void programs_areUnpacked_intoAFolderNamedByWayOfAnother() throws IOException {
        Files.createDirectories(closed.resolve("one"));
        Path programs = Files.createDirectories(closed.resolve("other"));

        Path home = PostgresBinaries.unpackedBelow(closed.resolve("one/../other"));

        assertThat(home).hasParent(programs.toRealPath());
        assertThat(home.resolve("bin/postgres")).isExecutable();
    }

    @Test
    void start_refuses_forFsyncSwitchedOffInItsConfiguration() throws IOException, SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            // Stronger than our command line: a setting of the very database.
            tell(postgres, "ALTER DATABASE ansinh SET synchronous_commit = off");
        }

        assertThatExceptionOfType(StartUpRefused.class)
                .isThrownBy(() -> EmbeddedPostgres.start(directory))
                .withMessageContaining("synchronous_commit = off");
        assertThat(Postmaster.in(directory.root().resolve("postgres/data"))).isEmpty();
    }

    @Test
    void start_findsYesterdaysData_onTheSamePort() throws SQLException {
        String address;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            address = postgres.jdbcUrl();
            tell(postgres, "CREATE TABLE kept (word text)");
            tell(postgres, "INSERT INTO kept VALUES ('yesterday')");
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            assertThat(postgres.jdbcUrl()).isEqualTo(address);
            assertThat(ask(postgres, "SELECT word FROM kept")).isEqualTo("yesterday");
        }
    }

    @Test
    void start_stopsTheOrphan_ofAnEarlierStart() throws IOException, SQLException, InterruptedException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            tell(postgres, "CREATE TABLE kept (word text)");
        }
        Process orphan = orphan();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            assertThat(orphan.waitFor()).isZero();
            assertThat(postgres.pid()).isNotEqualTo(orphan.pid());
            assertThat(ask(postgres, "SELECT count(*) FROM kept")).isEqualTo("0");
        }
    }

    @Test
    void start_succeeds_forPidFileThatNamesAnotherLivingProcess() throws IOException, SQLException {
        EmbeddedPostgres.start(directory).close();
        Path pidFile = directory.root().resolve("postgres/data/postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n/elsewhere\n0\n5432\n\n\n\nready\n");

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            assertThat(ask(postgres, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void start_beginsAgain_forInitialisationThatWasKilled() throws IOException, SQLException {
        Path half = Files.createDirectories(directory.root().resolve("postgres/nursery/data"));
        Files.writeString(half.resolve("PG_VERSION"), "18\n");

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            assertThat(ask(postgres, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void server_comesBack_afterItWasKilled() throws IOException, SQLException, InterruptedException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
            tell(postgres, "CREATE TABLE kept AS SELECT 'acknowledged' AS word");
            long killed = postgres.pid();

            assertThat(ProcessHandle.of(killed).orElseThrow().destroyForcibly()).isTrue();

            assertThat(askPatiently(postgres, "SELECT word FROM kept")).isEqualTo("acknowledged");
            assertThat(postgres.pid()).isNotEqualTo(killed);
        }
    }

    /** A server on our data that nobody of us watches. */
    private Process orphan() throws IOException, InterruptedException {
        Path home = directory.root().resolve("postgres");
        Path programs = PostgresBinaries.unpackedBelow(Path.of(System.getProperty("ansinh.postgres.programs")));
        var account = PostgresAccount.reaching(home, programs);
        Process orphan = new ProcessBuilder(account.run(List.of(
                        programs.resolve("bin/postgres").toString(),
                        "-D",
                        home.resolve("data").toString(),
                        "-p",
                        Files.readString(home.resolve("port")).strip(),
                        "-c",
                        "unix_socket_directories=")))
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (Postmaster.in(home.resolve("data")).filter(Postmaster::ready).isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(20);
        }
        return orphan;
    }

    private static void tell(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedPostgres postgres, String query) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String askPatiently(EmbeddedPostgres postgres, String query)
            throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return ask(postgres, query);
            } catch (SQLException notYet) {
                if (System.nanoTime() > deadline) {
                    throw notYet;
                }
                Thread.sleep(100);
            }
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
    }
}
