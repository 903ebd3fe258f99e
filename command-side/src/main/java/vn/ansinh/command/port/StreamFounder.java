package vn.ansinh.command.port;

import java.util.List;
import vn.ansinh.kernel.event.EventMetadata;

/** Begins several streams in one transaction: what must all be there or not at all. */
public interface StreamFounder {
    /** A stream with its first events and what is written beside them. */
    record Begun(String stream, List<? extends Record> events, AppendNotes notes) {}

    /**
     * Begins the streams and commits.
     *
     * @throws AppendConflict when a constraint refused one of them; nothing is then written
     */
    void begin(List<Begun> streams, EventMetadata metadata);
}
