package vn.ansinh.command.port;

import java.util.List;
import vn.ansinh.kernel.event.audit.AuditFindingEvent;
import vn.ansinh.kernel.value.AuditFindingId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.SamplingPlanId;

/** Findings of audits as they are recorded, whether or not any view has come by. */
public interface AuditFindings {
    /**
     * What was recorded of one finding, in order; empty when there is none.
     *
     * @throws vn.ansinh.kernel.event.UnreadableEvent when one of the events cannot be read
     */
    List<AuditFindingEvent> eventsOf(AuditFindingId finding);

    /** Cases that a finding was raised on by this plan's sample. */
    List<CaseId> casesOf(SamplingPlanId plan);
}
