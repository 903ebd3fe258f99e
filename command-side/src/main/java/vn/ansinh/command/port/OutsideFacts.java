package vn.ansinh.command.port;

import java.util.Collection;
import java.util.List;
import vn.ansinh.kernel.event.application.Parts.OtherCase;
import vn.ansinh.kernel.event.application.Parts.StatedFact;
import vn.ansinh.kernel.value.PersonId;

/** Facts from outside a case's own stream. */
public interface OutsideFacts {
    /**
     * What was found, and up to where the log is sure to have been looked at.
     *
     * @param cases every case in which one of the persons has a part, as it was committed at the time of looking
     * @param logPosition the last log position at the time of looking, the origin of these facts: everything up to it was
     *     seen, and what was committed by then and had no position yet was seen too
     * @param carriedIn what approved opening lists tell of the persons beside what they drew, as of the list's last month; supported months with those
     *     that were supported here since
     */
    record Found(List<OtherCase> cases, long logPosition, List<StatedFact> carriedIn) {
        /** Where no opening list tells of any of them. */
        public Found(List<OtherCase> cases, long logPosition) {
            this(cases, logPosition, List.of());
        }
    }

    /**
     * Looks, and keeps everybody else from deciding about these persons until the caller's transaction ends: what was found
     * is still true when it is decided upon.
     *
     * @throws AppendConflict {@code STILL_RUNNING} when somebody else decides about one of them and takes too long
     * @throws vn.ansinh.kernel.problem.Refusal {@code OTHER_CASE_UNREADABLE} when what another case grants cannot be read
     */
    Found about(Collection<PersonId> persons);
}
