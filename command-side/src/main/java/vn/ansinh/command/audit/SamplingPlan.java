package vn.ansinh.command.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent.DrawnCase;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent.SampleDrawn;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent.SampledCasesCleared;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent.SamplingPlanAbandoned;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent.SamplingPlanDrawnUp;
import vn.ansinh.kernel.value.CaseId;

/**
 * A sampling plan as its events leave it.
 *
 * @param drawn null while it waits for its checkpoint
 * @param cleared in the order in which they were recorded
 * @param abandoned null unless it was given up
 * @param version sequence of the last event
 */
public record SamplingPlan(
        SamplingPlanDrawnUp drawnUp,
        @Nullable SampleDrawn drawn,
        List<SampledCasesCleared> cleared,
        @Nullable SamplingPlanAbandoned abandoned,
        long version) {
    public SamplingPlan {
        cleared = List.copyOf(cleared);
    }

    /** Whether its sample is still to be drawn. */
    public boolean waits() {
        return drawn == null && abandoned == null;
    }

    /** The cases that were drawn, in that order; none while it waits. */
    public List<CaseId> cases() {
        return drawn == null
                ? List.of()
                : drawn.cases().stream().map(DrawnCase::caseId).toList();
    }

    /** Those with nothing to object to. */
    public Set<CaseId> clearedCases() {
        Set<CaseId> cases = new HashSet<>();
        cleared.forEach(it -> cases.addAll(it.cases()));
        return cases;
    }

    /**
     * The plan of these events; empty for none.
     *
     * @throws UnreadableEvent when an event cannot stand where it stands
     */
    public static Optional<SamplingPlan> of(List<SamplingPlanEvent> events) {
        SamplingPlan plan = null;
        for (SamplingPlanEvent event : events) {
            plan = plan == null ? begun(event) : plan.after(event);
        }
        return Optional.ofNullable(plan);
    }

    private static SamplingPlan begun(SamplingPlanEvent event) {
        if (event instanceof SamplingPlanDrawnUp drawnUp) {
            return new SamplingPlan(drawnUp, null, List.of(), null, 0);
        }
        throw misplaced(event);
    }

    private SamplingPlan after(SamplingPlanEvent event) {
        if (abandoned == null) {
            if (event instanceof SampleDrawn sample && drawn == null) {
                return new SamplingPlan(drawnUp, sample, cleared, null, version + 1);
            }
            if (event instanceof SampledCasesCleared these && drawn != null) {
                List<SampledCasesCleared> all = new ArrayList<>(cleared);
                all.add(these);
                return new SamplingPlan(drawnUp, drawn, all, null, version + 1);
            }
            if (event instanceof SamplingPlanAbandoned gone) {
                return new SamplingPlan(drawnUp, drawn, cleared, gone, version + 1);
            }
        }
        throw misplaced(event);
    }

    private static UnreadableEvent misplaced(SamplingPlanEvent event) {
        return new UnreadableEvent(event.getClass().getSimpleName() + " cannot stand here in a sampling plan");
    }
}
