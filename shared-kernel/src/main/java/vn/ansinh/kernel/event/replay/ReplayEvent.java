package vn.ansinh.kernel.event.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.value.NoPersonalData;

/** What an auditor asked of the log as a whole, in a stream for each replay: the auditor's own acts are to be found again (ADR-0025). */
public sealed interface ReplayEvent {

    /**
     * Views are to be built again beside those that answer.
     *
     * @param views their names; none for all of them
     */
    record RebuildRequested(
            By by,
            LocalDate on,
            @NoPersonalData("names of views") List<String> views) implements ReplayEvent {}

    /**
     * The whole province is to be laid out as it was known at a position, apart from what answers.
     *
     * @param upTo the last position of the log in it
     * @param at the moment that was asked for; absent where a position was
     */
    record SandboxRequested(
            By by, LocalDate on, long upTo, @Nullable Instant at) implements ReplayEvent {}

    /** What was rebuilt is to answer although it differs from what answers now. */
    record SwitchOrdered(By by, LocalDate on) implements ReplayEvent {}

    /** It is stopped, or what came of it is thrown away. */
    record ReplayEnded(By by, LocalDate on) implements ReplayEvent {}
}
