package vn.ansinh.query.auditor.control;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.query.auditor.control.Tally.Totals;
import vn.ansinh.query.port.ProjectionProgress;
import vn.ansinh.query.port.ProjectionProgress.Parked;
import vn.ansinh.query.port.Views;
import vn.ansinh.query.port.Views.After;
import vn.ansinh.query.port.Views.Condition;
import vn.ansinh.query.port.Views.Selection;

/**
 * All controls' counts, exactly as of one position of the log. What was seen is never taken back, so that each reading adds only what came since the one
 * before, and the first one after a start everything. Counts are kept in memory alone: they are a sum over the views, and vanish with the node.
 */
@Component
final class ControlBoard {
    private static final int PAGE = 500;

    private final Views views;
    private final ProjectionProgress progress;
    private final ControlTraceProjection traces;
    private final Map<ControlCode, Tally> tallies = new EnumMap<>(ControlCode.class);
    private Set<String> heldUp = Set.of();
    private long position;

    ControlBoard(Views views, ProjectionProgress progress, ControlTraceProjection traces) {
        this.views = views;
        this.progress = progress;
        this.traces = traces;
        begin();
    }

    /** What every control found up to a position. */
    record Findings(long position, Map<ControlCode, Totals> of) {}

    /**
     * As of the position up to which the views are whole now.
     *
     * @throws vn.ansinh.kernel.problem.Refusal {@code views-rebuilding}, {@code unavailable}
     */
    synchronized Findings now() {
        long upTo = progress.now().position();
        // After the position: what is parked behind it is then among these.
        Set<String> parked = parked();
        // What was parked and is no longer has brought acts of positions that were counted already; so have views begun
        // anew.
        if (upTo < position || !parked.containsAll(heldUp)) {
            begin();
        }
        try {
            takeIn(upTo);
        } catch (RuntimeException failed) {
            begin();
            throw failed;
        }
        heldUp = parked;
        Map<ControlCode, Totals> found = new EnumMap<>(ControlCode.class);
        tallies.forEach((code, tally) -> found.put(code, tally.totals(parked.size())));
        return new Findings(position, found);
    }

    private void begin() {
        position = 0;
        heldUp = Set.of();
        for (ControlCode code : ControlCode.values()) {
            tallies.put(code, new Tally());
        }
    }

    private void takeIn(long upTo) {
        if (upTo == position) {
            return;
        }
        var since = List.<Condition>of(new Condition.From("upTo", ControlTrace.text(position + 1)));
        // A stream that grows meanwhile comes again further down, with nothing new up to the position.
        Set<String> taken = new HashSet<>();
        @Nullable After after = null;
        List<Views.Seen<ControlTrace>> page;
        do {
            page = views.list(traces, new Selection(since, "upTo", after, PAGE));
            for (Views.Seen<ControlTrace> stream : page) {
                if (taken.add(stream.id())) {
                    take(stream.document(), upTo);
                }
                after = new After(stream.document().upTo(), stream.id());
            }
        } while (page.size() == PAGE);
        position = upTo;
    }

    private void take(ControlTrace trace, long upTo) {
        for (Seen seen : trace.seen()) {
            Tally tally = tallies.get(seen.control());
            if (tally != null && seen.position() > position && seen.position() <= upTo) {
                tally.add(seen);
            }
        }
    }

    private Set<String> parked() {
        return progress.now().parked().stream()
                .filter(it -> it.projection().equals(traces.name()))
                .map(Parked::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
