package vn.ansinh.command.policytrial;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.policy.PolicyTrialEvent;
import vn.ansinh.kernel.event.policy.PolicyTrialEvent.PolicyTrialCancelled;
import vn.ansinh.kernel.event.policy.PolicyTrialEvent.PolicyTrialCompleted;
import vn.ansinh.kernel.event.policy.PolicyTrialEvent.PolicyTrialRequested;

/**
 * A trial as its events leave it.
 *
 * @param completed null before it was run to its end
 * @param cancelled null unless it was stopped, or put away afterwards
 * @param version sequence of the last event
 */
public record PolicyTrialCase(
        PolicyTrialRequested requested,
        @Nullable PolicyTrialCompleted completed,
        @Nullable PolicyTrialCancelled cancelled,
        long version) {

    /** Whether it is still to be run, or runs. */
    public boolean open() {
        return completed == null && cancelled == null;
    }

    /**
     * The trial of these events; empty for none.
     *
     * @throws UnreadableEvent when an event cannot stand where it stands
     */
    public static Optional<PolicyTrialCase> of(List<PolicyTrialEvent> events) {
        PolicyTrialCase trial = null;
        for (PolicyTrialEvent event : events) {
            trial = after(trial, event);
        }
        return Optional.ofNullable(trial);
    }

    private static PolicyTrialCase after(@Nullable PolicyTrialCase was, PolicyTrialEvent event) {
        if (event instanceof PolicyTrialRequested requested && was == null) {
            return new PolicyTrialCase(requested, null, null, 0);
        }
        if (was != null && event instanceof PolicyTrialCompleted done && was.open()) {
            return new PolicyTrialCase(was.requested, done, null, was.version + 1);
        }
        if (was != null && event instanceof PolicyTrialCancelled gone && was.cancelled == null) {
            return new PolicyTrialCase(was.requested, was.completed, gone, was.version + 1);
        }
        throw new UnreadableEvent(event.getClass().getSimpleName() + " cannot stand here in a trial");
    }
}
