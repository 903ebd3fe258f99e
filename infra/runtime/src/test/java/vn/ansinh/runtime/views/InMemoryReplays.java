package vn.ansinh.runtime.views;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.port.ReplayLog;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.replay.ReplayEvent;
import vn.ansinh.kernel.event.replay.ReplayEvent.RebuildRequested;
import vn.ansinh.kernel.event.replay.ReplayEvent.ReplayEnded;
import vn.ansinh.kernel.event.replay.ReplayEvent.SandboxRequested;
import vn.ansinh.kernel.event.replay.ReplayEvent.SwitchOrdered;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.ReplayId;

/** What auditors ask, in a map. */
final class InMemoryReplays implements ReplayLog {
    static final LocalDate TODAY = LocalDate.parse("2026-11-26");
    private static final By AUDITOR = new By(ActorId.parse("a-" + "1".repeat(32)), null, Duty.AUDITOR, null);

    private final Map<ReplayId, List<ReplayEvent>> replays = new LinkedHashMap<>();

    ReplayId rebuild(String... views) {
        return begin(new RebuildRequested(AUDITOR, TODAY, List.of(views)));
    }

    ReplayId sandbox(long upTo) {
        return begin(new SandboxRequested(AUDITOR, TODAY, upTo, null));
    }

    void orderSwitch(ReplayId replay) {
        add(replay, new SwitchOrdered(AUDITOR, TODAY));
    }

    void end(ReplayId replay) {
        add(replay, new ReplayEnded(AUDITOR, TODAY));
    }

    private synchronized ReplayId begin(ReplayEvent event) {
        ReplayId replay = ReplayId.of(String.format("%032x", replays.size() + 1));
        add(replay, event);
        return replay;
    }

    private synchronized void add(ReplayId replay, ReplayEvent event) {
        replays.computeIfAbsent(replay, fresh -> new ArrayList<>()).add(event);
    }

    @Override
    public synchronized List<ReplayEvent> eventsOf(ReplayId replay) {
        return List.copyOf(replays.getOrDefault(replay, List.of()));
    }

    @Override
    public synchronized SequencedMap<ReplayId, List<ReplayEvent>> notEnded() {
        var open = new LinkedHashMap<ReplayId, List<ReplayEvent>>();
        replays.forEach((replay, events) -> {
            if (events.stream().noneMatch(ReplayEnded.class::isInstance)) {
                open.put(replay, List.copyOf(events));
            }
        });
        return open;
    }

    @Override
    public SequencedMap<Long, ReplayId> newest(@Nullable Long before, int limit) {
        throw new UnsupportedOperationException("no test of the views lists replays");
    }

    @Override
    public long logHead() {
        throw new UnsupportedOperationException("nothing is asked for beyond the log here");
    }

    @Override
    public long positionAt(Instant moment) {
        throw new UnsupportedOperationException("nor as of a time");
    }
}
