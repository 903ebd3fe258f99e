package vn.ansinh.query.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.audit.AuditFindingEvent.Addressee;
import vn.ansinh.kernel.event.audit.AuditWords;
import vn.ansinh.kernel.event.audit.FindingOutcome;
import vn.ansinh.kernel.event.audit.FindingSeverity;
import vn.ansinh.kernel.value.AuditFindingId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.SamplingPlanId;
import vn.ansinh.query.port.PolicyVersions.Officer;

/** What audits found and what was answered, read as it is recorded (ADR-0026). */
public interface AuditFindingRegister {
    /**
     * The newest first.
     *
     * @param addressees to these alone; null for all
     * @param open those alone that are not closed
     * @param before order of the last one already seen; null to begin
     */
    List<ListedFinding> newest(@Nullable Set<Addressee> addressees, boolean open, @Nullable Long before, int limit);

    Optional<Finding> find(AuditFindingId finding);

    /** A finding in the list of all, by the order in which they were raised. */
    record ListedFinding(long order, Finding finding) {}

    enum State {
        OPEN,
        ANSWERED,
        ACCEPTED,
        CLOSED
    }

    /** One finding. */
    record Finding(
            AuditFindingId auditFindingId,
            State state,
            @Nullable SamplingPlanId samplingPlanId,
            @Nullable CaseId caseId,
            Addressee addressee,
            FindingSeverity severity,
            String article,
            AuditWords found,
            AuditWords demand,
            LocalDate answerBy,
            Officer raised,
            List<Act> acts,
            @Nullable FindingOutcome outcome,
            long version) {}

    enum Kind {
        ANSWERED,
        ACCEPTED,
        SENT_BACK,
        EXTENDED,
        CLOSED
    }

    /**
     * What was done about it.
     *
     * @param late of an answer
     * @param answerBy the day that it sets, where it sets one
     */
    record Act(
            Kind act,
            Officer by,
            @Nullable Boolean late,
            @Nullable LocalDate answerBy,
            @Nullable AuditWords words) {}
}
