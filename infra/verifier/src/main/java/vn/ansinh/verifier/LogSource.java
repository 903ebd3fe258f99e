package vn.ansinh.verifier;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.access.AccessLine;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.integrity.AccessLeaf;
import vn.ansinh.kernel.integrity.LogLeaf;
import vn.ansinh.kernel.integrity.NoteKey;

/** A log as it lies somewhere: in its tables, or in a folder that was taken out of them. */
interface LogSource extends AutoCloseable {
    /** Which of the program's logs it is. */
    enum Kind {
        EVENTS("log", "event", "", "checkpoint-"),
        /** Who looked at what (ADR-0010). The log's own keys sign it, under a name of its own. */
        ACCESSES("access log", "record", "/accesses", "access-checkpoint-");

        final String title;
        final String row;
        final String nameSuffix;
        final String exportedAs;

        Kind(String title, String row, String nameSuffix, String exportedAs) {
            this.title = title;
            this.row = row;
            this.nameSuffix = nameSuffix;
            this.exportedAs = exportedAs;
        }

        /** Those of these keys that sign this log: the same keys sign each of them, under its name. */
        Set<NoteKey> keys(Set<NoteKey> known) {
            return known.stream()
                    .map(key -> key.named(logOf(key) + nameSuffix))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        private static String logOf(NoteKey key) {
            String name = key.name();
            return name.endsWith(ACCESSES.nameSuffix)
                    ? name.substring(0, name.length() - ACCESSES.nameSuffix.length())
                    : name;
        }
    }

    /** What stands at a position. */
    sealed interface Row {
        /** RFC 6962 leaf hash of what is stored. */
        byte[] leaf();
    }

    /** A row of the events' log. */
    record EventRow(LoggedEvent logged) implements Row {
        @Override
        public byte[] leaf() {
            return LogLeaf.hashOf(logged);
        }

        @Override
        public String toString() {
            return logged.event().toString();
        }
    }

    /** A row of the access log. */
    record AccessRow(AccessLine line) implements Row {
        @Override
        public byte[] leaf() {
            return AccessLeaf.hashOf(line);
        }

        @Override
        public String toString() {
            return line.operation() + ", " + line.outcome() + ", of " + line.recordedAt();
        }
    }

    /**
     * A line of the log.
     *
     * @param row null when it is not there
     * @param leaf null when the tree has none for it
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on and never changed
    record Line(
            long position, Instant sequencedAt, @Nullable Row row, byte @Nullable [] leaf) {}

    /** Takes each line in order of position. */
    interface Reader {
        void line(Line line);
    }

    /** A place in the tree above its leaves. */
    record Place(int level, long index) {}

    /** Which log it is. */
    Kind kind();

    /** Of where it is, in a few words. */
    String name();

    /** Whether a tree is kept beside the rows; otherwise the checkpoints alone speak for them. */
    boolean keepsATree();

    /** About how many lines there are; 0 when that is not known. */
    long length() throws SQLException, IOException;

    void lines(Reader reader) throws SQLException, IOException;

    /** How many leaves the tree has. */
    long leaves() throws SQLException;

    /** The hashes above the leaves: one for 255 of these at most. */
    Map<Place, byte[]> inner() throws SQLException;

    /** Stored notes by the size that their places name. */
    NavigableMap<Long, String> notes() throws SQLException, IOException;

    /** The keys that the source itself names. @throws IllegalArgumentException when one is none */
    Set<NoteKey> keys() throws SQLException, IOException;

    /** Rows that nobody of ours can have written, in words. */
    List<String> strays() throws SQLException;

    @Override
    void close() throws SQLException;
}
