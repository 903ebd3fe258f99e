package vn.ansinh.command.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.ansinh.command.lawtext.Entry;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.problem.InvalidValue;
import vn.ansinh.kernel.value.Certainty;
import vn.ansinh.kernel.value.UnitCode;

/** Which units are classed as what, by date. */
final class AreaBook {
    private record Area(
            AreaClass area, Set<UnitCode> units, LocalDate from, Optional<LocalDate> to, Certainty certainty) {
        boolean validOn(LocalDate on) {
            return !on.isBefore(from) && !to.map(on::isAfter).orElse(false);
        }

        boolean overlaps(Area other) {
            return area == other.area
                    && !to.map(other.from::isAfter).orElse(false)
                    && !other.to.map(from::isAfter).orElse(false);
        }
    }

    private final List<Area> areas = new ArrayList<>();

    boolean is(AreaClass area, UnitCode unit, LocalDate on) {
        return areas.stream()
                .filter(it -> it.area() == area && it.units().contains(unit))
                .anyMatch(it -> it.validOn(on));
    }

    /** How sure the lists of the class are that hold on the day; where none does, how sure all of them are of their days. */
    Certainty certaintyOf(AreaClass area, LocalDate on) {
        List<Area> ofClass = areas.stream().filter(it -> it.area() == area).toList();
        List<Area> ofTheDay = ofClass.stream().filter(it -> it.validOn(on)).toList();
        return (ofTheDay.isEmpty() ? ofClass : ofTheDay)
                .stream().map(Area::certainty).reduce(Certainty.CONFIRMED, Certainty::and);
    }

    /** Whether any unit is ever classed so: a text that says nothing of a class says no to nobody. */
    boolean knows(AreaClass area) {
        return areas.stream().anyMatch(it -> it.area() == area);
    }

    void read(Entry root, Map<String, LegalSource> sources) {
        for (Entry row : root.entries("areas")) {
            Area area = new Area(
                    row.choice("class", AreaClass.class),
                    units(row),
                    row.date("from"),
                    row.dateIfAny("to"),
                    row.choice("certainty", Certainty.class));
            Span.require(row, area.from(), area.to());
            Sources.cited(row, sources);
            row.done();
            for (Area before : areas) {
                if (before.overlaps(area)) {
                    area.units().stream()
                            .filter(before.units()::contains)
                            .findFirst()
                            .ifPresent(twice -> {
                                throw row.refuseAt("units", "unit twice on one day: " + twice.text());
                            });
                }
            }
            areas.add(area);
        }
    }

    private static Set<UnitCode> units(Entry row) {
        Set<UnitCode> units = new HashSet<>();
        for (String unit : row.texts("units")) {
            try {
                if (!units.add(UnitCode.parse(unit))) {
                    throw row.refuseAt("units", "unit twice: " + unit);
                }
            } catch (InvalidValue malformed) {
                throw row.refuseAt("units", "no unit's code: " + unit);
            }
        }
        return Set.copyOf(units);
    }
}
