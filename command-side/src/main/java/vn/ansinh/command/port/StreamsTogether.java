package vn.ansinh.command.port;

import java.util.List;
import vn.ansinh.kernel.event.EventMetadata;

/** Writes to several streams in one transaction: what must all be there or not at all. */
public interface StreamsTogether {
    /**
     * What one stream is to take, and what is written beside it.
     *
     * @param sequence of the first of these events: 0 begins the stream, else the last one's that was read, and one
     */
    record Part(String stream, long sequence, List<? extends Record> events, AppendNotes notes) {
        public Part {
            events = List.copyOf(events);
        }

        /** The beginning of a stream. */
        public static Part begin(String stream, List<? extends Record> events, AppendNotes notes) {
            return new Part(stream, 0, events, notes);
        }
    }

    /**
     * Writes all of it and commits.
     *
     * @return one for each part, in order
     * @throws AppendConflict when a constraint refused one of them, {@code STREAM_EXISTS} or {@code STREAM_MOVED_ON} when somebody else
     *     recorded something in one of the streams meanwhile; nothing is then written
     */
    List<Recorded> append(List<Part> parts, EventMetadata metadata);
}
