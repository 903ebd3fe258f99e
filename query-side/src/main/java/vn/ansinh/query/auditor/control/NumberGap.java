package vn.ansinh.query.auditor.control;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;
import vn.ansinh.kernel.event.fraud.FraudReviewEvent;

/** Numbers that no act bears although a later one of the same unit and year is borne, and numbers that two bear ({@link NumberRanges}). */
final class NumberGap implements Control {
    @Override
    public ControlCode code() {
        return ControlCode.NUMBER_GAP;
    }

    @Override
    public List<Seen> look(Scene scene) {
        DecisionNumber number = number(scene.occurred().event());
        return number == null
                ? List.of()
                : List.of(new Seen(code(), scene.position(), number.unit(), scene.scheme(), null, number, null));
    }

    /** Orders and answers in a fraud review bear numbers of the same registers. */
    private static @Nullable DecisionNumber number(Record event) {
        return switch (event) {
            case CaseEvent.Decided it -> it.decision().number();
            case CaseEvent.DecisionAmended it -> it.decision().number();
            case CaseEvent.DecisionUpheld it -> it.number();
            case CaseEvent.DecisionRevoked it -> it.number();
            case CaseEvent.Reopened it -> it.number();
            case FraudReviewEvent.HoldOrdered it -> it.number();
            case FraudReviewEvent.RecoveryOrdered it -> it.number();
            case FraudReviewEvent.ReviewComplaintDecided it -> it.number();
            default -> null;
        };
    }
}
