package vn.ansinh.query.port;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.value.ReplayId;
import vn.ansinh.query.casefile.CaseTotal;
import vn.ansinh.query.port.PolicyVersions.Officer;

/** Replays of the log (ADR-0025), as they are recorded and as far as they have come. */
public interface Replays {
    /**
     * The newest first.
     *
     * @param before order of the last one already seen; null to begin
     */
    List<Asked> newest(@Nullable Long before, int limit);

    Optional<Replay> find(ReplayId replay);

    /** The province as it was; empty until it is laid out, and when it was thrown away. */
    Optional<Sandbox> sandbox(ReplayId replay);

    /** A replay of the list, with its place there. */
    record Asked(long order, Replay replay) {}

    enum Kind {
        /** Views are built again beside those that answer. */
        REBUILD,
        /** The province is laid out as it was. */
        SANDBOX
    }

    /** How far it has come. */
    enum Phase {
        WAITING,
        FILLING,
        COMPARING,
        /** Rebuilt and found to differ; nothing was switched. */
        DIFFERING,
        SWITCHED,
        /** A sandbox that can be read. */
        READY,
        /** Something newer came first, or two days. */
        GIVEN_UP,
        ENDED
    }

    /**
     * A replay.
     *
     * @param views names of those that are built; none for all
     * @param knownAt the position that a sandbox is of; null of a rebuild
     * @param at the time that was asked for
     * @param expiresOn when a sandbox is thrown away
     * @param compared what answers and what was rebuilt; none before the comparison
     */
    record Replay(
            ReplayId replayId,
            Kind kind,
            Phase phase,
            Officer requested,
            @Nullable Officer switchOrdered,
            @Nullable Officer ended,
            List<String> views,
            @Nullable Long knownAt,
            @Nullable Instant at,
            @Nullable LocalDate expiresOn,
            @Nullable Progress progress,
            List<ComparedView> compared) {}

    /**
     * How far it is.
     *
     * @param position every event up to here is in it
     * @param perSecond events a second of late
     * @param failure class of what went wrong at the last attempt; never its message, which may quote personal data
     */
    record Progress(
            long position,
            long upTo,
            long remaining,
            long perSecond,
            long elapsedSeconds,
            @Nullable String failure) {}

    /**
     * One view, as it answers and as it was rebuilt, each document at the position at which it answers.
     *
     * @param live documents that answer
     * @param rebuilt documents that were rebuilt
     * @param liveDigest SHA-256 (hex) over those that answer
     * @param rebuiltDigest SHA-256 (hex) over those that were rebuilt; the same when nothing differs
     * @param differing the first of them
     */
    record ComparedView(
            String view,
            long live,
            long rebuilt,
            String liveDigest,
            String rebuiltDigest,
            long differences,
            List<DifferingDocument> differing) {
        public boolean isEqual() {
            return differences == 0 && liveDigest.equals(rebuiltDigest);
        }
    }

    /** A document by the stream that it is of; nothing of what is in it. */
    record DifferingDocument(String id, How how) {}

    enum How {
        DIFFERENT,
        /** Rebuilt from the log, and missing among those that answer. */
        NOT_ANSWERING,
        /** Answers, and the log tells nothing of it. */
        NOT_REBUILT
    }

    /**
     * The province as it was.
     *
     * @param knownAt the log position that it is of
     * @param views read it
     * @param totals by unit, scheme and state
     */
    record Sandbox(long knownAt, Views views, List<CaseTotal> totals) {}
}
