package vn.ansinh.proof.fraud;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * What detectors found, held against what was planted. A pattern's recall is what share of its plants was named by an alarm of a detector
 * that says it looks for the pattern; its precision is what share of the alarms of these detectors names anybody in anything planted.
 */
final class Score {
    private static final int SHOWN = 3;

    /** An alert, as far as a score looks at it. */
    record Alarm(String detector, List<String> patterns, Set<String> names) {}

    /** Of so many, so many. */
    static final class Share {
        private int all;
        private int hit;

        void count(boolean hits) {
            all++;
            hit += hits ? 1 : 0;
        }

        double share() {
            return all == 0 ? 1 : (double) hit / all;
        }

        @Override
        public String toString() {
            return all == 0 ? "" : String.format(Locale.ROOT, "%d/%d = %.2f", hit, all, share());
        }
    }

    private final Map<Pattern, Share> plain = empty();
    private final Map<Pattern, Share> hidden = empty();
    private final Map<Pattern, Share> precision = empty();
    private final Map<String, Share> detectors = new TreeMap<>();
    private final Map<String, List<Set<String>>> wrong = new TreeMap<>();

    Score(Collection<Alarm> alarms, List<Label> labels) {
        Set<String> planted = new HashSet<>();
        labels.forEach(label -> planted.addAll(label.marks()));
        Map<Pattern, Set<String>> named = new TreeMap<>();
        for (Alarm alarm : alarms) {
            boolean right = alarm.names().stream().anyMatch(planted::contains);
            detectors.computeIfAbsent(alarm.detector(), begun -> new Share()).count(right);
            if (!right) {
                wrong.computeIfAbsent(alarm.detector(), begun -> new ArrayList<>())
                        .add(alarm.names());
            }
            for (String pattern : alarm.patterns()) {
                Pattern of = Pattern.valueOf(pattern);
                of(precision, of).count(right);
                named.computeIfAbsent(of, begun -> new HashSet<>()).addAll(alarm.names());
            }
        }
        for (Label label : labels) {
            Set<String> names = named.getOrDefault(label.pattern(), Set.of());
            of(label.hidden() ? hidden : plain, label.pattern())
                    .count(label.marks().stream().anyMatch(names::contains));
        }
    }

    private static Map<Pattern, Share> empty() {
        Map<Pattern, Share> shares = new TreeMap<>();
        for (Pattern pattern : Pattern.values()) {
            shares.put(pattern, new Share());
        }
        return shares;
    }

    private static Share of(Map<Pattern, Share> shares, Pattern pattern) {
        return Objects.requireNonNull(shares.get(pattern));
    }

    /** Recall of those who took no care. */
    Map<Pattern, Share> plain() {
        return plain;
    }

    /** Recall of those who did. */
    Map<Pattern, Share> hidden() {
        return hidden;
    }

    Map<Pattern, Share> precision() {
        return precision;
    }

    /** As it is printed. */
    String text() {
        StringBuilder text = new StringBuilder();
        line(text, "pattern", "recall, plain", "recall, hidden", "precision", "");
        for (Pattern pattern : Pattern.values()) {
            line(
                    text,
                    pattern.name(),
                    of(plain, pattern),
                    of(hidden, pattern),
                    of(precision, pattern),
                    pattern.words());
        }
        text.append('\n');
        detectors.forEach((detector, share) -> {
            text.append("%-34s %s%n".formatted(detector, share));
            wrong.getOrDefault(detector, List.of()).stream()
                    .limit(SHOWN)
                    .forEach(it -> text.append("    false: ").append(it).append('\n'));
        });
        return text.toString();
    }

    private static void line(StringBuilder text, Object... cells) {
        text.append("%-8s %-16s %-16s %-18s %s%n".formatted(cells));
    }
}
