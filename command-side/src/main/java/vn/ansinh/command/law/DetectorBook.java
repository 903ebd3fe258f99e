package vn.ansinh.command.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.ansinh.command.lawtext.Entry;
import vn.ansinh.command.lawtext.LegalSource;
import vn.ansinh.kernel.value.Certainty;

/** By which figures the detectors of the fraud review look, by date. */
final class DetectorBook {
    private record Key(String detector, String name) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int first = detector.compareTo(other.detector);
            return first != 0 ? first : name.compareTo(other.name);
        }
    }

    private final Map<Key, List<DetectorFigure>> figures = new TreeMap<>();

    Optional<DetectorFigure> find(String detector, String name, LocalDate on) {
        return figures.getOrDefault(new Key(detector, name), List.of()).stream()
                .filter(figure -> figure.validOn(on))
                .findFirst();
    }

    /** The figures of a detector on a day, in order of name. */
    List<DetectorFigure> of(String detector, LocalDate on) {
        return figures.entrySet().stream()
                .filter(it -> it.getKey().detector().equals(detector))
                .flatMap(it -> it.getValue().stream())
                .filter(figure -> figure.validOn(on))
                .toList();
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>();
        figures.keySet().forEach(key -> names.add("detector " + key.detector() + " " + key.name()));
        return Collections.unmodifiableSet(names);
    }

    void read(Entry root, Map<String, LegalSource> sources) {
        for (Entry entry : root.entries("detectors")) {
            String detector = entry.text("detector");
            for (Entry row : entry.entries("rows")) {
                DetectorFigure figure = new DetectorFigure(
                        detector,
                        row.text("figure"),
                        row.whole("limit"),
                        row.date("from"),
                        row.dateIfAny("to"),
                        Sources.cited(row, sources),
                        row.choice("certainty", Certainty.class));
                add(figure, row);
                row.done();
            }
            entry.done();
        }
    }

    private void add(DetectorFigure figure, Entry row) {
        Span.require(row, figure.from(), figure.to());
        List<DetectorFigure> before =
                figures.computeIfAbsent(new Key(figure.detector(), figure.name()), it -> new ArrayList<>());
        if (!before.isEmpty()) {
            Span.requireFollows(row, before.getLast().to(), figure.from(), figure.name() + " of " + figure.detector());
        }
        before.add(figure);
    }
}
