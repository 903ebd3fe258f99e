package vn.ansinh.query.port;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far due dates have been counted again by the calendar in force. */
@FunctionalInterface
public interface DueDateSweeps {
    /** Of the newest calendar; empty before the first node that takes commands was started. */
    Optional<Sweep> newest();

    /**
     * One calendar's.
     *
     * @param calendar its digest
     * @param upToPosition log position up to which every stream was looked at
     * @param seen how many streams were looked at
     * @param moved how many due dates have moved
     * @param failed how many streams could not be counted
     * @param finishedAt when it was through; null while it is not
     */
    record Sweep(
            String calendar,
            long upToPosition,
            long seen,
            long moved,
            long failed,
            Instant begunAt,
            @Nullable Instant finishedAt) {}
}
