package vn.ansinh.command.policytrial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.ansinh.kernel.event.policy.TrialCount;
import vn.ansinh.kernel.event.policy.TrialResult;
import vn.ansinh.kernel.event.policy.TrialResult.Cell;
import vn.ansinh.kernel.value.UnitCode;

/**
 * Commune by group, in which a few decisions could tell a neighbour's disability. Cells below {@link TrialResult#SMALLEST_CELL} go into their
 * commune's {@link TrialResult#OTHERS}. Totals of communes and of groups stand beside them, so no cell may be what is left when the others are
 * taken away: what is merged is at least two cells and as many decisions as the smallest cell, in each commune and likewise in each
 * group over all communes; where it is less, the next smallest cell is merged too. Pure.
 */
final class SmallCells {
    private final Map<String, Map<String, TrialCount>> cells;
    private final Set<Place> merged = new HashSet<>();

    private SmallCells(Map<String, Map<String, TrialCount>> cells) {
        this.cells = cells;
    }

    private record Place(String commune, String group) {}

    /** @param cells by commune and group, both in order */
    static List<Cell> merged(Map<String, Map<String, TrialCount>> cells) {
        var small = new SmallCells(cells);
        small.merge();
        return small.told();
    }

    private void merge() {
        for (Place place : places()) {
            if (decisions(place) < TrialResult.SMALLEST_CELL) {
                merged.add(place);
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (List<Place> line : lines()) {
                changed |= mergeNext(line);
            }
        }
    }

    /** One more of a commune's or a group's cells, where the merged ones could be told apart by subtraction. */
    private boolean mergeNext(List<Place> line) {
        List<Place> hidden = line.stream().filter(merged::contains).toList();
        boolean tellable =
                hidden.size() == 1 || hidden.stream().mapToLong(this::decisions).sum() < TrialResult.SMALLEST_CELL;
        if (hidden.isEmpty() || !tellable) {
            return false;
        }
        Optional<Place> next = line.stream()
                .filter(place -> !merged.contains(place))
                .min(Comparator.comparingLong(this::decisions)
                        .thenComparing(Place::commune)
                        .thenComparing(Place::group));
        next.ifPresent(merged::add);
        return next.isPresent();
    }

    /** Every commune's cells and every group's. */
    private List<List<Place>> lines() {
        Map<String, List<Place>> communes = new TreeMap<>();
        Map<String, List<Place>> groups = new TreeMap<>();
        for (Place place : places()) {
            communes.computeIfAbsent(place.commune(), key -> new ArrayList<>()).add(place);
            groups.computeIfAbsent(place.group(), key -> new ArrayList<>()).add(place);
        }
        List<List<Place>> lines = new ArrayList<>(communes.values());
        lines.addAll(groups.values());
        return lines;
    }

    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        cells.forEach((commune, groups) -> groups.keySet().forEach(group -> places.add(new Place(commune, group))));
        return places;
    }

    private long decisions(Place place) {
        return count(place).decisions();
    }

    private TrialCount count(Place place) {
        return cells.getOrDefault(place.commune(), Map.of()).getOrDefault(place.group(), TrialCount.NONE);
    }

    private List<Cell> told() {
        List<Cell> told = new ArrayList<>();
        cells.keySet().forEach(commune -> {
            TrialCount others = TrialCount.NONE;
            UnitCode unit = UnitCode.parse(commune);
            for (Place place : places()) {
                if (place.commune().equals(commune)) {
                    if (merged.contains(place)) {
                        others = others.plus(count(place));
                    } else {
                        told.add(new Cell(unit, place.group(), count(place)));
                    }
                }
            }
            if (others.decisions() > 0) {
                told.add(new Cell(unit, TrialResult.OTHERS, others));
            }
        });
        return List.copyOf(told);
    }
}
