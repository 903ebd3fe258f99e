package vn.ansinh.launcher.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.ansinh.launcher.client.Address;

/** A standalone in a process of its own, started by the project's one command. */
final class Child implements AutoCloseable {

    private static final String READY = "Ready after";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Process process;
    private final Address address;
    private final Duration start;

    private Child(Process process, Address address, Duration start) {
        this.process = process;
        this.address = address;
        this.start = start;
    }

    /** Starts one and waits until it says that it is ready: commands accepted, views caught up. */
    static Child start(Path command, Path data, int port, boolean tls) {
        List<String> line = new ArrayList<>(
                List.of(command.toString(), "start", "--data-dir", data.toString(), "--port", Integer.toString(port)));
        if (tls) {
            line.add("--tls");
        }
        long begun = System.nanoTime();
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            // Nobody but this loop reads the child's output, until it is ready.
            BufferedReader output =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            StringBuilder said = new StringBuilder();
            for (String text = output.readLine(); text != null; text = output.readLine()) {
                said.append(text).append('\n');
                if (text.contains(READY)) {
                    Duration start = Duration.ofNanos(System.nanoTime() - begun);
                    Thread.ofVirtual().start(() -> drain(output));
                    return new Child(process, address(data, port, tls), start);
                }
            }
            throw new IllegalStateException("The standalone did not become ready:\n" + said);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Address address() {
        return address;
    }

    private static Address address(Path data, int port, boolean tls) {
        return tls
                ? Address.of(URI.create("https://localhost:" + port), data.resolve("tls-certificate.pem"))
                : Address.of(URI.create("http://localhost:" + port));
    }

    /** From the command to readiness, as somebody at the terminal counts it. */
    Duration start() {
        return start;
    }

    /**
     * Memory of the process and all below it, in MiB: resident pages, those that several share counted once (Linux's
     * proportional set size).
     */
    long mebibytes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                        .mapToLong(handle -> kibibytes(handle.pid()))
                        .sum()
                / 1024;
    }

    private static long kibibytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (NoSuchFileException gone) {
            return 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void drain(BufferedReader output) {
        try (output) {
            while (output.readLine() != null) {
                // A full pipe would stop the child.
            }
        } catch (IOException ended) {
            // It ends with the child.
        }
    }

    /** Stops it as Ctrl-C does, and waits until it is gone. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("the standalone does not stop");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
