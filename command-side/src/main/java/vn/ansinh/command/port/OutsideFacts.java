package vn.ansinh.command.port;

import java.util.Collection;
import java.util.List;
import vn.ansinh.kernel.event.application.Parts.OtherCase;
import vn.ansinh.kernel.value.PersonId;

/** Facts from outside a case's own stream. */
public interface OutsideFacts {
    /**
     * What was found, and up to where the log was looked at.
     *
     * @param cases every case in which one of the persons has a part
     * @param logPosition the last log position at the time of looking: the origin of these facts
     */
    record Found(List<OtherCase> cases, long logPosition) {}

    Found about(Collection<PersonId> persons);
}
