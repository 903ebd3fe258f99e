package vn.ansinh.query.citizen.access;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.access.Access;
import vn.ansinh.kernel.access.AccessWords;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.unit.Unit;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.Role;
import vn.ansinh.query.port.AccessHistory.Logged;

/** Who looked at the case, the newest first: in which role and of which unit, never who by name. */
record OwnAccesses(
        List<OwnAccess> items, long upToPosition, @Nullable String next) {
    private static final AccessWords VI = AccessWords.vietnamese();
    private static final AccessWords EN = AccessWords.english();

    /** One reading. */
    record OwnAccess(
            Instant at,
            List<Wording> roles,
            @Nullable String unitName,
            boolean own,
            Wording purpose,
            Wording shown,
            boolean brokenGlass) {
        static OwnAccess of(Logged logged, ActingPerson citizen) {
            Access it = logged.access();
            return new OwnAccess(
                    logged.at(),
                    roles(it),
                    unitName(it),
                    isOwn(it, citizen),
                    purpose(it),
                    shown(it),
                    it.glass() != null);
        }

        private static List<Wording> roles(Access it) {
            if (it.actor() == null) {
                return List.of(new Wording("holder", VI.holder(), EN.holder()));
            }
            return it.roles().stream()
                    .sorted()
                    .map(role -> new Wording(role.name().toLowerCase(Locale.ROOT), VI.role(role), EN.role(role)))
                    .toList();
        }

        /** As the unit was called when it looked. A citizen looks for no unit. */
        private static @Nullable String unitName(Access it) {
            return it.unit() == null || it.roles().contains(Role.CITIZEN)
                    ? null
                    : UnitRegistry.load()
                            .find(it.unit())
                            .map(Unit::name)
                            .orElse(it.unit().text());
        }

        private static boolean isOwn(Access it, ActingPerson citizen) {
            return citizen.actor().equals(it.actor())
                    || (citizen.human() != null && citizen.human().equals(it.human()));
        }

        private static Wording purpose(Access it) {
            return new Wording(it.operation(), VI.purpose(it.operation()), EN.purpose(it.operation()));
        }

        private static Wording shown(Access it) {
            String shown = String.valueOf(it.shown());
            return new Wording(shown, VI.shown(shown), EN.shown(shown));
        }
    }

    /** A code with what it means. */
    record Wording(String code, String vi, String en) {}
}
