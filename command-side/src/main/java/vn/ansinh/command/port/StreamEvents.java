package vn.ansinh.command.port;

import java.util.List;

/** Any stream, as it is recorded. */
@FunctionalInterface
public interface StreamEvents {
    /**
     * All events of the stream, in order; empty when there is none.
     *
     * @throws vn.ansinh.kernel.event.UnreadableEvent when one of them cannot be read
     */
    List<Record> of(String stream);
}
