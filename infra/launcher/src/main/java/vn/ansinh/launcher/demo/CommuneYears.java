package vn.ansinh.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.ansinh.kernel.unit.Unit;
import vn.ansinh.kernel.unit.UnitRegistry;

/** What the communes recognised, as the demo cases need it: in each year of a case, of the commune that then has it. */
final class CommuneYears {
    private static final int YEARS = 100;

    private final Places places;
    private final List<Unit> units = UnitRegistry.load().all().stream().toList();
    private final Map<Unit, Map<Integer, List<ListedFamily>>> families = new LinkedHashMap<>();

    CommuneYears(Places places) {
        this.places = places;
    }

    /** Notes in which years which commune's lists this case is asked about. */
    void add(DemoCase demo) {
        int first = demo.steps().getFirst().on().getYear();
        int last = demo.steps().getLast().on().getYear();
        for (int year = first; year <= last; year++) {
            LocalDate day = year == first ? demo.steps().getFirst().on() : LocalDate.of(year, 1, 1);
            List<ListedFamily> listed = families.computeIfAbsent(
                            places.holder(demo.lodgedAt(), day), unit -> new LinkedHashMap<>())
                    .computeIfAbsent(year, it -> new ArrayList<>());
            demo.recognised().ifPresent(listed::add);
        }
    }

    List<CommuneYear> all() {
        List<CommuneYear> all = new ArrayList<>();
        families.forEach((commune, years) -> years.forEach((year, listed) ->
                all.add(new CommuneYear(commune, year, units.indexOf(commune) * YEARS + year % YEARS, listed))));
        return all;
    }
}
