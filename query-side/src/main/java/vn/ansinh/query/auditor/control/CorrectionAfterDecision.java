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
        String kind = before == null || !before.decided() ? null : kind(event);
        return kind == null ? List.of() : List.of(scene.objected(code(), scene.exceptional(kind)));
    }

    private static @Nullable String kind(ApplicationEvent event) {
        return switch (event) {
            case CaseEvent.FactCorrected it -> "fact-corrected";
            case CaseEvent.PartyCorrected it -> "party-corrected";
            case CaseEvent.IdentityCleared it -> "identity-cleared";
            case CaseEvent.DecisionAmended it ->
                it.revision() == null ? "amended-on-complaint" : "amended-by-the-office";
            case CaseEvent.DecisionRevoked it ->
                it.revision() == null ? "revoked-on-complaint" : "revoked-by-the-office";
            case CaseEvent.Reopened it -> "reopened-by-the-office";
            default -> null;
        };
    }
}
