package vn.ansinh.command.port;

import java.util.List;
import vn.ansinh.kernel.event.EventMetadata;

/** Begins a stream that no aggregate stands behind: an intake refusal, a policy text. */
public interface EventAppender {
    /**
     * Begins the stream and commits.
     *
     * @throws AppendConflict {@code STREAM_EXISTS} when it was begun before
     */
    Recorded begin(String stream, List<? extends Record> events, EventMetadata metadata, AppendNotes notes);
}
