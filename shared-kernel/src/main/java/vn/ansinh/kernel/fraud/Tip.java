package vn.ansinh.kernel.fraud;

import java.util.List;
import java.util.Optional;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.Parts.DueDate;
import vn.ansinh.kernel.event.fraud.TipEvent;
import vn.ansinh.kernel.event.fraud.TipEvent.TipDueDateMoved;
import vn.ansinh.kernel.event.fraud.TipEvent.TipExtended;
import vn.ansinh.kernel.event.fraud.TipEvent.TipGiven;

/**
 * A tip as its events leave it.
 *
 * @param given with the day by which it must be handled now
 * @param open whether nobody has dealt with it yet
 * @param extended by how many days its time was extended in all
 * @param version sequence of the last event
 */
public record Tip(TipGiven given, boolean open, int extended, long version) {
    /**
     * The tip of these events; empty for none.
     *
     * @throws UnreadableEvent when an event cannot stand where it stands
     */
    public static Optional<Tip> of(List<TipEvent> events) {
        if (events.isEmpty()) {
            return Optional.empty();
        }
        if (!(events.getFirst() instanceof TipGiven given)
                || events.stream().skip(1).anyMatch(TipGiven.class::isInstance)) {
            throw new UnreadableEvent("a tip is given once, and first");
        }
        boolean open = true;
        int extended = 0;
        TipGiven now = given;
        for (TipEvent event : events.subList(1, events.size())) {
            switch (event) {
                case TipDueDateMoved moved -> now = dueBy(moved.now(), now);
                case TipExtended more -> {
                    now = dueBy(more.handleBy(), now);
                    extended += more.handleBy().days();
                }
                default -> open = false;
            }
        }
        return Optional.of(new Tip(now, open, extended, events.size() - 1L));
    }

    /** What has to be done by a day. */
    public List<DueDate> due() {
        return open ? List.of(given.handleBy()) : List.of();
    }

    private static TipGiven dueBy(DueDate due, TipGiven given) {
        return new TipGiven(
                given.by(),
                given.on(),
                given.giver(),
                given.name(),
                given.contact(),
                given.words(),
                given.unit(),
                given.caseId(),
                due);
    }
}
