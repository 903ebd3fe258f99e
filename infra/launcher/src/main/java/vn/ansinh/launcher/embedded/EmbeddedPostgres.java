package vn.ansinh.launcher.embedded;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ansinh.runtime.file.OwnerOnlyFile;
import vn.ansinh.runtime.guard.StartUpRefused;

/**
 * A PostgreSQL server of the data directory's own, on the loopback address, with every promise of durability on.
 *
 * <p>It is watched by a thread: when the server dies under a running application it is started again on the same port,
 * and the connection pool finds it. It is closed after the application's context (architecture, trap 11).
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE_BEFORE_RESTART = Duration.ofSeconds(1);
    /** A killed server's last children may hold its memory for a moment, so the first refusal is not the answer. */
    private static final int LAUNCHES_AT_START = 3;

    /** The account that runs the server may not enter the folder that we were started in. */
    private static final File ANYWHERE = new File("/");

    private static final String HOME = "postgres";
    private static final String PASSWORD = "postgres-password";
    private static final String DATABASE = "ansinh";
    private static final String KEYS = "ansinh_keys";
    private static final String OWNER = "ansinh";
    private static final long LOG_KEPT = 8L << 20;

    private final Path home;
    private final Path programs;
    private final Path data;
    private final PostgresAccount account;
    private final int port;
    private final String password;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean stopping;
    private final AtomicInteger launches = new AtomicInteger();
    private volatile @Nullable Process server;

    private EmbeddedPostgres(Path home, Path programs, PostgresAccount account, int port, String password) {
        this.home = home;
        this.programs = programs;
        this.data = home.resolve("data");
        this.account = account;
        this.port = port;
        this.password = password;
    }

    /** Starts on the directory's data, made at the first start; returns when connections are taken. */
    public static EmbeddedPostgres start(DataDirectory directory) {
        Path home = directory.root().resolve(HOME);
        try {
            Files.createDirectories(home);
            Path programs = PostgresBinaries.unpackedBelow(programsFolder(home));
            PostgresAccount account = PostgresAccount.reaching(home, programs);
            String password = OwnerOnlyFile.readOrCreate(directory.key(PASSWORD), OwnerOnlyFile::password);
            var postgres = new EmbeddedPostgres(home, programs, account, portOf(home), password);
            postgres.createDataOnce();
            postgres.stopOrphan();
            postgres.serve();
            try {
                postgres.awaitReady();
                postgres.createDatabasesOnce();
                postgres.checkDurability();
            } catch (IOException | SQLException | RuntimeException refused) {
                postgres.close();
                throw refused;
            }
            return postgres;
        } catch (IOException | SQLException failed) {
            throw new StartUpRefused("PostgreSQL does not start in " + home + ": " + failed.getMessage(), failed);
        }
    }

    /** Where a database answers, and to whom. */
    public record Login(String url, String username, String password) {
        /** Never the password. */
        @Override
        public String toString() {
            return username + " at " + url;
        }
    }

    /** How the keys of a standalone are reached that another process runs. @throws StartUpRefused when it is not ready yet */
    public static Login running(Path directory) {
        try {
            String port = Files.readString(portFile(directory.resolve(HOME))).strip();
            String password = Files.readString(directory.resolve("keys").resolve(PASSWORD))
                    .strip();
            return new Login(keysUrl(Integer.parseInt(port)), OWNER, password);
        } catch (IOException | NumberFormatException notYet) {
            throw new StartUpRefused(
                    "The standalone on " + directory + " is still starting: wait until it is ready.", notYet);
        }
    }

    /** How the keys are reached. */
    public Login keys() {
        return new Login(keysUrl(), OWNER, password);
    }

    /** Where the application's database answers. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    /** Where the database of persons' keys answers. */
    public String keysUrl() {
        return keysUrl(port);
    }

    private static String keysUrl(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + KEYS;
    }

    /** The owner of the application's database; not a superuser. */
    public String username() {
        return OWNER;
    }

    /** The password of {@link #username()}. */
    public String password() {
        return password;
    }

    /** The server's process now, for tests that kill it. */
    long pid() throws IOException {
        return postmaster().map(Postmaster::pid).orElseThrow();
    }

    /** Stops the server in order and waits for it; what is committed is on the disk before and after. */
    @Override
    public void close() {
        stopping = true;
        try {
            stopServer();
            Process running = server;
            if (running != null && !running.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
            stopped.await(1, TimeUnit.SECONDS);
        } catch (IOException failed) {
            LOG.warn("PostgreSQL was not stopped in order; it recovers at the next start.", failed);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Beside the data, unless a folder is named that several data directories share. */
    private static Path programsFolder(Path home) throws IOException {
        String shared = System.getProperty("ansinh.postgres.programs");
        return shared == null ? home : Files.createDirectories(Path.of(shared).toAbsolutePath());
    }

    private static int portOf(Path home) throws IOException {
        Path file = portFile(home);
        if (Files.exists(file)) {
            int kept = Integer.parseInt(Files.readString(file).strip());
            if (orphanMayHold(home) || free(kept)) {
                return kept;
            }
        }
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            OwnerOnlyFile.write(file, Integer.toString(probe.getLocalPort()));
            return probe.getLocalPort();
        }
    }

    private static Path portFile(Path home) {
        return home.resolve("port");
    }

    private static boolean orphanMayHold(Path home) {
        return Files.exists(home.resolve("data").resolve("postmaster.pid"));
    }

    private static boolean free(int port) {
        try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private void createDataOnce() throws IOException {
        if (Files.isDirectory(data)) {
            return;
        }
        // Made beside and renamed when whole: a start that was killed here begins again, it does not find half a
        // cluster.
        Path nursery = home.resolve("nursery");
        Path draft = nursery.resolve("data");
        Path secret = nursery.resolve("password");
        Trees.delete(nursery);
        Files.createDirectory(nursery);
        OwnerOnlyFile.write(secret, password);
        account.give(secret);
        account.give(nursery);
        complete(List.of(
                program("initdb"),
                "-D",
                draft.toString(),
                "-U",
                "postgres",
                "--pwfile",
                secret.toString(),
                "--auth",
                "scram-sha-256",
                "--encoding",
                "UTF8",
                "--locale",
                "C"));
        Files.delete(secret);
        Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(nursery);
    }

    /**
     * A server that outlived the program that started it ({@code kill -9}, no setpriv) still holds the data. We hold
     * the directory's lock, so nobody else needs it: stop it, then start our own with our own settings.
     */
    private void stopOrphan() throws IOException {
        Optional<Postmaster> left = postmaster();
        if (left.isEmpty()) {
            return;
        }
        if (left.get().runs(programs)) {
            LOG.info(
                    "Stopping PostgreSQL (process {}) that an earlier start left behind.",
                    left.get().pid());
            stopServer();
        } else {
            // The number belongs to another program by now, and PostgreSQL would refuse on its account.
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        }
    }

    private void serve() {
        // The kernel counts the thread that starts a process as its parent: this one stays as long as the server.
        Thread.ofPlatform().name("postgresql-watch").daemon(true).start(this::watch);
    }

    private void watch() {
        try {
            while (!stopping) {
                Process running = launch();
                server = running;
                launches.incrementAndGet();
                int code = running.waitFor();
                if (!stopping) {
                    LOG.error("PostgreSQL ended with code {}; starting it again. Its log: {}", code, log());
                    Thread.sleep(PAUSE_BEFORE_RESTART);
                }
            }
        } catch (IOException failed) {
            LOG.error("PostgreSQL cannot be started again.", failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            stopped.countDown();
        }
    }

    private Process launch() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LOG_KEPT) {
            Files.move(log(), home.resolve("server.1.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        var command =
                new ArrayList<>(List.of(program("postgres"), "-D", data.toString(), "-p", Integer.toString(port)));
        for (String setting : settings()) {
            command.add("-c");
            command.add(setting);
        }
        return new ProcessBuilder(account.serve(command))
                .directory(ANYWHERE)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
    }

    /** Durable first; then small, because it shares a laptop with the application. */
    private static List<String> settings() {
        return List.of(
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=80",
                "shared_buffers=64MB",
                "io_method=sync",
                "jit=off",
                "max_logical_replication_workers=0",
                "timezone=UTC",
                "log_timezone=UTC",
                "log_min_messages=warning",
                "log_min_error_statement=panic");
    }

    private void awaitReady() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (postmaster()
                    .filter(Postmaster::ready)
                    .filter(found -> found.runs(programs))
                    .isPresent()) {
                return;
            }
            Process running = server;
            if (running != null && !running.isAlive() && launches.get() >= LAUNCHES_AT_START) {
                throw new IOException("it ended at once, saying: " + lastWords());
            }
            pause(Duration.ofMillis(20));
        }
        throw new IOException("it was not ready within " + PATIENCE.toSeconds() + " seconds; it said: " + lastWords());
    }

    private void createDatabasesOnce() throws SQLException {
        try (Connection administrator = connect("postgres", "postgres");
                Statement statement = administrator.createStatement()) {
            if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + OWNER + "'")) {
                // Hexadecimal, so nothing in it needs quoting. CREATEROLE: migrations make the append and read roles.
                statement.execute("CREATE ROLE " + OWNER + " LOGIN CREATEROLE PASSWORD '" + password + "'");
            }
            // So that who migrates may take on the roles that the migration makes. Each time: a first start may have
            // been killed just before.
            statement.execute("ALTER ROLE " + OWNER + " SET createrole_self_grant = 'set'");
            for (String database : List.of(DATABASE, KEYS)) {
                if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + database + "'")) {
                    statement.execute("CREATE DATABASE " + database + " OWNER " + OWNER);
                }
            }
        }
    }

    private void checkDurability() throws SQLException {
        try (Connection connection = connect(DATABASE, OWNER);
                Statement statement = connection.createStatement()) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                try (ResultSet shown = statement.executeQuery("SHOW " + setting)) {
                    shown.next();
                    if (!"on".equals(shown.getString(1))) {
                        throw new StartUpRefused("PostgreSQL says " + setting + " = " + shown.getString(1)
                                + ", so a crash could lose what was acknowledged: remove whatever sets it.");
                    }
                }
            }
        }
    }

    private Connection connect(String database, String user) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, user, password);
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private void stopServer() throws IOException {
        if (postmaster().isEmpty()) {
            return;
        }
        try {
            complete(List.of(
                    program("pg_ctl"),
                    "stop",
                    "-D",
                    data.toString(),
                    "-m",
                    "fast",
                    "-w",
                    "-t",
                    Long.toString(PATIENCE.toSeconds())));
        } catch (IOException failed) {
            // One whose parent was killed ends by itself, and may have done so between our look and the tool's.
            if (postmaster().isPresent()) {
                throw failed;
            }
        }
    }

    private void complete(List<String> command) throws IOException {
        Process process = new ProcessBuilder(account.run(command))
                .redirectErrorStream(true)
                .start();
        try (OutputStream nothingToSay = process.getOutputStream()) {
            nothingToSay.flush();
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException(command.getFirst() + " ended with code " + code + ", saying: " + said.strip());
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IOException(command.getFirst() + " was interrupted", hurried);
        }
    }

    private Optional<Postmaster> postmaster() throws IOException {
        return Postmaster.in(data);
    }

    private String program(String name) {
        return programs.resolve("bin").resolve(name).toString();
    }

    private Path log() {
        return home.resolve("server.log");
    }

    private String lastWords() throws IOException {
        if (!Files.exists(log())) {
            return "nothing";
        }
        List<String> lines = Files.readAllLines(log());
        return String.join(" / ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    private static void pause(Duration time) throws IOException {
        try {
            Thread.sleep(time);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting", hurried);
        }
    }
}
