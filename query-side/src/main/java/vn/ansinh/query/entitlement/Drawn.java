package vn.ansinh.query.entitlement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.ansinh.kernel.entitlement.Entitlement;
import vn.ansinh.kernel.entitlement.Entitlement.Payer;
import vn.ansinh.kernel.entitlement.Entitlements;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.UnitCode;

/**
 * All that one beneficiary draws or drew.
 *
 * @param drawing the beneficiary, and whoever receives any of it
 * @param units every unit that pays or paid any of it
 * @param ids of the entitlements, to be found by
 * @param open whether anything goes on
 * @param reviewDueBy the first day by which any that goes on is to be verified; a day that never comes where nothing does
 * @param draws the events, folded
 */
public record Drawn(
        PersonId beneficiary,
        List<PersonId> drawing,
        List<UnitCode> units,
        List<EntitlementId> ids,
        boolean open,
        LocalDate reviewDueBy,
        Entitlements draws) {
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    static Drawn of(PersonId beneficiary, Entitlements draws) {
        List<Entitlement> open =
                draws.all().stream().filter(it -> it.stop() == null).toList();
        return new Drawn(
                beneficiary,
                Stream.concat(Stream.of(beneficiary), draws.all().stream().map(Entitlement::receiver))
                        .distinct()
                        .toList(),
                draws.all().stream()
                        .flatMap(it -> it.payers().stream())
                        .map(Payer::unit)
                        .distinct()
                        .toList(),
                draws.all().stream().map(Entitlement::id).toList(),
                !open.isEmpty(),
                open.stream()
                        .map(Entitlement::reviewDueBy)
                        .min(Comparator.naturalOrder())
                        .orElse(NEVER),
                draws);
    }
}
