package vn.ansinh.query.auditor.control;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.ApplicationEvent;

/**
 * What the controls saw in one stream, and what they have to know to look on. It only grows: what was seen at a position is never taken back.
 *
 * @param begun log position of the stream's first event, 19 digits, so that texts order as numbers do
 * @param upTo log position of its last one, the same
 * @param seen in the order of the log
 * @param objects controls that object to something in it, each once
 */
record ControlTrace(
        String begun,
        String upTo,
        @Nullable CaseSoFar ofCase,
        @Nullable OfficialSoFar official,
        @Nullable ReviewSoFar review,
        List<Seen> seen,
        List<ControlCode> objects) {

    static String text(long position) {
        return String.format(java.util.Locale.ROOT, "%019d", position);
    }

    /** The state of a case with the event; null of any other stream. */
    static @Nullable CaseSoFar caseAfter(@Nullable ControlTrace before, Record event) {
        CaseSoFar was = before == null ? null : before.ofCase();
        return event instanceof ApplicationEvent ofACase ? CaseSoFar.after(was, ofACase) : was;
    }
}
