package vn.ansinh.query.port;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Role;
import vn.ansinh.kernel.value.UnitCode;

/**
 * Who asks.
 *
 * @param human the human being behind the account, where the token names a person number
 * @param unit the unit within which the roles hold, as it is valid today; null for an account without one
 */
public record Reader(
        ActorId actor,
        @Nullable PersonId human,
        Set<Role> roles,
        @Nullable UnitCode unit) {
    public Reader {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
