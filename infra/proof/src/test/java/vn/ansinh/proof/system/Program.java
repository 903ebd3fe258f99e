package vn.ansinh.proof.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, so that {@code kill -9} is one. */
public final class Program implements AutoCloseable {

    /** Other builds may hold the processors: nothing here is about how long something takes. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final Path output;

    private Program(Process process, Path output) {
        this.process = process;
        this.output = output;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /** Starts it with these arguments and does not wait. */
    public static Program start(List<String> arguments) throws IOException {
        return start(arguments, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** The same with a folder of its own for what it needs for a while. */
    static Program start(List<String> arguments, Path temporary) throws IOException {
        Path output = Files.createTempFile("an-sinh-proof", ".out");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx384m",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + temporary));
        String programs = System.getProperty("ansinh.postgres.programs");
        if (programs != null) {
            command.add("-Dansinh.postgres.programs=" + programs);
        }
        command.addAll(code());
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new Program(process, output);
    }

    /** The runnable jar where it was built, with a class archive beside it; else the test's own class path. */
    private static List<String> code() {
        String jar = System.getProperty("ansinh.runnable");
        if (jar != null && Files.exists(Path.of(jar).resolveSibling("lib"))) {
            return List.of(
                    "-XX:+AutoCreateSharedArchive",
                    "-XX:SharedArchiveFile=" + Path.of(jar).resolveSibling("proof.jsa"),
                    "-Xlog:cds=off",
                    "-Xlog:cds+dynamic=off",
                    "-jar",
                    jar);
        }
        return List.of("-cp", System.getProperty("java.class.path"), "vn.ansinh.launcher.start.OnTheRightJava");
    }

    /** A port that nobody listens on at the moment. */
    public static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    public Program awaitReady() throws IOException, InterruptedException {
        return awaitWord("Ready after");
    }

    /** Waits until it has printed this. */
    public Program awaitWord(String word) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!said().contains(word)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("it never said “" + word + "”, but: " + said());
            }
            Thread.sleep(50);
        }
        return this;
    }

    /** What it printed until now. */
    public String said() throws IOException {
        return Files.readString(output);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Its exit code, once it ends by itself. */
    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end");
        }
        return process.exitValue();
    }

    /** As {@code kill -9}. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As {@code kill}, which ends it in order. */
    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        stop();
        Files.deleteIfExists(output);
    }
}
