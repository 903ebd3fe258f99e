package vn.ansinh.query.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Kinds.Cadence;
import vn.ansinh.kernel.event.policy.TrialChange;
import vn.ansinh.kernel.event.policy.TrialCount;
import vn.ansinh.kernel.event.policy.TrialResult;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.PolicyTrialId;
import vn.ansinh.kernel.value.PolicyVersionId;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.port.PolicyVersions.Officer;

/** Trials of the policy over what was decided (ADR-0019), as they are recorded and as far as they have come. */
public interface PolicyTrials {
    /**
     * The newest first.
     *
     * @param before order of the last one already seen; null to begin
     */
    List<Asked> newest(@Nullable Long before, int limit);

    Optional<Trial> find(PolicyTrialId trial);

    /**
     * What it found; empty until it is done.
     *
     * @throws vn.ansinh.kernel.event.UnreadableEvent when what is kept is not what was recorded to be found
     */
    Optional<TrialResult> result(PolicyTrialId trial);

    /**
     * Its cases in order of the log; none of a trial that is not done, that was cancelled, or of anybody erased.
     *
     * @param change those alone; null for all that are listed
     * @param after position of the last one already seen; 0 to begin
     */
    List<Line> cases(PolicyTrialId trial, @Nullable TrialChange change, long after, int limit);

    /** How far it has come. */
    enum State {
        WAITING,
        RUNNING,
        COMPLETED,
        CANCELLED
    }

    enum Phase {
        /** Looks for the decisions that stand. */
        FINDING,
        /** Decides them anew. */
        TRYING
    }

    /**
     * A trial in the list of all.
     *
     * @param order in which it was asked for
     */
    record Asked(long order, Trial trial) {}

    /**
     * One trial.
     *
     * @param draft digest of the text that is tried
     * @param upTo the last position of the log that is looked at
     * @param figuresOf the day whose figures are tried on all decisions; null for those of each decision's own day
     * @param progress only while it runs
     * @param digest of the result, and with it the rest, once it is done
     */
    record Trial(
            PolicyTrialId policyTrialId,
            PolicyVersionId policyVersionId,
            String draft,
            long upTo,
            @Nullable LocalDate figuresOf,
            State state,
            Officer requested,
            @Nullable Officer cancelled,
            @Nullable Progress progress,
            @Nullable String digest,
            @Nullable String root,
            @Nullable Integer rules,
            @Nullable TrialCount all,
            @Nullable Long passedOver,
            @Nullable Long notRepeated) {}

    /**
     * How far a trial is that runs.
     *
     * @param total 0 while they are being found
     */
    record Progress(Phase phase, long done, long total, long elapsedSeconds) {}

    /** One case; {@code repeated} is false where its decision did not come out again under the policy that had decided it. */
    record Line(
            long position,
            CaseId caseId,
            Reference reference,
            Scheme scheme,
            UnitCode unit,
            TrialChange change,
            @Nullable Ruling before,
            @Nullable Ruling after,
            boolean repeated) {}

    /** Sums are VND. */
    record Ruling(boolean granted, long amount, @Nullable Cadence cadence, long yearly) {}
}
