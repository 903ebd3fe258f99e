package vn.ansinh.command.casework;

import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.Parts.DueDate;

/** Whether a supplement was asked for; it may be asked for once. */
sealed interface Supplementing {
    record NotAsked() implements Supplementing {}

    record Asked(DueDate due) implements Supplementing {}

    record Answered() implements Supplementing {}

    default Supplementing after(ApplicationEvent event) {
        return switch (event) {
            case CaseEvent.SupplementRequested e -> new Asked(e.due());
            case CaseEvent.Supplemented e -> new Answered();
            case CaseEvent.DueDateMoved e ->
                this instanceof Asked asked && asked.due().equals(e.was()) ? new Asked(e.now()) : this;
            default -> this;
        };
    }
}
