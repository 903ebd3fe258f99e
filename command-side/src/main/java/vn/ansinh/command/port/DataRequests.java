package vn.ansinh.command.port;

import java.util.List;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent;
import vn.ansinh.kernel.value.DataRequestId;
import vn.ansinh.kernel.value.PersonId;

/** What people ask about their data, as it is recorded, whether or not any view has come by. */
public interface DataRequests {
    /**
     * What was recorded of one request, in order; empty when there is none.
     *
     * @throws vn.ansinh.kernel.event.UnreadableEvent when one of the events cannot be read
     */
    List<DataRequestEvent> events(DataRequestId request);

    /** Those of the person to which an answer is owed. */
    List<DataRequestId> openOf(PersonId person);
}
