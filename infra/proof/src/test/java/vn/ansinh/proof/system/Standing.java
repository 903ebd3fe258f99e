package vn.ansinh.proof.system;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A standalone on a data directory of its own. */
public final class Standing implements AutoCloseable {

    private static @Nullable Standing shared;
    private static final Map<Api, Standing> BY_API = new ConcurrentHashMap<>();

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path data;
    private final Path temporary;
    private final int port;
    private final Api api;
    private final Truth truth;
    private @Nullable Program program;

    private Standing(Path data, Path temporary, int port) {
        this.data = data;
        this.temporary = temporary;
        this.port = port;
        this.api = new Api(URI.create("http://localhost:" + port));
        this.truth = new Truth(data);
        BY_API.put(api, this);
    }

    /** The one that answers there. */
    public static Standing of(Api api) {
        return Objects.requireNonNull(BY_API.get(api), "no standalone of a proof");
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
        return new Standing(
                        Files.createTempDirectory("an-sinh-proof"),
                        Files.createTempDirectory("an-sinh-proof-temporary"),
                        Program.freePort())
                .start();
    }

    private Standing start() throws IOException, InterruptedException {
        program = Program.start(List.of("--data-dir", data.toString(), "--port", Integer.toString(port)), temporary)
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

    /** Where the program puts what it needs for a while. */
    public Path temporary() {
        return temporary;
    }

    /** Runs an errand of the program beside it. @return its exit code */
    public int errand(String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data-dir", data.toString()));
        try (Program errand = Program.start(all, temporary)) {
            return errand.awaitEnd();
        }
    }

    /** Runs the verifier beside the program, in a process of its own. @return its exit code */
    public int verifier(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                "vn.ansinh.verifier.Verifier"));
        command.addAll(List.of(arguments));
        command.add("--database=" + truth.jdbcUrl());
        command.add("--password-file=" + data.resolve("keys/postgres-password"));
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the verifier does not end");
        }
        return process.exitValue();
    }

    public int port() {
        return port;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        program().close();
        for (Path folder : List.of(data, temporary)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
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
