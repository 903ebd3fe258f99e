package vn.ansinh.command.erasure;

import java.util.List;
import java.util.Optional;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.erasure.ErasureEvent;
import vn.ansinh.kernel.event.erasure.ErasureEvent.ErasureApproved;
import vn.ansinh.kernel.event.erasure.ErasureEvent.ErasureProposed;
import vn.ansinh.kernel.event.erasure.ErasureEvent.ErasureRejected;
import vn.ansinh.kernel.event.erasure.ErasureEvent.PersonErased;

/**
 * An erasure as its events leave it.
 *
 * @param version sequence of its last event
 */
public record ErasureCase(ErasureProposed proposal, Stage stage, long version) {
    /** How far it has come. */
    public enum Stage {
        PROPOSED,
        REJECTED,
        APPROVED,
        CARRIED_OUT
    }

    /**
     * Folds a stream; nothing where there is no event.
     *
     * @throws UnreadableEvent when an event cannot stand where it stands
     */
    public static Optional<ErasureCase> of(List<ErasureEvent> events) {
        ErasureCase folded = null;
        for (ErasureEvent event : events) {
            folded = folded == null ? begun(event) : folded.after(event);
        }
        return Optional.ofNullable(folded);
    }

    private static ErasureCase begun(ErasureEvent first) {
        if (first instanceof ErasureProposed proposed) {
            return new ErasureCase(proposed, Stage.PROPOSED, 0);
        }
        throw outOfPlace(first);
    }

    private ErasureCase after(ErasureEvent event) {
        return switch (event) {
            case ErasureRejected rejected when stage == Stage.PROPOSED -> at(Stage.REJECTED);
            case ErasureApproved approved when stage == Stage.PROPOSED -> at(Stage.APPROVED);
            case PersonErased erased when stage == Stage.APPROVED -> at(Stage.CARRIED_OUT);
            default -> throw outOfPlace(event);
        };
    }

    private ErasureCase at(Stage next) {
        return new ErasureCase(proposal, next, version + 1);
    }

    private static UnreadableEvent outOfPlace(ErasureEvent event) {
        return new UnreadableEvent(event.getClass().getSimpleName() + " cannot stand here in this stream");
    }
}
