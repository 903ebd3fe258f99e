package vn.ansinh.query.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.event.EventCatalogue;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.query.port.EventHistory;
import vn.ansinh.query.projection.Occurred;

/**
 * A case file as it was known at a position of the log: the events up to there, folded by the code of the live view, and by nothing else. Whoever
 * was erased since is erased then too.
 */
@Component
public final class CaseReplay {
    private static final int PAGE = 200;

    private final EventHistory history;
    private final CaseFileProjection files;
    private final SealedEvents events;

    CaseReplay(EventHistory history, CaseFileProjection files, SealedEvents events) {
        this.history = history;
        this.files = files;
        this.events = events;
    }

    /** What the case came to with an event. */
    public record Step(LoggedEvent logged, ApplicationEvent event, CaseFile file) {
        /** The case's version with it. */
        public long version() {
            return logged.event().sequence();
        }
    }

    /**
     * The file as it was known; empty when nothing was known of the case.
     *
     * @throws Refusal {@code stream-unreadable}
     */
    public Optional<Step> knownAt(CaseId caseId, long position) {
        var last = new ArrayList<Step>();
        fold(caseId, position, step -> {
            last.clear();
            last.add(step);
        });
        return last.stream().findFirst();
    }

    /** The same with each step on the way, oldest first. @throws Refusal {@code stream-unreadable} */
    public List<Step> stepsUpTo(CaseId caseId, long position) {
        var steps = new ArrayList<Step>();
        fold(caseId, position, steps::add);
        return steps;
    }

    private void fold(CaseId caseId, long upTo, Consumer<Step> each) {
        CaseFile file = null;
        long version = -1;
        List<LoggedEvent> page;
        do {
            page = history.of(caseId.text(), version, upTo, PAGE);
            for (LoggedEvent logged : page) {
                Occurred occurred = read(logged);
                file = files.apply(file, occurred);
                version = logged.event().sequence();
                each.accept(new Step(logged, Lodgings.caseEvent(occurred), file));
            }
        } while (page.size() == PAGE);
    }

    private Occurred read(LoggedEvent logged) {
        try {
            return new Occurred(logged, events.eventOf(logged.event()), EventCatalogue.metadataOf(logged.event()));
        } catch (UnreadableEvent unreadable) {
            throw new Refusal(ProblemCode.STREAM_UNREADABLE);
        }
    }
}
