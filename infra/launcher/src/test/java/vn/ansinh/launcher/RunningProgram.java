package vn.ansinh.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, in a session of its own as in a terminal of its own. */
final class RunningProgram implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path output;

    private RunningProgram(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static RunningProgram start(Path data, int port) throws IOException {
        Path output = Files.createTempFile("an-sinh", ".out");
        Process process = new ProcessBuilder(List.of(
                        // Whoever runs the tests in the background has SIGINT ignored, and children inherit that.
                        "env",
                        "--default-signal=INT",
                        "setsid",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dansinh.postgres.programs=" + System.getProperty("ansinh.postgres.programs"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "vn.ansinh.launcher.start.OnTheRightJava",
                        "--data-dir",
                        data.toString(),
                        "--port",
                        Integer.toString(port)))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new RunningProgram(process, output);
    }

    RunningProgram awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!said().contains("Ready after")) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError("not ready, but: " + said());
            }
            Thread.sleep(50);
        }
        return this;
    }

    /** What it printed until now. */
    String said() throws IOException {
        return Files.readString(output);
    }

    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end");
        }
        return process.exitValue();
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As Ctrl-C: the terminal tells every process of the foreground group. */
    int interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -INT -" + process.pid())
                .inheritIO()
                .start()
                .waitFor();
        return awaitEnd();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Files.delete(output);
    }
}
