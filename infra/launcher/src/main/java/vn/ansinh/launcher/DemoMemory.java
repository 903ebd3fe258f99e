package vn.ansinh.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Properties;

/**
 * Which demo cases a data directory has. Demo cases of a seed end on the day on which they were first made: asked for
 * again on a later day they must be the same, or their idempotency keys would stand for other acts.
 */
final class DemoMemory {

    private final Path file;
    private final LocalDate last;
    private final int cases;

    private DemoMemory(Path file, LocalDate last, int cases) {
        this.file = file;
        this.last = last;
        this.cases = cases;
    }

    /** What is remembered of the seed; nothing yet means that its cases end on {@code otherwise}. */
    static DemoMemory in(Path dataDirectory, long seed, LocalDate otherwise) {
        Path file = dataDirectory.resolve("demo-data-" + seed + ".properties");
        if (!Files.exists(file)) {
            var fresh = new DemoMemory(file, otherwise, 0);
            fresh.keep(0);
            return fresh;
        }
        var kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new DemoMemory(
                file,
                LocalDate.parse(kept.getProperty("last", otherwise.toString())),
                Integer.parseInt(kept.getProperty("cases", "0")));
    }

    LocalDate last() {
        return last;
    }

    boolean has(int wanted) {
        return cases >= wanted;
    }

    /** Remembers that so many are there. */
    void keep(int made) {
        var kept = new Properties();
        kept.setProperty("last", last.toString());
        kept.setProperty("cases", Integer.toString(made));
        try (Writer writer = Files.newBufferedWriter(file)) {
            kept.store(writer, null);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
