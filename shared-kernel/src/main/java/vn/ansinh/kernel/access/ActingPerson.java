package vn.ansinh.kernel.access;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Role;
import vn.ansinh.kernel.value.UnitCode;

/**
 * Who acts, as the token says it, without their name.
 *
 * @param actor the account's pseudonym
 * @param human the person behind the account, found by the token's person number; empty when it carries none
 * @param unit the token's {@code unit} claim as it stands: a bare code, meaning the unit that bears it on the day asked,
 *     or a full key such as {@code 213@}; empty for an account without a unit
 */
public record ActingPerson(
        ActorId actor,
        @Nullable PersonId human,
        Set<Role> roles,
        @Nullable String unit) {
    public ActingPerson {
        roles = Set.copyOf(roles);
    }

    /** The unit whose roles this person holds on the date; empty when none bears the code then. */
    public Optional<UnitCode> unitOn(LocalDate date, UnitRegistry units) {
        if (unit == null) {
            return Optional.empty();
        }
        if (unit.indexOf('@') >= 0) {
            return Optional.of(UnitCode.parse(unit))
                    .filter(code -> units.find(code).isPresent());
        }
        return units.all().stream()
                .filter(candidate -> candidate.code().code().equals(unit) && candidate.validOn(date))
                .map(candidate -> candidate.code())
                .findFirst();
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
