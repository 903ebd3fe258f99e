package vn.ansinh.query.casefile;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.event.EventCatalogue;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.query.port.EventHistory;
import vn.ansinh.query.projection.Occurred;

/** A stream as it was known at a position of the log, from the log alone. Whoever was erased since is erased then too. */
@Component
public final class KnownStreams {
    private static final int PAGE = 200;

    private final EventHistory history;
    private final SealedEvents events;

    KnownStreams(EventHistory history, SealedEvents events) {
        this.history = history;
        this.events = events;
    }

    /** Each event up to the position, in order. @throws Refusal {@code stream-unreadable} */
    public void upTo(String stream, long position, Consumer<Occurred> each) {
        long last = -1;
        List<LoggedEvent> page;
        do {
            page = history.of(stream, last, position, PAGE);
            for (LoggedEvent logged : page) {
                each.accept(read(logged));
                last = logged.event().sequence();
            }
        } while (page.size() == PAGE);
    }

    /** What the row says. @throws Refusal {@code stream-unreadable} */
    public Occurred read(LoggedEvent logged) {
        try {
            return new Occurred(logged, events.eventOf(logged.event()), EventCatalogue.metadataOf(logged.event()));
        } catch (UnreadableEvent unreadable) {
            throw new Refusal(ProblemCode.STREAM_UNREADABLE);
        }
    }
}
