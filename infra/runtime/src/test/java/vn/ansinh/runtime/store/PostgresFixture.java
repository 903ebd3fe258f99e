package vn.ansinh.runtime.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One real PostgreSQL server per test JVM, with {@code fsync} on as in earnest, and a fresh migrated database for whoever
 * asks. The server can be killed and started again, which the library's own wrapper cannot do.
 */
public final class PostgresFixture {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable PostgresFixture started;

    private final Path home;
    private final Path data;
    private final int port;
    private final boolean root;

    private PostgresFixture() throws IOException, InterruptedException {
        Path top = Files.createTempDirectory("ansinh-store-");
        home = Files.createDirectory(top.resolve("server"));
        data = top.resolve("data");
        root = "root".equals(System.getProperty("user.name"));
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        unpack();
        run("chmod", "755", top.toString());
        Files.createDirectory(data);
        if (root) {
            // The server refuses to run as root: the unprivileged user owns the data.
            run("chown", "nobody", data.toString());
        }
        server("initdb", "-D", data.toString(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "-N");
        start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                kill();
                run("rm", "-rf", top.toString());
            } catch (IOException | InterruptedException leftBehind) {
                // The temporary directory is the machine's to clean.
            }
        }));
    }

    /** The server of this JVM, started when first asked for. */
    public static synchronized PostgresFixture server() {
        if (started == null) {
            try {
                started = new PostgresFixture();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return started;
    }

    /** A fresh database with the schema in it, as its owner sees it. */
    public DataSource freshDatabase() {
        DataSource owner = emptyDatabase();
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return owner;
    }

    /** A fresh database with nothing in it. */
    public DataSource emptyDatabase() {
        String name = "t" + DATABASES.incrementAndGet();
        execute(database("postgres"), "CREATE DATABASE " + name);
        return database(name);
    }

    public DataSource database(String name) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"localhost"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(name);
        source.setUser("postgres");
        return source;
    }

    /** The URL of a database that {@link #freshDatabase} or {@link #database} gave. */
    public static String urlOf(DataSource source) {
        return ((PGSimpleDataSource) source).getURL();
    }

    public static void execute(DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@code kill -9} of every server process would: no checkpoint, no goodbye to anyone. */
    public void kill() throws IOException, InterruptedException {
        server("pg_ctl", "-D", data.toString(), "-m", "immediate", "-w", "stop");
    }

    public void start() throws IOException, InterruptedException {
        server(
                "pg_ctl",
                "-D",
                data.toString(),
                "-w",
                "-l",
                data.resolve("log").toString(),
                "-o",
                "-p " + port + " -k '' -h 127.0.0.1 -c max_connections=120",
                "start");
    }

    private void unpack() throws IOException, InterruptedException {
        String machine = "aarch64".equals(System.getProperty("os.arch")) ? "arm_64" : "x86_64";
        String archive = "/postgres-linux-" + machine + ".txz";
        Path packed = home.resolveSibling("server.txz");
        try (InputStream in = Objects.requireNonNull(PostgresFixture.class.getResourceAsStream(archive), archive)) {
            Files.copy(in, packed);
        }
        run("tar", "-xJf", packed.toString(), "-C", home.toString());
        Files.delete(packed);
    }

    private void server(String tool, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (root) {
            command.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
        }
        command.add(home.resolve("bin").resolve(tool).toString());
        command.addAll(List.of(arguments));
        run(command.toArray(String[]::new));
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("ansinh-command", ".log");
        // A file and not a pipe: the server inherits it and would keep a pipe open for ever.
        Process process = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", command) + ": " + Files.readString(output));
        }
        Files.delete(output);
    }
}
