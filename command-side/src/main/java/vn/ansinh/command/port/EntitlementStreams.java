package vn.ansinh.command.port;

import java.util.Optional;
import vn.ansinh.kernel.entitlement.Entitlements;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.HoldId;
import vn.ansinh.kernel.value.PersonId;

/**
 * Entitlements as they are recorded, whether or not any view has come by. A stream is gone on with at {@code version + 1} of what was
 * read, under {@link vn.ansinh.kernel.value.EntitlementsId}.
 */
public interface EntitlementStreams {
    /**
     * All that a person draws or drew.
     *
     * @throws vn.ansinh.kernel.event.UnreadableEvent when one of the events cannot be read
     */
    Entitlements of(PersonId beneficiary);

    /** Whose entitlement it is. */
    Optional<PersonId> beneficiaryOf(EntitlementId entitlement);

    /** Whose entitlement is or was held by it. */
    Optional<PersonId> heldBy(HoldId hold);
}
