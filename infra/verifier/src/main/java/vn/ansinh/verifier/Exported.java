package vn.ansinh.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.ansinh.kernel.integrity.NoteKey;

/**
 * A folder of checkpoints, kept where whoever keeps the database cannot reach: {@code checkpoint-<size>} each, of the access log
 * {@code access-checkpoint-<size>}, and {@code keys}, a public key a line. What is in it is only ever added to.
 */
final class Exported {
    private static final String KEYS = "keys";

    private final Path folder;
    private final String prefix;

    /** Of one of the logs. */
    Exported(Path folder, LogSource.Kind kind) {
        this.folder = folder;
        this.prefix = kind.exportedAs;
    }

    /** The size that a note's file is called by; −1 for none. */
    long sizeOf(String name) {
        try {
            return Long.parseLong(name.substring(prefix.length()));
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    /** Notes by their files' names. */
    Map<String, String> notes() throws IOException {
        Map<String, String> notes = new LinkedHashMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    String name = String.valueOf(file.getFileName());
                    if (name.startsWith(prefix)) {
                        notes.put(name, Files.readString(file));
                    }
                }
            }
        }
        return notes;
    }

    /** Whose signatures the folder's keeper believes. @throws IllegalArgumentException when a line is no key */
    Set<NoteKey> keys() throws IOException {
        Set<NoteKey> keys = new LinkedHashSet<>();
        Path file = folder.resolve(KEYS);
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    keys.add(NoteKey.parse(line));
                }
            }
        }
        return keys;
    }

    /** Adds a note, and the keys that are not there yet. @return which keys are new */
    List<NoteKey> add(long size, String note, Collection<NoteKey> keys) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(prefix + size);
        if (!Files.exists(file)) {
            Files.writeString(file, note, StandardOpenOption.CREATE_NEW);
        }
        List<NoteKey> unknown = new ArrayList<>(keys);
        unknown.removeAll(keys());
        for (NoteKey key : unknown) {
            Files.writeString(folder.resolve(KEYS), key + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        return unknown;
    }
}
