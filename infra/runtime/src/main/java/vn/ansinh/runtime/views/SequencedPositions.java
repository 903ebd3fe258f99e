package vn.ansinh.runtime.views;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import vn.ansinh.query.port.LogPositions;
import vn.ansinh.runtime.log.SequencedLog;

/** The sequenced log's positions, as the query side asks for them. */
final class SequencedPositions implements LogPositions {
    private final SequencedLog log;

    SequencedPositions(SequencedLog log) {
        this.log = log;
    }

    @Override
    public long head() {
        return log.head();
    }

    @Override
    public long positionAt(Instant moment) {
        return log.positionAt(moment);
    }

    @Override
    public OptionalLong positionOf(long appendId, Duration atMost) {
        try {
            return log.awaitPositionOf(appendId, atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return OptionalLong.empty();
        }
    }
}
