package vn.ansinh.runtime.views;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.query.casefile.CaseTotal;
import vn.ansinh.query.port.Replays.ComparedView;
import vn.ansinh.query.port.Replays.Phase;

/**
 * How far a replay has come, beside the views that it builds: both vanish together, and what was asked for is in the log.
 *
 * @param generation name of what is built; null before that, and when it was thrown away
 * @param position every event up to here is in it
 * @param begunAt when this was begun or gone on with
 * @param switchedAt when it began to answer
 * @param failure class of what went wrong at the last attempt
 * @param compared of a rebuild, once it was compared
 * @param totals of a sandbox, once it is laid out
 */
record ReplayState(
        Phase phase,
        @Nullable String generation,
        long position,
        long upTo,
        long perSecond,
        Instant begunAt,
        @Nullable Instant switchedAt,
        @Nullable String failure,
        List<ComparedView> compared,
        List<CaseTotal> totals) {

    static ReplayState begun(String generation, long upTo, Instant now) {
        return new ReplayState(Phase.FILLING, generation, 0, upTo, 0, now, null, null, List.of(), List.of());
    }

    /** Something is still to be done, whoever says nothing more. */
    boolean isAtWork() {
        return phase == Phase.WAITING || phase == Phase.FILLING || phase == Phase.COMPARING;
    }

    ReplayState goneOnWith(long upTo, Instant now) {
        return new ReplayState(Phase.FILLING, generation, position, upTo, 0, now, switchedAt, null, compared, totals);
    }

    ReplayState passed(long position, long upTo, long perSecond) {
        return new ReplayState(
                phase, generation, position, upTo, perSecond, begunAt, switchedAt, null, compared, totals);
    }

    ReplayState failed(String failure) {
        return new ReplayState(phase, generation, position, upTo, 0, begunAt, switchedAt, failure, compared, totals);
    }

    ReplayState in(Phase phase) {
        return new ReplayState(
                phase, generation, position, upTo, perSecond, begunAt, switchedAt, failure, compared, totals);
    }

    ReplayState found(List<ComparedView> compared) {
        return new ReplayState(
                phase, generation, position, upTo, perSecond, begunAt, switchedAt, failure, compared, totals);
    }

    ReplayState switched(Instant now) {
        return new ReplayState(
                Phase.SWITCHED, generation, position, upTo, perSecond, begunAt, now, null, compared, totals);
    }

    ReplayState ready(List<CaseTotal> totals) {
        return new ReplayState(
                Phase.READY, generation, position, upTo, perSecond, begunAt, null, null, compared, totals);
    }

    /** Nothing of what was built is there any more. */
    ReplayState thrownAway(Phase phase) {
        return new ReplayState(phase, null, position, upTo, 0, begunAt, switchedAt, null, compared, List.of());
    }
}
