package vn.ansinh.command.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.ansinh.command.calendar.TimeLimit;
import vn.ansinh.kernel.value.Help;
import vn.ansinh.kernel.value.Scheme;

/**
 * How an application for a kind of help of a scheme is handled. A case keeps the procedure that it began with, whatever comes later.
 *
 * @param name stable name that the case's first event records
 * @param from first legal day of receipt for which it holds
 * @param to last one; empty while no end is known
 * @param steps in the order in which they are done
 */
public record Procedure(
        String name, List<Scheme> schemes, Help help, LocalDate from, Optional<LocalDate> to, List<Step> steps) {

    public Procedure {
        schemes = List.copyOf(schemes);
        steps = List.copyOf(steps);
    }

    public Optional<Step> step(Action action) {
        return steps.stream().filter(step -> step.action() == action).findFirst();
    }

    public boolean has(Action action) {
        return step(action).isPresent();
    }

    /** The time limit of a step, when the procedure has the step and the step has a limit. */
    public Optional<TimeLimit> limit(Action action) {
        return step(action).flatMap(Step::limit);
    }
}
