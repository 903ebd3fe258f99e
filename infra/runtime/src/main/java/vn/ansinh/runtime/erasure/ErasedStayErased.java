package vn.ansinh.runtime.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import vn.ansinh.command.port.Erasures;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.seal.KeysUnavailable;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.runtime.guard.StartUpCheck;

/**
 * Whoever the events say was erased has no key, whatever backup of the keys was restored: the events are a second copy of the
 * list of destroyed keys, and it is replayed at each start, before anything is opened (ADR-0014).
 */
final class ErasedStayErased implements StartUpCheck {
    private static final Logger LOG = LoggerFactory.getLogger(ErasedStayErased.class);

    private final Erasures erasures;
    private final ToIntFunction<Map<PersonId, Instant>> destroyAgain;

    /** @param destroyAgain destroys the keys that are there of these persons, and says how many there were */
    ErasedStayErased(Erasures erasures, ToIntFunction<Map<PersonId, Instant>> destroyAgain) {
        this.erasures = erasures;
        this.destroyAgain = destroyAgain;
    }

    @Override
    public List<String> refusals() {
        try {
            Map<PersonId, Instant> erased = erasures.carriedOut();
            int cameBack = erased.isEmpty() ? 0 : destroyAgain.applyAsInt(erased);
            if (cameBack > 0) {
                LOG.warn("{} keys of erased persons had come back with a backup and are destroyed again.", cameBack);
            }
            return List.of();
        } catch (DataAccessException failed) {
            return List.of("The event database cannot be asked who was erased: "
                    + failed.getMostSpecificCause().getMessage() + ".");
        } catch (UnreadableEvent | KeysUnavailable failed) {
            return List.of("It cannot be made sure that whoever was erased stays so: " + failed.getMessage());
        }
    }
}
