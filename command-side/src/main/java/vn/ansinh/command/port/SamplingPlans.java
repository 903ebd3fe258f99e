package vn.ansinh.command.port;

import java.util.List;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent;
import vn.ansinh.kernel.value.SamplingPlanId;

/** Sampling plans as they are recorded, whether or not any view has come by. */
public interface SamplingPlans {
    /**
     * What was recorded of one plan, in order; empty when there is none.
     *
     * @throws vn.ansinh.kernel.event.UnreadableEvent when one of the events cannot be read
     */
    List<SamplingPlanEvent> eventsOf(SamplingPlanId plan);

    /** Those whose sample was not drawn and that nobody gave up, the oldest first. */
    List<SamplingPlanId> waiting();

    /** The last position of the log; 0 when there is none. */
    long logHead();
}
