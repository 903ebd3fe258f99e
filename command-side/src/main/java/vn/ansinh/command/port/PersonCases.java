package vn.ansinh.command.port;

import java.time.LocalDate;
import java.util.List;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.PersonId;

/** All that was done in the cases of one person. */
public interface PersonCases {
    /**
     * The course of one case.
     *
     * @param open whether it still keeps another application from being lodged
     * @param acts in order; never empty
     */
    record Course(CaseId caseId, boolean open, List<Act> acts) {}

    /**
     * One act.
     *
     * @param on its legal date
     */
    record Act(Record event, LocalDate on) {}

    /**
     * Every case in which the person has any part.
     *
     * @throws vn.ansinh.kernel.event.UnreadableEvent when an event of one of them cannot be read
     */
    List<Course> of(PersonId person);
}
