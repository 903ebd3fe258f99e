package vn.ansinh.command.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.Parts.By;
import vn.ansinh.kernel.event.audit.AuditFindingEvent;
import vn.ansinh.kernel.event.audit.AuditFindingEvent.AuditAnswerAccepted;
import vn.ansinh.kernel.event.audit.AuditFindingEvent.AuditAnswerExtended;
import vn.ansinh.kernel.event.audit.AuditFindingEvent.AuditAnswerSentBack;
import vn.ansinh.kernel.event.audit.AuditFindingEvent.AuditFindingAnswered;
import vn.ansinh.kernel.event.audit.AuditFindingEvent.AuditFindingClosed;
import vn.ansinh.kernel.event.audit.AuditFindingEvent.AuditFindingRaised;
import vn.ansinh.kernel.value.PersonId;

/**
 * A finding as its events leave it.
 *
 * @param answerBy last day to answer, as it stands now
 * @param answerers whoever answered, in order
 * @param version sequence of the last event
 */
public record AuditFinding(
        AuditFindingRaised raised, Stage stage, LocalDate answerBy, List<By> answerers, long version) {
    public AuditFinding {
        answerers = List.copyOf(answerers);
    }

    /** Whose turn it is. */
    public enum Stage {
        /** The addressee's. */
        OPEN,
        /** An auditor's, to accept or send back. */
        ANSWERED,
        /** An auditor's, to close it once what was promised is done. */
        ACCEPTED,
        CLOSED
    }

    /** The beneficiary of the case that it is about, whose data its words are; null for a finding about no case. */
    public @Nullable PersonId person() {
        return raised.caseId() == null ? null : raised.found().subject().orElse(null);
    }

    /** Whether an answer is owed whose day has passed. */
    public boolean overdue(LocalDate on) {
        return stage == Stage.OPEN && on.isAfter(answerBy);
    }

    /**
     * The finding of these events; empty for none.
     *
     * @throws UnreadableEvent when an event cannot stand where it stands
     */
    public static Optional<AuditFinding> of(List<AuditFindingEvent> events) {
        AuditFinding finding = null;
        for (AuditFindingEvent event : events) {
            finding = finding == null ? begun(event) : finding.after(event);
        }
        return Optional.ofNullable(finding);
    }

    private static AuditFinding begun(AuditFindingEvent event) {
        if (event instanceof AuditFindingRaised raised) {
            return new AuditFinding(raised, Stage.OPEN, raised.answerBy(), List.of(), 0);
        }
        throw misplaced(event);
    }

    private AuditFinding after(AuditFindingEvent event) {
        return switch (event) {
            case AuditFindingAnswered answered
            when stage == Stage.OPEN -> {
                List<By> all = new ArrayList<>(answerers);
                all.add(answered.by());
                yield new AuditFinding(raised, Stage.ANSWERED, answerBy, all, version + 1);
            }
            case AuditAnswerAccepted accepted when stage == Stage.ANSWERED -> in(Stage.ACCEPTED, answerBy);
            case AuditAnswerSentBack back when stage == Stage.ANSWERED -> in(Stage.OPEN, back.answerBy());
            case AuditAnswerExtended more when stage == Stage.OPEN -> in(Stage.OPEN, more.answerBy());
            case AuditFindingClosed closed when stage != Stage.CLOSED -> in(Stage.CLOSED, answerBy);
            default -> throw misplaced(event);
        };
    }

    private AuditFinding in(Stage next, LocalDate by) {
        return new AuditFinding(raised, next, by, answerers, version + 1);
    }

    private static UnreadableEvent misplaced(AuditFindingEvent event) {
        return new UnreadableEvent(event.getClass().getSimpleName() + " cannot stand here in a finding");
    }
}
