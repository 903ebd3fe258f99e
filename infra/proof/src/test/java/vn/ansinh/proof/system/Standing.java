package vn.ansinh.proof.system;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A standalone on a data directory of its own. */
public final class Standing implements AutoCloseable {

    private static @Nullable Standing shared;

    private final Path data;
    private final int port;
    private final Api api;
    private final Truth truth;
    private @Nullable Program program;

    private Standing(Path data, int port) {
        this.data = data;
        this.port = port;
        this.api = new Api(URI.create("http://localhost:" + port));
        this.truth = new Truth(data);
    }

    /** The one that all proofs share which leave it standing; ready. */
    public static synchronized Standing shared() throws IOException, InterruptedException {
        if (shared == null) {
            shared = fresh();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> closeQuietly(shared)));
        }
        return shared;
    }

    /** One of the caller's own, on an empty directory; ready. */
    public static Standing fresh() throws IOException, InterruptedException {
        return new Standing(Files.createTempDirectory("an-sinh-proof"), Program.freePort()).start();
    }

    private Standing start() throws IOException, InterruptedException {
        program = Program.start(List.of("--data-dir", data.toString(), "--port", Integer.toString(port)))
                .awaitReady();
        return this;
    }

    /** Kills the program as {@code kill -9} does; its data stay. */
    public void kill() throws InterruptedException {
        program().kill();
    }

    /** Starts it on its data again; ready. */
    public void startAgain() throws IOException, InterruptedException {
        Program before = program();
        if (before.isAlive()) {
            throw new IllegalStateException("it still runs");
        }
        before.close();
        start();
    }

    /** Kills its PostgreSQL as {@code kill -9} does. */
    public void killDatabase() throws IOException {
        Path file = data.resolve("postgres/data/postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    public Program program() {
        if (program == null) {
            throw new IllegalStateException("not started");
        }
        return program;
    }

    public Api api() {
        return api;
    }

    public Truth truth() {
        return truth;
    }

    public Path data() {
        return data;
    }

    public int port() {
        return port;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        program().close();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void closeQuietly(@Nullable Standing standing) {
        try {
            if (standing != null) {
                standing.close();
            }
        } catch (IOException left) {
            System.err.println("left behind: " + left.getMessage());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
