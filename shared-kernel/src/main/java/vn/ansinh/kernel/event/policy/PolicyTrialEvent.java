package vn.ansinh.kernel.event.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.value.NoPersonalData;
import vn.ansinh.kernel.value.PolicyVersionId;

/** What happens to a trial, in a stream of its own: who asked what a draft would do is seen beside the law that came of it (ADR-0019). */
public sealed interface PolicyTrialEvent {

    /**
     * An officer asked for it.
     *
     * @param version which of the book is tried, approved or not
     * @param draft digest of its whole text
     * @param upTo the last position of the log that is looked at
     * @param figuresOf the day whose figures are tried on all decisions; absent for those of each decision's own day
     */
    record PolicyTrialRequested(
            By by,
            LocalDate on,
            PolicyVersionId version,
            @NoPersonalData("digest") String draft,
            long upTo,
            @Nullable LocalDate figuresOf)
            implements PolicyTrialEvent {}

    /**
     * It was run to its end.
     *
     * @param rules version of the program's rules
     * @param root of the log's tree at the trial's position (hex)
     * @param result SHA-256 (hex) of the result's canonical bytes
     * @param notRepeated decisions that came out otherwise under the policy that had decided them
     */
    record PolicyTrialCompleted(
            By by,
            LocalDate on,
            int rules,
            @NoPersonalData("digest") String root,
            @NoPersonalData("digest") String result,
            TrialCount all,
            long passedOver,
            long notRepeated)
            implements PolicyTrialEvent {}

    /** An officer stopped it, or put it away when it was done: its lines of cases go, what is recorded here stays. */
    record PolicyTrialCancelled(By by, LocalDate on) implements PolicyTrialEvent {}
}
