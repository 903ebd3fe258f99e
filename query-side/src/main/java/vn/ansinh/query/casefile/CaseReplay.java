package vn.ansinh.query.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.query.projection.Occurred;

/**
 * A case file as it was known at a position of the log: the events up to there, folded by the code of the live view, and by nothing else. With a
 * day, the acts of up to that day are folded beside them by the same code (ADR-0027).
 */
@Component
public final class CaseReplay {
    private final KnownStreams streams;
    private final CaseFileProjection files;

    CaseReplay(KnownStreams streams, CaseFileProjection files) {
        this.streams = streams;
        this.files = files;
    }

    /**
     * What the case came to with an event.
     *
     * @param day that is asked about; null for none
     * @param acts the file of the acts whose legal date is not after the day; null before the lodging, and without a day
     */
    public record Step(
            Occurred occurred,
            CaseFile file,
            @Nullable LocalDate day,
            @Nullable CaseFile acts) {
        public LoggedEvent logged() {
            return occurred.logged();
        }

        public ApplicationEvent event() {
            return Lodgings.caseEvent(occurred);
        }

        /** The case's version with it. */
        public long version() {
            return occurred.sequence();
        }

        /** Whether the act is told of: without a day each is; of a day those whose legal date is not after it, once there was a case. */
        public boolean byTheDay() {
            return day == null || (acts != null && !Acts.on(event()).isAfter(day));
        }

        /** What held on the day; null without one. */
        public @Nullable OnTheDay onTheDay() {
            return day == null ? null : OnTheDay.of(file, acts, day);
        }
    }

    /**
     * The file as it was known; empty when nothing was known of the case.
     *
     * @throws Refusal {@code stream-unreadable}
     */
    public Optional<Step> knownAt(CaseId caseId, long position, @Nullable LocalDate day) {
        var last = new ArrayList<Step>();
        fold(caseId, position, day, step -> {
            last.clear();
            last.add(step);
        });
        return last.stream().findFirst();
    }

    /** The same with each step on the way, oldest first. @throws Refusal {@code stream-unreadable} */
    public List<Step> stepsUpTo(CaseId caseId, long position, @Nullable LocalDate day) {
        var steps = new ArrayList<Step>();
        fold(caseId, position, day, steps::add);
        return steps;
    }

    private void fold(CaseId caseId, long upTo, @Nullable LocalDate day, Consumer<Step> each) {
        var folding = new Folding(day, each);
        streams.upTo(caseId.text(), upTo, folding::next);
    }

    private final class Folding {
        private final @Nullable LocalDate day;
        private final Consumer<Step> each;
        private @Nullable CaseFile file;
        private @Nullable CaseFile acts;

        Folding(@Nullable LocalDate day, Consumer<Step> each) {
            this.day = day;
            this.each = each;
        }

        void next(Occurred occurred) {
            boolean first = file == null;
            CaseFile now = files.apply(file, occurred);
            // A lodging after hours is of the next working day: what was done in between is of no case yet.
            if (day != null && !Acts.on(Lodgings.caseEvent(occurred)).isAfter(day) && (first || acts != null)) {
                acts = files.apply(acts, occurred);
            }
            file = now;
            each.accept(new Step(occurred, now, day, acts));
        }
    }
}
