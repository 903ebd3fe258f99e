package vn.ansinh.command.casework;

import java.util.List;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;

/** What a decision answers. */
public sealed interface Answer {

    /**
     * It is done.
     *
     * @param notes what is written beside the events; the ledger's entry is added by the shell
     */
    record Accepted(List<ApplicationEvent> events, AppendNotes notes) implements Answer {}

    /** It is refused, with every rule that was broken. */
    record Refused(ProblemCode problem, List<BrokenRule> broken) implements Answer {}
}
