package vn.ansinh.query.answer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.query.port.LogPositions;
import vn.ansinh.query.port.ProjectionProgress;

/** Waits until a query would show what a command recorded: its position first, then every segment of the views. */
@Component
public final class ReadYourWrite {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final LogPositions log;
    private final ProjectionProgress views;
    private final Clock clock;

    ReadYourWrite(LogPositions log, ProjectionProgress views, Clock clock) {
        this.log = log;
        this.views = views;
        this.clock = clock;
    }

    /**
     * For queries of the views.
     *
     * @param minPosition a command's consistency token; null waits for nothing
     * @throws Refusal {@code not-yet-visible}
     */
    public void awaitViews(@Nullable String minPosition) {
        if (minPosition == null) {
            return;
        }
        Instant end = clock.instant().plus(PATIENCE);
        long position = positionOf(minPosition);
        Duration left = Duration.between(clock.instant(), end);
        if (!views.awaitPassed(position, left.isNegative() ? Duration.ZERO : left)) {
            throw new Refusal(ProblemCode.NOT_YET_VISIBLE);
        }
    }

    /**
     * For queries of the log itself.
     *
     * @throws Refusal {@code not-yet-visible}
     */
    public void awaitLog(@Nullable String minPosition) {
        if (minPosition != null) {
            positionOf(minPosition);
        }
    }

    private long positionOf(String token) {
        long appendId;
        try {
            appendId = Long.parseLong(token);
        } catch (NumberFormatException malformed) {
            throw new Refusal(ProblemCode.INVALID_INPUT, BrokenRule.of("min-position-malformed"));
        }
        OptionalLong position = log.positionOf(appendId, PATIENCE);
        return position.orElseThrow(() -> new Refusal(ProblemCode.NOT_YET_VISIBLE));
    }
}
