package vn.ansinh.kernel.event.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.NoPersonalData;
import vn.ansinh.kernel.value.SamplingPlanId;
import vn.ansinh.kernel.value.UnitCode;

/** What happens to one finding of an audit, in a stream of its own (ADR-0026): whom it is addressed to, what is demanded, by when, the answer. */
public sealed interface AuditFindingEvent {

    /** Whose it is to answer: whoever holds the duty in the unit, or in the one that took its place. */
    record Addressee(UnitCode unit, Duty duty) {}

    /**
     * An auditor found something.
     *
     * @param plan by whose sample the case was found; absent where it came up otherwise
     * @param caseId absent for a finding about a unit or a control
     * @param article of the law that was not kept
     * @param answerBy last day to answer
     */
    record AuditFindingRaised(
            By by,
            LocalDate on,
            @Nullable SamplingPlanId plan,
            @Nullable CaseId caseId,
            Addressee addressee,
            FindingSeverity severity,
            @NoPersonalData("article of law") String article,
            AuditWords found,
            AuditWords demand,
            LocalDate answerBy)
            implements AuditFindingEvent {}

    /** The addressee answers; {@code late} when the day had passed. */
    record AuditFindingAnswered(By by, LocalDate on, boolean late, AuditWords answer) implements AuditFindingEvent {}

    /** An auditor is content with the answer; the finding stays open until what was promised is done. */
    record AuditAnswerAccepted(By by, LocalDate on) implements AuditFindingEvent {}

    /** An auditor is not, and says why; the addressee answers again. */
    record AuditAnswerSentBack(By by, LocalDate on, LocalDate answerBy, AuditWords why) implements AuditFindingEvent {}

    /** The addressee has more time. */
    record AuditAnswerExtended(By by, LocalDate on, LocalDate answerBy, AuditWords why) implements AuditFindingEvent {}

    /**
     * An auditor closes it.
     *
     * @param conclusion absent only where nothing can be written of the person any more
     */
    record AuditFindingClosed(
            By by,
            LocalDate on,
            FindingOutcome outcome,
            @Nullable AuditWords conclusion) implements AuditFindingEvent {}
}
