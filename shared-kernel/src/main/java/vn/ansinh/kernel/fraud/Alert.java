package vn.ansinh.kernel.fraud;

import java.util.List;
import java.util.Optional;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.fraud.AlertEvent;
import vn.ansinh.kernel.event.fraud.AlertEvent.AlertRaised;

/**
 * An alert as its events leave it.
 *
 * @param open whether nobody has dealt with it yet
 * @param version sequence of the last event
 */
public record Alert(AlertRaised raised, boolean open, long version) {
    /**
     * The alert of these events; empty for none.
     *
     * @throws UnreadableEvent when an event cannot stand where it stands
     */
    public static Optional<Alert> of(List<AlertEvent> events) {
        if (events.isEmpty()) {
            return Optional.empty();
        }
        if (events.getFirst() instanceof AlertRaised raised
                && events.stream().skip(1).noneMatch(AlertRaised.class::isInstance)) {
            return Optional.of(new Alert(raised, events.size() == 1, events.size() - 1L));
        }
        throw new UnreadableEvent("an alert is raised once, and first");
    }
}
