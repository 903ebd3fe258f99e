package vn.ansinh.query.auditor.control;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.Parts.DecisionNumber;

/** Numbers that no act bears although a later one of the same unit and year is borne, and numbers that two bear ({@link NumberRanges}). */
final class NumberGap implements Control {
    @Override
    public ControlCode code() {
        return ControlCode.NUMBER_GAP;
    }

    @Override
    public List<Seen> look(Scene scene) {
        ApplicationEvent event = scene.ofACase();
        DecisionNumber number = event == null ? null : number(event);
        return number == null
                ? List.of()
                : List.of(new Seen(
                        code(), scene.position(), number.unit(), scene.now().scheme(), null, number, null));
    }

    private static @Nullable DecisionNumber number(ApplicationEvent event) {
        return switch (event) {
            case CaseEvent.Decided it -> it.decision().number();
            case CaseEvent.DecisionAmended it -> it.decision().number();
            case CaseEvent.DecisionUpheld it -> it.number();
            case CaseEvent.DecisionRevoked it -> it.number();
            case CaseEvent.Reopened it -> it.number();
            default -> null;
        };
    }
}
