package vn.ansinh.command.port;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.ansinh.kernel.event.erasure.ErasureEvent;
import vn.ansinh.kernel.value.ErasureId;
import vn.ansinh.kernel.value.PersonId;

/** Erasures as they are recorded, whether or not any view has come by. */
public interface Erasures {
    /**
     * What was recorded of one, in order; empty when there is none.
     *
     * @throws vn.ansinh.kernel.event.UnreadableEvent when one of the events cannot be read
     */
    List<ErasureEvent> events(ErasureId erasure);

    /** Whether an erasure of this person was proposed that is neither rejected nor carried out. */
    boolean underWay(PersonId person);

    /** Those that were approved and are not carried out. */
    List<ErasureId> approved();

    /** Everybody who was erased, and when their key was destroyed, UTC. */
    Map<PersonId, Instant> carriedOut();
}
