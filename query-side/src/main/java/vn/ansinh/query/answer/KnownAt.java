package vn.ansinh.query.answer;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.query.port.LogPositions;

/**
 * The second clock: what was recorded by a moment, whatever day it is about. A moment is a position of the log, or a time, and then stands for the
 * last position that was given by it.
 */
@Component
public final class KnownAt {
    private final LogPositions log;

    KnownAt(LogPositions log) {
        this.log = log;
    }

    /**
     * The position that a parameter means; null means now, as what is still to come does.
     *
     * @throws Refusal {@code invalid-input} for a day or time that there is not
     */
    public long position(@Nullable String moment) {
        long head = log.head();
        if (moment == null) {
            return head;
        }
        try {
            return Math.min(
                    head,
                    moment.contains("T")
                            ? log.positionAt(OffsetDateTime.parse(moment).toInstant())
                            : Long.parseLong(moment));
        } catch (DateTimeException | NumberFormatException none) {
            throw new Refusal(ProblemCode.INVALID_INPUT, BrokenRule.of("known-at-malformed"));
        }
    }
}
