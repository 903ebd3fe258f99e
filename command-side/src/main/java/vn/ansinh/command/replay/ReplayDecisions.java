package vn.ansinh.command.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.replay.ReplayEvent.RebuildRequested;
import vn.ansinh.kernel.event.replay.ReplayEvent.ReplayEnded;
import vn.ansinh.kernel.event.replay.ReplayEvent.SandboxRequested;
import vn.ansinh.kernel.event.replay.ReplayEvent.SwitchOrdered;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;

/** Replays are asked for within limits, of a log that is there, and ended once. Pure. */
public final class ReplayDecisions {
    /** So many sandboxes at a time: each is a copy of all views. */
    public static final int MOST_SANDBOXES = 4;

    /** So many rebuilds that nobody has ended, of one day and the day before. */
    public static final int MOST_REBUILDS = 20;

    private ReplayDecisions() {}

    /** The log, as far as a request asks about it. */
    public record LogNow(long head, ToLongFunction<Instant> positionAt) {}

    /** The views that are to be built, by name; none for all. @throws Refusal {@code replay-too-many-rebuilds} */
    public static RebuildRequested rebuild(List<String> views, Collection<ReplayCase> others, By by, LocalDate on) {
        long open = others.stream()
                .filter(other -> other.isOpen(on) && other.sandbox() == null)
                .count();
        if (open >= MOST_REBUILDS) {
            throw refused(BrokenRule.of("replay-too-many-rebuilds", Integer.toString(MOST_REBUILDS)));
        }
        return new RebuildRequested(by, on, List.copyOf(views));
    }

    /**
     * A sandbox as of a position, a time, or now.
     *
     * @throws Refusal {@code replay-one-moment}, {@code replay-beyond-the-log}, {@code replay-before-the-log}, {@code replay-too-many-sandboxes}
     */
    public static SandboxRequested sandbox(
            @Nullable Long upTo, @Nullable Instant at, LogNow log, Collection<ReplayCase> others, By by, LocalDate on) {
        if (upTo != null && at != null) {
            throw refused(BrokenRule.at("/at", "replay-one-moment"));
        }
        if (upTo != null && upTo > log.head()) {
            throw refused(BrokenRule.at("/upTo", "replay-beyond-the-log", Long.toString(log.head())));
        }
        long position = at != null ? log.positionAt().applyAsLong(at) : upTo != null ? upTo : log.head();
        if (position < 1) {
            throw refused(BrokenRule.at("/at", "replay-before-the-log"));
        }
        long open = others.stream()
                .filter(other -> other.isOpen(on) && other.sandbox() != null)
                .count();
        if (open >= MOST_SANDBOXES) {
            throw refused(BrokenRule.of("replay-too-many-sandboxes", Integer.toString(MOST_SANDBOXES)));
        }
        return new SandboxRequested(by, on, position, at);
    }

    /** The order that is recorded. @throws Refusal {@code replay-ended}, {@code replay-nothing-to-switch}, {@code replay-switch-ordered} */
    public static SwitchOrdered switchTo(ReplayCase replay, By by, LocalDate on) {
        mustNotBeEnded(replay);
        if (replay.sandbox() != null) {
            throw refused(BrokenRule.of("replay-nothing-to-switch"));
        }
        if (replay.ordered() != null) {
            throw refused(BrokenRule.of("replay-switch-ordered"));
        }
        return new SwitchOrdered(by, on);
    }

    /** The end that is recorded. @throws Refusal {@code replay-ended} when it was before */
    public static ReplayEnded end(ReplayCase replay, By by, LocalDate on) {
        mustNotBeEnded(replay);
        return new ReplayEnded(by, on);
    }

    private static void mustNotBeEnded(ReplayCase replay) {
        if (replay.ended() != null) {
            throw refused(BrokenRule.of("replay-ended"));
        }
    }

    private static Refusal refused(BrokenRule rule) {
        return new Refusal(ProblemCode.REFUSED, List.of(rule));
    }
}
