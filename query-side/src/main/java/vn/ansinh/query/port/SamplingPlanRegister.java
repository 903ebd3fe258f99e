package vn.ansinh.query.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.audit.AuditWords;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent.Method;
import vn.ansinh.kernel.event.audit.SamplingPlanEvent.Population;
import vn.ansinh.kernel.sample.Candidate;
import vn.ansinh.kernel.value.AuditFindingId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Reference;
import vn.ansinh.kernel.value.SamplingPlanId;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.port.PolicyVersions.Officer;

/** How cases are drawn for audits, and which were, read as it is recorded (ADR-0026). */
public interface SamplingPlanRegister {
    /**
     * The newest first.
     *
     * @param before order of the last one already seen; null to begin
     */
    List<ListedPlan> newest(@Nullable Long before, int limit);

    /** How many plans were ever given up. */
    long abandoned();

    Optional<Plan> find(SamplingPlanId plan);

    /** The checkpoint that its seed is of, as it was signed; empty before the sample is drawn. */
    Optional<String> note(SamplingPlanId plan);

    /**
     * The cases that were drawn, in that order; none before.
     *
     * @param after number of the last one already seen; 0 to begin
     */
    List<Drawn> sample(SamplingPlanId plan, int after, int limit);

    /**
     * The decisions that it is drawn from, in order of the log.
     *
     * @param after position of the last one already seen; 0 to begin
     */
    List<PlacedCandidate> population(SamplingPlanId plan, long after, int limit);

    /** A plan in the list of all, by the order in which they were drawn up. */
    record ListedPlan(long order, Plan plan) {}

    /** A decision with its place in the log. */
    record PlacedCandidate(long position, Candidate candidate) {}

    enum State {
        WAITS_FOR_CHECKPOINT,
        DRAWN,
        ABANDONED
    }

    /**
     * One plan.
     *
     * @param position of its own event in the log; null until it has one
     * @param sample null until it is drawn
     * @param reason why it was given up
     */
    record Plan(
            SamplingPlanId samplingPlanId,
            State state,
            AuditWords title,
            AuditWords purpose,
            Population population,
            Method method,
            @Nullable Long position,
            int margin,
            Officer drawnUp,
            @Nullable Figures sample,
            @Nullable Officer abandoned,
            @Nullable AuditWords reason,
            long version) {}

    /** What the sample was drawn with, and how far it was looked at. */
    record Figures(
            LocalDate on,
            long checkpoint,
            String root,
            String seed,
            long population,
            String digest,
            int drawn,
            int cleared,
            int withFindings,
            int open) {}

    enum Progress {
        OPEN,
        CLEARED,
        FINDING
    }

    /**
     * A case of the sample.
     *
     * @param number from 1
     * @param of null where the beneficiary was erased
     */
    record Drawn(
            int number, CaseId caseId, int hits, @Nullable Of of, Progress progress, List<AuditFindingId> findings) {}

    /** What is told of a case. */
    record Of(Reference reference, UnitCode unit, Scheme scheme) {}
}
