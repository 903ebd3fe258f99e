package vn.ansinh.query.finding;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.audit.AuditWords;
import vn.ansinh.kernel.event.audit.FindingOutcome;
import vn.ansinh.kernel.event.audit.FindingSeverity;
import vn.ansinh.kernel.value.AuditFindingId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.SamplingPlanId;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.query.answer.Today;
import vn.ansinh.query.port.AuditFindingRegister.Act;
import vn.ansinh.query.port.AuditFindingRegister.Finding;
import vn.ansinh.query.port.AuditFindingRegister.State;
import vn.ansinh.query.port.PolicyVersions.Officer;

/** A page of findings, the newest first. */
public record FindingPage(List<FindingLine> items, @Nullable String next) {
    /** One finding; {@code overdue} while an answer is owed whose day has passed. */
    public record FindingLine(
            AuditFindingId auditFindingId,
            State state,
            @Nullable SamplingPlanId samplingPlanId,
            @Nullable CaseId caseId,
            UnitCode unit,
            String unitName,
            Duty duty,
            FindingSeverity severity,
            String article,
            AuditWords found,
            AuditWords demand,
            LocalDate answerBy,
            boolean overdue,
            Officer raised,
            List<Act> acts,
            @Nullable FindingOutcome outcome,
            long version) {
        static FindingLine of(Finding finding, Today today) {
            UnitCode unit = finding.addressee().unit();
            return new FindingLine(
                    finding.auditFindingId(),
                    finding.state(),
                    finding.samplingPlanId(),
                    finding.caseId(),
                    unit,
                    today.nameOf(unit),
                    finding.addressee().duty(),
                    finding.severity(),
                    finding.article(),
                    finding.found(),
                    finding.demand(),
                    finding.answerBy(),
                    finding.state() == State.OPEN && today.date().isAfter(finding.answerBy()),
                    finding.raised(),
                    finding.acts(),
                    finding.outcome(),
                    finding.version());
        }
    }
}
