package vn.ansinh.command.port;

import java.util.List;
import vn.ansinh.kernel.event.policy.PolicyTrialEvent;
import vn.ansinh.kernel.value.PolicyTrialId;

/** Trials of the policy as they are recorded, whether or not any view has come by. */
public interface PolicyTrialLog {
    /**
     * What was recorded of one trial, in order; empty when there is none.
     *
     * @throws vn.ansinh.kernel.event.UnreadableEvent when one of the events cannot be read
     */
    List<PolicyTrialEvent> eventsOf(PolicyTrialId trial);

    /** Those that are neither done nor cancelled, the oldest first. */
    List<PolicyTrialId> open();

    /** The last position of the log; 0 when there is none. */
    long logHead();
}
