package vn.ansinh.verifier;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.integrity.LogLeaf;
import vn.ansinh.kernel.integrity.NoteKey;

/**
 * A log in a folder, to be checked from it alone (ADR-0022): {@code log.jsonl}, a line {@code {"leaf":"…"}} for each position with its row's bytes in
 * base64, up to the newest checkpoint; the checkpoints and keys beside it, as {@link Exported} has them. What is personal in the rows is as
 * sealed as in the tables.
 */
final class ExportedLog implements LogSource {
    private static final String FILE = "log.jsonl";
    private static final String BEFORE = "{\"leaf\":\"";
    private static final String BEHIND = "\"}";

    private final Path folder;
    private final Exported checkpoints;

    /** @throws IllegalArgumentException when the folder holds no log */
    ExportedLog(Path folder) {
        if (!Files.isRegularFile(folder.resolve(FILE))) {
            throw new IllegalArgumentException("There is no " + FILE + " in " + folder + ".");
        }
        this.folder = folder;
        this.checkpoints = new Exported(folder, Kind.EVENTS);
    }

    /**
     * Writes the rows up to a size into an empty folder.
     *
     * @throws IllegalArgumentException when there is a log already, or a row of it is not there
     */
    static void write(Path folder, LogSource source, long size) throws IOException, SQLException {
        Files.createDirectories(folder);
        Path file = folder.resolve(FILE);
        if (Files.exists(file)) {
            throw new IllegalArgumentException("There is a log in " + folder + " already.");
        }
        Path growing = folder.resolve(FILE + ".part");
        try (BufferedWriter out = Files.newBufferedWriter(growing)) {
            Base64.Encoder encoder = Base64.getEncoder();
            source.lines(line -> {
                if (line.position() <= size) {
                    write(line, encoder, out);
                }
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        Files.move(growing, file);
    }

    private static void write(Line line, Base64.Encoder encoder, BufferedWriter out) {
        if (!(line.row() instanceof EventRow event)) {
            throw new IllegalArgumentException("The event of position " + line.position() + " is not there any more.");
        }
        try {
            out.write(BEFORE);
            out.write(encoder.encodeToString(LogLeaf.bytesOf(event.logged())));
            out.write(BEHIND);
            out.write('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Kind kind() {
        return Kind.EVENTS;
    }

    @Override
    public String name() {
        return "the export in " + folder;
    }

    @Override
    public boolean keepsATree() {
        return false;
    }

    @Override
    public long length() throws IOException {
        NavigableMap<Long, String> notes = notes();
        return notes.isEmpty() ? 0 : notes.lastKey();
    }

    @Override
    public void lines(Reader reader) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(folder.resolve(FILE), StandardCharsets.ISO_8859_1)) {
            long at = 0;
            Instant before = Instant.EPOCH;
            for (String text = in.readLine(); text != null; text = in.readLine()) {
                Line line = line(text, ++at, before);
                before = line.sequencedAt();
                reader.line(line);
            }
        }
    }

    /** What is no row is a position whose event is not there. */
    private static Line line(String text, long at, Instant before) {
        var nothing = new Line(at, before, null, null);
        if (!text.startsWith(BEFORE) || !text.endsWith(BEHIND) || text.length() < BEFORE.length() + BEHIND.length()) {
            return nothing;
        }
        try {
            String leaf = text.substring(BEFORE.length(), text.length() - BEHIND.length());
            LoggedEvent logged = LogLeaf.parse(Base64.getDecoder().decode(leaf));
            return new Line(logged.position(), logged.sequencedAt(), new EventRow(logged), null);
        } catch (IllegalArgumentException broken) {
            return nothing;
        }
    }

    @Override
    public long leaves() {
        return 0;
    }

    @Override
    public Map<Place, byte[]> inner() {
        return Map.of();
    }

    /** By what the files are called. */
    @Override
    public NavigableMap<Long, String> notes() throws IOException {
        NavigableMap<Long, String> notes = new TreeMap<>();
        for (Map.Entry<String, String> note : checkpoints.notes().entrySet()) {
            notes.put(checkpoints.sizeOf(note.getKey()), note.getValue());
        }
        return notes;
    }

    @Override
    public Set<NoteKey> keys() throws IOException {
        return checkpoints.keys();
    }

    @Override
    public List<String> strays() {
        return List.of();
    }

    @Override
    public void close() {}
}
