package vn.ansinh.command.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.replay.ReplayEvent;
import vn.ansinh.kernel.event.replay.ReplayEvent.RebuildRequested;
import vn.ansinh.kernel.event.replay.ReplayEvent.ReplayEnded;
import vn.ansinh.kernel.event.replay.ReplayEvent.SandboxRequested;
import vn.ansinh.kernel.event.replay.ReplayEvent.SwitchOrdered;

/**
 * A replay as its events leave it.
 *
 * @param requested a {@link RebuildRequested} or a {@link SandboxRequested}
 * @param ordered null unless a switch was ordered
 * @param ended null unless it was stopped or thrown away
 * @param version sequence of the last event
 */
public record ReplayCase(
        ReplayEvent requested,
        @Nullable SwitchOrdered ordered,
        @Nullable ReplayEnded ended,
        long version) {
    /** So many days a sandbox is there, beside the day on which it was asked for. */
    public static final int SANDBOX_DAYS = 7;

    /** What has not come to its end by then, from the day on which it was asked for, is given up. */
    public static final int REBUILD_DAYS = 1;

    /** The sandbox that was asked for; null where views are rebuilt. */
    public @Nullable SandboxRequested sandbox() {
        return requested instanceof SandboxRequested asked ? asked : null;
    }

    /** Names of the views to be built; empty for all. */
    public List<String> views() {
        return requested instanceof RebuildRequested asked ? asked.views() : List.of();
    }

    public By by() {
        return switch (requested) {
            case RebuildRequested asked -> asked.by();
            case SandboxRequested asked -> asked.by();
            case SwitchOrdered order -> order.by();
            case ReplayEnded end -> end.by();
        };
    }

    /** The day on which it was asked for. */
    public LocalDate on() {
        return switch (requested) {
            case RebuildRequested asked -> asked.on();
            case SandboxRequested asked -> asked.on();
            case SwitchOrdered order -> order.on();
            case ReplayEnded end -> end.on();
        };
    }

    /** The first day on which it is no longer worked on, or no longer there. */
    public LocalDate expiresOn() {
        return on().plusDays((sandbox() == null ? REBUILD_DAYS : SANDBOX_DAYS) + 1L);
    }

    /** Whether it is neither ended nor expired. */
    public boolean isOpen(LocalDate today) {
        return ended == null && today.isBefore(expiresOn());
    }

    /**
     * The replay of these events; empty for none.
     *
     * @throws UnreadableEvent when an event cannot stand where it stands
     */
    public static Optional<ReplayCase> of(List<ReplayEvent> events) {
        ReplayCase replay = null;
        for (ReplayEvent event : events) {
            replay = after(replay, event);
        }
        return Optional.ofNullable(replay);
    }

    private static ReplayCase after(@Nullable ReplayCase was, ReplayEvent event) {
        boolean begins = event instanceof RebuildRequested || event instanceof SandboxRequested;
        if (was == null && begins) {
            return new ReplayCase(event, null, null, 0);
        }
        if (was != null && was.ended == null) {
            if (event instanceof SwitchOrdered order && was.ordered == null && was.sandbox() == null) {
                return new ReplayCase(was.requested, order, null, was.version + 1);
            }
            if (event instanceof ReplayEnded end) {
                return new ReplayCase(was.requested, was.ordered, end, was.version + 1);
            }
        }
        throw new UnreadableEvent(event.getClass().getSimpleName() + " cannot stand here in a replay");
    }
}
