package vn.ansinh.command.datarequest;

import java.time.LocalDate;
import java.util.List;
import vn.ansinh.command.port.AppendConflict;
import vn.ansinh.command.port.AppendNotes;
import vn.ansinh.command.port.DataRequests;
import vn.ansinh.command.port.EventAppender;
import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.event.datarequest.DataRequestEvent.DataRequestMoot;
import vn.ansinh.kernel.value.DataRequestId;
import vn.ansinh.kernel.value.PersonId;

/** Closes what an erased person had asked: nobody is there to be answered. Can be repeated; several nodes may try. */
public final class MootRequests {
    private final DataRequests requests;
    private final EventAppender appender;

    public MootRequests(DataRequests requests, EventAppender appender) {
        this.requests = requests;
        this.appender = appender;
    }

    /**
     * Closes all of the person's that are open. Their key is destroyed before that, so that hardly any can follow.
     *
     * @throws IllegalStateException when one is open still, because somebody acted on it meanwhile: to be tried again
     */
    public void close(PersonId person, LocalDate on, EventMetadata metadata) {
        requests.openOf(person).forEach(request -> close(request, on, metadata));
        if (!requests.openOf(person).isEmpty()) {
            throw new IllegalStateException("requests of " + person + " are open still");
        }
    }

    private void close(DataRequestId request, LocalDate on, EventMetadata metadata) {
        DataRequestCase found = DataRequestCase.of(requests.events(request)).orElseThrow();
        if (!found.stage().open()) {
            return;
        }
        try {
            appender.append(
                    request.text(),
                    found.version() + 1,
                    List.of(new DataRequestMoot(found.lodged().person(), on)),
                    metadata,
                    AppendNotes.NONE);
        } catch (AppendConflict conflict) {
            if (conflict.kind() != AppendConflict.Kind.STREAM_MOVED_ON) {
                throw conflict;
            }
        }
    }
}
