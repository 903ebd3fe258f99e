package vn.ansinh.query.auditor.control;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.CaseEvent;

/**
 * What was changed when it had been decided: facts and parties, which the law lets be corrected before the decision only, and the decision itself, on a complaint or
 * on the office's own motion. Its population is what was decided, first or anew.
 */
final class CorrectionAfterDecision implements Control {
    @Override
    public ControlCode code() {
        return ControlCode.CORRECTION_AFTER_DECISION;
    }

    @Override
    public List<Seen> look(Scene scene) {
        ApplicationEvent event = scene.ofACase();
        if (event == null) {
            return List.of();
        }
        if (event instanceof CaseEvent.Decided) {
            return List.of(scene.inOrder(code()));
        }
        CaseSoFar before = scene.before();
        ExceptionKind kind = before == null || !before.decided() ? null : kind(event);
        return kind == null ? List.of() : List.of(scene.objected(code(), scene.exceptional(kind)));
    }

    private static @Nullable ExceptionKind kind(ApplicationEvent event) {
        return switch (event) {
            case CaseEvent.FactCorrected it -> ExceptionKind.FACT_CORRECTED;
            case CaseEvent.PartyCorrected it -> ExceptionKind.PARTY_CORRECTED;
            case CaseEvent.IdentityCleared it -> ExceptionKind.IDENTITY_CLEARED;
            case CaseEvent.DecisionAmended it ->
                it.revision() == null ? ExceptionKind.AMENDED_ON_COMPLAINT : ExceptionKind.AMENDED_BY_THE_OFFICE;
            case CaseEvent.DecisionRevoked it ->
                it.revision() == null ? ExceptionKind.REVOKED_ON_COMPLAINT : ExceptionKind.REVOKED_BY_THE_OFFICE;
            case CaseEvent.Reopened it -> ExceptionKind.REOPENED_BY_THE_OFFICE;
            default -> null;
        };
    }
}
