package vn.ansinh.command.datarequest;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.ansinh.command.port.PersonCases.Act;
import vn.ansinh.command.port.PersonCases.Course;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.value.CaseId;

/** In which of a person's cases something was corrected. */
public final class Corrections {
    private Corrections() {}

    /** Cases with a correction on this day or after it. */
    public static Set<CaseId> since(LocalDate day, List<Course> courses) {
        return courses.stream()
                .filter(course ->
                        course.acts().stream().anyMatch(act -> !act.on().isBefore(day) && corrects(act)))
                .map(Course::caseId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is decided already is corrected by amending the decision, or by opening the case again. */
    private static boolean corrects(Act act) {
        return act.event() instanceof CaseEvent.FactCorrected
                || act.event() instanceof CaseEvent.PartyCorrected
                || act.event() instanceof CaseEvent.IdentityCleared
                || act.event() instanceof CaseEvent.DecisionAmended
                || act.event() instanceof CaseEvent.Reopened;
    }
}
