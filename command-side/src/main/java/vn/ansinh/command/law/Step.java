package vn.ansinh.command.law;

import java.util.Optional;
import vn.ansinh.command.calendar.TimeLimit;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.Duty;

/**
 * One step of a procedure.
 *
 * @param duty in which duty it is done; the level comes from {@link AuthorityRule}
 * @param required whether the next step must wait for it
 * @param limit its time limit, where the law or a parameter gives one
 * @param startsFrom what starts the limit's clock
 * @param within the step whose time includes this one's, where the law counts both together: this one is due when that one
 *     is, and its own limit is the length of what it does, such as the days of a posting
 */
public record Step(
        Action action,
        Duty duty,
        boolean required,
        Optional<TimeLimit> limit,
        Start startsFrom,
        Optional<Action> within,
        LegalSource source,
        Certainty certainty) {

    /** What starts a step's clock. */
    public enum Start {
        /** The legal day of receipt. */
        RECEIPT,
        /** The day on which the file became complete: of receipt, or of the supplement. */
        COMPLETE_FILE,
        /** The day of the step before. */
        PREVIOUS_STEP
    }
}
