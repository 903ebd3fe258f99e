package vn.ansinh.launcher.issuer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.access.AccessMatrix;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.unit.UnitRegistry;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.Role;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.runtime.web.FoundingPlan;
import vn.ansinh.runtime.web.FoundingPlan.Appointee;

/**
 * The appointments with which a standalone begins: each demo identity holds the duties of its role in its unit from 2015 on, so
 * that imports of the past find them in office. The province's two superiors found the book.
 */
final class DemoAppointments {
    private static final LocalDate FROM = LocalDate.of(2015, 1, 1);
    private static final String FIRST = "superior1";
    private static final String SECOND = "superior2";

    /** Signs for the district's chair (KT. Chủ tịch); whoever is signed for stands before them in the list. */
    private static final String DEPUTY = "district3";

    private static final String DEPUTYS_CHAIR = "district1";

    private DemoAppointments() {}

    static FoundingPlan plan() {
        List<Appointee> further = new ArrayList<>();
        Appointee first = null;
        Appointee second = null;
        for (DemoIdentity identity : DemoIdentity.all()) {
            Appointee appointee =
                    appointee(identity.name(), identity.roles().getFirst(), identity.unit(), identity.personNumber());
            switch (identity.name()) {
                case FIRST -> first = appointee;
                case SECOND -> second = appointee;
                default -> {
                    if (appointee != null) {
                        further.add(appointee);
                    }
                }
            }
        }
        for (String staff : DemoStaff.FOUNDED) {
            DemoStaff.find(staff)
                    .map(it -> appointee(staff, it.role(), it.unit(), it.personNumber()))
                    .ifPresent(further::add);
        }
        if (first == null || second == null) {
            throw new IllegalStateException("the demo's founders are no officials");
        }
        return new FoundingPlan(first, second, List.copyOf(further), FROM);
    }

    /** Null for whoever commands nothing for a unit. */
    private static @Nullable Appointee appointee(String account, String role, String unit, String personNumber) {
        boolean deputy = account.equals(DEPUTY);
        List<Duty> duties = deputy
                ? List.of(Duty.APPROVER)
                : List.copyOf(AccessMatrix.load().dutiesOf(Role.valueOf(role.toUpperCase(Locale.ROOT))));
        return duties.isEmpty()
                ? null
                : new Appointee(
                        account,
                        personNumber,
                        "Cán bộ " + account,
                        duties,
                        unit(unit),
                        "01/QĐ-UBND",
                        FROM,
                        FROM,
                        deputy ? SignerCapacity.DEPUTY_FOR_CHAIR : SignerCapacity.CHAIR,
                        deputy ? DEPUTYS_CHAIR : null);
    }

    /** The unit that bore the code then; after the merger its successor holds the duties. */
    private static UnitCode unit(String claim) {
        return Optional.of(claim)
                .filter(it -> it.indexOf('@') >= 0)
                .map(UnitCode::parse)
                .orElseGet(() -> UnitRegistry.load().get(claim, FROM).code());
    }
}
