package vn.ansinh.runtime.views;

import java.util.List;
import vn.ansinh.kernel.event.LoggedEvent;

/** The log, page by page. */
interface PagedLog {
    /** The next events after a position (0: from the beginning), at most so many, in order. */
    List<LoggedEvent> read(long after, int limit);
}
