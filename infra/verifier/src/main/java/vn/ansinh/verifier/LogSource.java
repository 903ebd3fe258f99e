package vn.ansinh.verifier;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.integrity.NoteKey;

/** A log as it lies somewhere: in its tables, or in a folder that was taken out of them. */
interface LogSource extends AutoCloseable {
    /**
     * A line of the log.
     *
     * @param logged null when its event is not there
     * @param leaf null when the tree has none for it
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on and never changed
    record Line(
            long position, Instant sequencedAt, @Nullable LoggedEvent logged, byte @Nullable [] leaf) {}

    /** Takes each line in order of position. */
    interface Reader {
        void line(Line line);
    }

    /** A place in the tree above its leaves. */
    record Place(int level, long index) {}

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

    /** Events that nobody of ours can have written, in words. */
    List<String> strays() throws SQLException;

    @Override
    void close() throws SQLException;
}
