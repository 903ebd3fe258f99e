package vn.ansinh.kernel.unit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.value.UnitCode;

/**
 * One administrative unit with the days on which it exists.
 *
 * @param parent the district (until 30 June 2025) or the province; null for a province
 * @param validTo last day, or null while it exists
 */
public record Unit(
        UnitCode code,
        String name,
        UnitKind kind,
        @Nullable UnitCode parent,
        @Nullable LocalDate validTo) {

    public UnitLevel level() {
        return kind.level();
    }

    public boolean validOn(LocalDate date) {
        LocalDate from = code.validFrom();
        return (from == null || !date.isBefore(from)) && (validTo == null || !date.isAfter(validTo));
    }
}
