package vn.ansinh.command.policytrial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.ansinh.kernel.event.policy.TrialCount;
import vn.ansinh.kernel.event.policy.TrialResult;
import vn.ansinh.kernel.event.policy.TrialResult.Cell;

/** Nobody is found in a small cell, nor by taking the others from the total. */
class SmallCellsTest {
    private static final String[] COMMUNES = {"07210@2025-07-01", "07339@2025-07-01", "07213@2025-07-01"};

    private final Map<String, Map<String, TrialCount>> cells = new TreeMap<>();

    private void given(int commune, String group, int decisions) {
        cells.computeIfAbsent(COMMUNES[commune], unit -> new TreeMap<>())
                .put(group, new TrialCount(decisions, 0, 0, 0, 0, decisions, 0, 0, 0, 0, decisions, 0, 0, 0, 0, 0));
    }

    private List<String> told() {
        return SmallCells.merged(cells).stream()
                .map(cell -> cell.commune().text().substring(0, 5) + " " + cell.group() + " "
                        + cell.count().decisions())
                .toList();
    }

    @Test
    void largeCells_standAsTheyAre() {
        given(0, "A1a", 5);
        given(0, "A6c", 7);

        assertThat(told()).containsExactly("07210 A1a 5", "07210 A6c 7");
    }

    @Test
    void smallCell_isMerged_withTheNextSmallest_soThatTheTotalDoesNotTellIt() {
        given(0, "A1a", 2);
        given(0, "A6c", 7);
        given(0, "A6d", 40);

        assertThat(told()).containsExactly("07210 A6d 40", "07210 others 9");
    }

    @Test
    void groupsTotal_doesNotTellItEither() {
        given(0, "A1a", 2);
        given(0, "A1b", 3);
        given(0, "A6c", 20);
        given(1, "A1a", 9);
        given(1, "A1b", 11);
        given(1, "A6c", 30);

        // In the first commune alone both would be hidden well enough; the province's totals of A1a and A1b would tell
        // them.
        assertThat(told()).containsExactly("07210 A6c 20", "07210 others 5", "07339 A6c 30", "07339 others 20");
    }

    @Test
    void whateverTheNumbers_hiddenOnesAreSeveralAndEnough_whereThereAreOthersToHideAmong() {
        for (int seed = 0; seed < 300; seed++) {
            cells.clear();
            Random random = new Random(seed);
            for (int commune = 0; commune < COMMUNES.length; commune++) {
                for (String group : List.of("A1a", "A1b", "A6c", "A6d", "none")) {
                    if (random.nextInt(3) > 0) {
                        given(commune, group, 1 + random.nextInt(12));
                    }
                }
            }
            held();
        }
    }

    private void held() {
        Map<String, Long> shown = new HashMap<>();
        long total = 0;
        for (Cell cell : SmallCells.merged(cells)) {
            total += cell.count().decisions();
            if (!cell.group().equals(TrialResult.OTHERS)) {
                assertThat(cell.count().decisions()).isGreaterThanOrEqualTo(TrialResult.SMALLEST_CELL);
                shown.put(cell.commune().text() + cell.group(), cell.count().decisions());
            }
        }
        assertThat(total)
                .as("nobody is left out")
                .isEqualTo(cells.values().stream()
                        .flatMap(it -> it.values().stream())
                        .mapToLong(TrialCount::decisions)
                        .sum());
        Map<String, List<Long>> hidden = new HashMap<>();
        Map<String, Integer> all = new HashMap<>();
        cells.forEach((commune, groups) -> groups.forEach((group, count) -> {
            for (String line : List.of(commune, group)) {
                all.merge(line, 1, Integer::sum);
                if (!shown.containsKey(commune + group)) {
                    hidden.computeIfAbsent(line, key -> new ArrayList<>()).add(count.decisions());
                }
            }
        }));
        hidden.forEach((line, counts) -> {
            if (counts.size() < all.getOrDefault(line, 0)) {
                assertThat(counts).as("cells hidden in %s", line).hasSizeGreaterThan(1);
                assertThat(counts.stream().mapToLong(Long::longValue).sum())
                        .as("decisions hidden in %s", line)
                        .isGreaterThanOrEqualTo(TrialResult.SMALLEST_CELL);
            }
        });
    }
}
