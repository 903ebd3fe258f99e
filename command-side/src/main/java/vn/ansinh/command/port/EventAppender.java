package vn.ansinh.command.port;

import java.util.List;
import vn.ansinh.kernel.event.EventMetadata;

/** Writes what no aggregate decides: an intake refusal, a policy text, an erasure, a due date that moved. */
public interface EventAppender {
    /**
     * Begins the stream and commits.
     *
     * @throws AppendConflict {@code STREAM_EXISTS} when it was begun before
     */
    default Recorded begin(String stream, List<? extends Record> events, EventMetadata metadata, AppendNotes notes) {
        return append(stream, 0, events, metadata, notes);
    }

    /**
     * Goes on with a stream and commits.
     *
     * @param sequence of the first of these events; the last one's that was read, and one
     * @throws AppendConflict {@code STREAM_MOVED_ON} when somebody else recorded something there since
     */
    Recorded append(
            String stream, long sequence, List<? extends Record> events, EventMetadata metadata, AppendNotes notes);
}
