package vn.ansinh.command.entitlement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.entitlement.OpeningListEvent;
import vn.ansinh.kernel.event.entitlement.OpeningListEvent.OpeningListApproved;
import vn.ansinh.kernel.event.entitlement.OpeningListEvent.OpeningListProposed;
import vn.ansinh.kernel.event.entitlement.OpeningListEvent.OpeningListRejected;
import vn.ansinh.kernel.event.entitlement.OpeningListEvent.RowCarriedIn;

/**
 * A list of those who were paid before, as its events leave it.
 *
 * @param approved null unless it counts
 * @param version sequence of the last event
 */
public record OpeningList(
        OpeningListProposed proposal,
        List<RowCarriedIn> rows,
        @Nullable OpeningListApproved approved,
        boolean concluded,
        long version) {
    public OpeningList {
        rows = List.copyOf(rows);
    }

    /**
     * The list of these events; empty for none.
     *
     * @throws UnreadableEvent when an event cannot stand where it stands
     */
    public static Optional<OpeningList> of(List<? extends OpeningListEvent> events) {
        if (events.isEmpty()) {
            return Optional.empty();
        }
        if (!(events.getFirst() instanceof OpeningListProposed proposal)) {
            throw misplaced(events.getFirst());
        }
        List<RowCarriedIn> rows = new ArrayList<>();
        OpeningListApproved approved = null;
        boolean concluded = false;
        for (OpeningListEvent event : events.subList(1, events.size())) {
            if (concluded) {
                throw misplaced(event);
            }
            switch (event) {
                case RowCarriedIn row -> rows.add(row);
                case OpeningListApproved it -> {
                    approved = it;
                    concluded = true;
                }
                case OpeningListRejected it -> concluded = true;
                case OpeningListProposed it -> throw misplaced(it);
            }
        }
        return Optional.of(new OpeningList(proposal, rows, approved, concluded, events.size() - 1L));
    }

    private static UnreadableEvent misplaced(OpeningListEvent event) {
        return new UnreadableEvent(event.getClass().getSimpleName() + " cannot stand here in an opening list");
    }
}
