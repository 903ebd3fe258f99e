package vn.ansinh.command.casework;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.value.PersonId;

/**
 * What the book of appointments says of whoever acts (ADR-0011).
 *
 * @param capacity in which they sign; null for whoever signs nothing, such as a citizen
 * @param relatives whom they have declared, and in whose cases they therefore do nothing
 */
public record Standing(@Nullable SignerCapacity capacity, Set<PersonId> relatives) {
    /** Whoever holds no office. */
    public static final Standing NONE = new Standing(null, Set.of());

    public Standing {
        relatives = Set.copyOf(relatives);
    }
}
