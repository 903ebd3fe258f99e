package vn.ansinh.launcher.demo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Counts what became of everything, from several threads. */
final class Tally {

    private static final int MOST_TOLD = 20;

    private final Map<String, Map<String, Integer>> states = new TreeMap<>();
    private final Map<String, Integer> refusals = new TreeMap<>();
    private final List<String> unexpected = new ArrayList<>();
    private long acts;
    private long late;
    private int turnedAway;
    private int lists;

    synchronized void ended(String benefit, String state, boolean isLate) {
        states.computeIfAbsent(state, it -> new TreeMap<>()).merge(benefit, 1, Integer::sum);
        late += isLate ? 1 : 0;
    }

    synchronized void acted() {
        acts++;
    }

    synchronized void refused(String code) {
        refusals.merge(code, 1, Integer::sum);
    }

    synchronized void turnedAway() {
        turnedAway++;
    }

    synchronized void listed() {
        lists++;
    }

    synchronized void unexpected(String what) {
        unexpected.add(what);
    }

    synchronized boolean clean() {
        return unexpected.isEmpty();
    }

    synchronized long acts() {
        return acts;
    }

    synchronized void print(PrintStream terminal) {
        var benefits = new TreeSet<String>();
        states.values().forEach(byBenefit -> benefits.addAll(byBenefit.keySet()));
        terminal.println();
        terminal.println(row("state", new ArrayList<>(benefits), "all"));
        var totals = new TreeMap<String, Integer>();
        states.forEach((state, byBenefit) -> {
            List<String> cells = new ArrayList<>();
            int all = 0;
            for (String benefit : benefits) {
                int count = byBenefit.getOrDefault(benefit, 0);
                cells.add(count == 0 ? "·" : Integer.toString(count));
                totals.merge(benefit, count, Integer::sum);
                all += count;
            }
            terminal.println(row(state, cells, Integer.toString(all)));
        });
        terminal.println(row(
                "all",
                benefits.stream()
                        .map(benefit -> Integer.toString(totals.getOrDefault(benefit, 0)))
                        .toList(),
                Integer.toString(
                        totals.values().stream().mapToInt(Integer::intValue).sum())));
        terminal.println();
        terminal.println(
                "Put aside on the way, and late: " + late + ". Turned away at the counter: " + turnedAway + ".");
        terminal.println("Lists of poor and near-poor households brought in and approved: " + lists + ".");
        terminal.println("Refused, as it had to be: " + (refusals.isEmpty() ? "nothing" : inWords(refusals)) + ".");
        terminal.println("Answered otherwise than expected: " + unexpected.size() + ".");
        unexpected.stream().limit(MOST_TOLD).forEach(what -> terminal.println("  " + what));
        if (unexpected.size() > MOST_TOLD) {
            terminal.println("  … and " + (unexpected.size() - MOST_TOLD) + " more");
        }
    }

    private static String inWords(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(each -> each.getValue() + " with " + each.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String row(String state, List<String> cells, String all) {
        var line = new StringBuilder(String.format(Locale.ROOT, "  %-34s", state));
        cells.forEach(cell -> line.append(String.format(Locale.ROOT, "%20s", cell)));
        return line.append(String.format(Locale.ROOT, "%8s", all)).toString();
    }
}
