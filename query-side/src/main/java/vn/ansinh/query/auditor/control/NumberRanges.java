package vn.ansinh.query.auditor.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The numbers that a register has given, as ranges: however far apart they lie, they take no more room than there are gaps. From 1. */
final class NumberRanges {
    private final TreeMap<Integer, Integer> ranges = new TreeMap<>();
    private final List<Integer> twice = new ArrayList<>();

    /** Numbers from one to another, both among them. */
    record Range(int from, int to) {
        long size() {
            return (long) to - from + 1;
        }
    }

    void add(int number) {
        Map.Entry<Integer, Integer> below = ranges.floorEntry(number);
        if (below != null && below.getValue() >= number) {
            twice.add(number);
            return;
        }
        int from = below != null && below.getValue() == number - 1 ? below.getKey() : number;
        Integer above = number == Integer.MAX_VALUE ? null : ranges.remove(number + 1);
        ranges.put(from, above == null ? number : above);
    }

    /** What no act bears below the highest number, lowest first. */
    List<Range> missing() {
        List<Range> missing = new ArrayList<>();
        int next = 1;
        for (Map.Entry<Integer, Integer> range : ranges.entrySet()) {
            if (range.getKey() > next) {
                missing.add(new Range(next, range.getKey() - 1));
            }
            next = range.getValue() + 1;
        }
        return missing;
    }

    /** What a second act bears, once for each. */
    List<Integer> twice() {
        return twice.stream().sorted().toList();
    }

    long objections() {
        return missing().stream().mapToLong(Range::size).sum() + twice.size();
    }
}
