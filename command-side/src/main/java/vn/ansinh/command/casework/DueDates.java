package vn.ansinh.command.casework;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.HousingRepairEvent;
import vn.ansinh.kernel.event.application.InsuranceSupportEvent;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.event.application.Parts.Lodging;
import vn.ansinh.kernel.event.application.SocialAllowanceEvent;
import vn.ansinh.kernel.value.ObjectionId;

/**
 * The clocks of the procedure, while the case is open.
 *
 * @param step by when the next step is due; null while nothing is
 * @param stopped the clock that stands while the citizen is asked for what is missing
 * @param objections those that wait for their conclusion
 */
record DueDates(@Nullable DueDate step, @Nullable Stopped stopped, Map<ObjectionId, DueDate> objections) {
    private static final DueDates NONE = new DueDates(null, null, Map.of());

    /** A clock and the day on which it was stopped. */
    record Stopped(DueDate due, LocalDate on) {}

    static DueDates of(Lodging lodging) {
        return NONE.next(lodging.due());
    }

    DueDates after(ApplicationEvent event) {
        return switch (event) {
            case HousingRepairEvent.HouseSurveyed e -> next(e.due());
            case HousingRepairEvent.CommuneListed e -> next(e.due());
            case SocialAllowanceEvent.CommuneReviewed e -> next(e.due());
            case SocialAllowanceEvent.DistrictAppraised e -> next(e.due());
            case SocialAllowanceEvent.ApplicationVerified e -> next(e.due());
            case SocialAllowanceEvent.DecisionRecommended e -> next(e.due());
            case InsuranceSupportEvent.GroupVerified e -> next(e.due());
            case CaseEvent.Posted e -> next(e.due());
            case CaseEvent.Supplemented e -> next(e.due());
            case CaseEvent.Reopened e -> next(e.due());
            case CaseEvent.SupplementRequested e ->
                new DueDates(null, step == null ? null : new Stopped(step, e.on()), objections);
            case CaseEvent.ObjectionRaised e -> with(e.objection(), e.due());
            case CaseEvent.ObjectionConcluded e -> without(e.objection());
            case CaseEvent.DueDateMoved e -> moved(e);
            case CaseEvent.Decided e -> NONE;
            case CaseEvent.Withdrawn e -> NONE;
            case CaseEvent.Lapsed e -> NONE;
            case CaseEvent.LodgedInError e -> NONE;
            case CaseEvent.ClosedByDeath e -> NONE;
            default -> this;
        };
    }

    private DueDates next(DueDate due) {
        return new DueDates(due, null, objections);
    }

    private DueDates with(ObjectionId objection, DueDate due) {
        Map<ObjectionId, DueDate> now = new LinkedHashMap<>(objections);
        now.put(objection, due);
        return new DueDates(step, stopped, Collections.unmodifiableMap(now));
    }

    private DueDates without(ObjectionId objection) {
        Map<ObjectionId, DueDate> now = new LinkedHashMap<>(objections);
        now.remove(objection);
        return new DueDates(step, stopped, Collections.unmodifiableMap(now));
    }

    private DueDates moved(CaseEvent.DueDateMoved event) {
        Map<ObjectionId, DueDate> now = new LinkedHashMap<>(objections);
        now.replaceAll((objection, due) -> due.equals(event.was()) ? event.now() : due);
        return new DueDates(event.was().equals(step) ? event.now() : step, stopped, Collections.unmodifiableMap(now));
    }
}
