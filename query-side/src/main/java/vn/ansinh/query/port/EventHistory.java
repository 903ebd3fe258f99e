package vn.ansinh.query.port;

import java.util.List;
import vn.ansinh.kernel.event.LoggedEvent;

/** The events of one stream, as the log holds them. */
public interface EventHistory {
    /**
     * The next events of a stream, in order.
     *
     * @param afterSequence sequence of the last event already read; −1 to begin
     * @param upToPosition no event with a later log position is given, so that pages of one reading agree
     * @param limit at most so many
     */
    List<LoggedEvent> of(String stream, long afterSequence, long upToPosition, int limit);
}
