package vn.ansinh.query.auditor.control;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.event.application.Parts.Lodging;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.casefile.Lodgings;
import vn.ansinh.query.casefile.NextAct;
import vn.ansinh.query.casefile.Progress;

/**
 * What controls have to know of a case: no name and no fact.
 *
 * @param unit where it was lodged
 * @param decided whether a decision was made and the case was not opened again since
 * @param lateDays calendar days by which the office's earlier steps were late, where the next step's clock began only then
 * @param parts who had which part, each once
 */
record CaseSoFar(
        Reference reference,
        UnitCode unit,
        Scheme scheme,
        PersonId beneficiary,
        Progress progress,
        boolean decided,
        long lateDays,
        List<Part> parts) {

    /** A part in the case. */
    record Part(Deed deed, By by) {}

    static CaseSoFar after(@Nullable CaseSoFar before, ApplicationEvent event) {
        if (before != null) {
            return before.then(event);
        }
        Lodging lodging = Lodgings.of(event);
        return new CaseSoFar(
                lodging.reference(),
                lodging.unit(),
                lodging.scheme(),
                lodging.parties().beneficiary(),
                Progress.after(null, event),
                false,
                0,
                with(List.of(), event));
    }

    private CaseSoFar then(ApplicationEvent event) {
        Progress now = Progress.after(progress, event);
        boolean stands = switch (event) {
            case CaseEvent.Decided it -> true;
            case CaseEvent.Reopened it -> false;
            default -> decided;
        };
        // A case that is opened again begins its clocks anew.
        long late = event instanceof CaseEvent.Reopened ? 0 : lateDays + slipped(progress.next(), now.next());
        return new CaseSoFar(reference, unit, scheme, beneficiary, now, stands, late, with(parts, event));
    }

    /** Where the next clock began after the last one had run out, what lay between was the office's; a citizen's answer is their own. */
    private static long slipped(@Nullable NextAct was, @Nullable NextAct now) {
        DueDate then = was == null ? null : was.due();
        DueDate next = now == null ? null : now.due();
        if (was == null || was.duty() == Duty.CITIZEN || then == null || next == null) {
            return 0;
        }
        return Math.max(0, ChronoUnit.DAYS.between(then.dueOn(), next.startedOn()));
    }

    private static List<Part> with(List<Part> parts, ApplicationEvent event) {
        return Deed.of(event)
                .map(deed -> new Part(deed, event.by()))
                .filter(part -> !parts.contains(part))
                .map(part -> {
                    var more = new ArrayList<>(parts);
                    more.add(part);
                    return List.copyOf(more);
                })
                .orElse(parts);
    }
}
