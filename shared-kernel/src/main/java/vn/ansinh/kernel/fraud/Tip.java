package vn.ansinh.kernel.fraud;

import java.util.List;
import java.util.Optional;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.fraud.TipEvent;
import vn.ansinh.kernel.event.fraud.TipEvent.TipGiven;

/**
 * A tip as its events leave it.
 *
 * @param open whether nobody has dealt with it yet
 * @param version sequence of the last event
 */
public record Tip(TipGiven given, boolean open, long version) {
    /**
     * The tip of these events; empty for none.
     *
     * @throws UnreadableEvent when an event cannot stand where it stands
     */
    public static Optional<Tip> of(List<TipEvent> events) {
        if (events.isEmpty()) {
            return Optional.empty();
        }
        if (events.getFirst() instanceof TipGiven given
                && events.stream().skip(1).noneMatch(TipGiven.class::isInstance)) {
            return Optional.of(new Tip(given, events.size() == 1, events.size() - 1L));
        }
        throw new UnreadableEvent("a tip is given once, and first");
    }
}
