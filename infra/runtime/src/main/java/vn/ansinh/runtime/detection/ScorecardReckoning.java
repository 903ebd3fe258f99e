package vn.ansinh.runtime.detection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.detection.AlertHistory;
import vn.ansinh.command.detection.Detector;
import vn.ansinh.command.detection.Detectors;
import vn.ansinh.command.detection.Standing;
import vn.ansinh.command.detection.Trace;
import vn.ansinh.command.detection.TraceKind;
import vn.ansinh.command.detection.Traces;
import vn.ansinh.command.law.Policy;
import vn.ansinh.kernel.event.fraud.AlertEvent.Subject;
import vn.ansinh.kernel.event.fraud.ReviewOutcome;
import vn.ansinh.kernel.value.FraudReviewId;
import vn.ansinh.kernel.wording.DetectorWords;
import vn.ansinh.query.port.FraudDetection.Card;
import vn.ansinh.query.port.FraudDetection.Cell;
import vn.ansinh.query.port.FraudDetection.Figure;
import vn.ansinh.query.port.FraudDetection.Score;

/** The scorecard, from alerts and what came of them. Communes and schemes with few alerts are merged, so that nobody is found in a number. */
final class ScorecardReckoning {
    /** Below this a cell is merged. */
    static final int SMALL = 5;

    private static final DetectorWords VIETNAMESE = DetectorWords.in(Locale.forLanguageTag("vi"));
    private static final DetectorWords ENGLISH = DetectorWords.in(Locale.ENGLISH);

    private final List<AlertHistory> alerts;
    private final Map<String, Standing> standings;
    private final Traces traces;

    ScorecardReckoning(List<AlertHistory> alerts, Map<String, Standing> standings, Traces traces) {
        this.alerts = alerts;
        this.standings = standings;
        this.traces = traces;
    }

    Card card(LocalDate day, Policy policy, Map<FraudReviewId, Long> held) {
        return new Card(
                day,
                Detectors.ALL.stream()
                        .map(detector -> score(detector, day, policy, held))
                        .toList(),
                cells(subject -> Optional.ofNullable(subject.unit())
                        .map(unit -> unit.text())
                        .orElse(null)),
                cells(this::schemeOf));
    }

    private Score score(Detector detector, LocalDate day, Policy policy, Map<FraudReviewId, Long> held) {
        List<AlertHistory> own = alerts.stream()
                .filter(it -> it.detector().equals(detector.name()))
                .toList();
        Standing standing = standings.get(detector.name());
        return new Score(
                detector.name(),
                VIETNAMESE.detector(detector.name()),
                ENGLISH.detector(detector.name()),
                detector.patterns(),
                figures(detector, policy, day),
                own.size(),
                count(own, AlertHistory::waits),
                count(own, it -> it.dismissed() != null),
                count(own, it -> it.review() != null && it.outcome() == null),
                count(own, it -> it.outcome() == ReviewOutcome.CLEARED),
                count(own, it -> it.outcome() == ReviewOutcome.ERROR),
                count(own, it -> it.outcome() == ReviewOutcome.CONFIRMED),
                standing == null || standing.precision().isEmpty()
                        ? null
                        : Long.valueOf(standing.precision().getAsLong()),
                standing == null || standing.floor().isEmpty()
                        ? null
                        : Long.valueOf(standing.floor().getAsLong()),
                standing == null || standing.floor().isEmpty() ? null : Long.valueOf(standing.least()),
                standing != null && standing.isOff(),
                medianDays(own),
                held(own, held, AlertHistory::wasRight),
                held(own, held, it -> it.outcome() == ReviewOutcome.CLEARED));
    }

    private static List<Figure> figures(Detector detector, Policy policy, LocalDate day) {
        return policy.detectorFigures(detector.name(), day).stream()
                .map(it -> new Figure(it.name(), it.value(), it.source().text(), it.certainty()))
                .toList();
    }

    private static long count(List<AlertHistory> alerts, Predicate<AlertHistory> which) {
        return alerts.stream().filter(which).count();
    }

    private static @Nullable Long medianDays(List<AlertHistory> alerts) {
        List<Long> days = new ArrayList<>();
        for (AlertHistory alert : alerts) {
            LocalDate ended = alert.endedOn();
            if (ended != null) {
                days.add(ChronoUnit.DAYS.between(alert.raisedOn(), ended));
            }
        }
        Collections.sort(days);
        return days.isEmpty() ? null : days.get(days.size() / 2);
    }

    /** What reviews held, each once, however many alerts of the detector had led to it. */
    private static long held(List<AlertHistory> alerts, Map<FraudReviewId, Long> held, Predicate<AlertHistory> which) {
        Set<FraudReviewId> reviews = new HashSet<>();
        alerts.stream()
                .filter(which)
                .map(AlertHistory::review)
                .flatMap(it -> Optional.ofNullable(it).stream())
                .forEach(reviews::add);
        return reviews.stream().mapToLong(it -> held.getOrDefault(it, 0L)).sum();
    }

    private static final class Counts {
        private long raised;
        private long concluded;
        private long right;

        void add(AlertHistory alert) {
            raised++;
            concluded += alert.wasRight() || alert.wasWrong() ? 1 : 0;
            right += alert.wasRight() ? 1 : 0;
        }

        void add(Counts other) {
            raised += other.raised;
            concluded += other.concluded;
            right += other.right;
        }

        Cell cell(@Nullable String key) {
            return new Cell(key, raised, concluded, right);
        }
    }

    /** Each alert counts once, where its first subject is. */
    private List<Cell> cells(Function<Subject, @Nullable String> by) {
        Map<String, Counts> counts = new TreeMap<>();
        for (AlertHistory alert : alerts) {
            alert.subjects().stream()
                    .flatMap(subject -> Optional.ofNullable(by.apply(subject)).stream())
                    .findFirst()
                    .ifPresent(key ->
                            counts.computeIfAbsent(key, it -> new Counts()).add(alert));
        }
        return merged(counts);
    }

    /** Where what is merged is still small, the next smallest goes too: nobody may reckon it from a total. */
    private static List<Cell> merged(Map<String, Counts> counts) {
        List<Map.Entry<String, Counts>> bySize = counts.entrySet().stream()
                .sorted(Comparator.comparingLong(it -> it.getValue().raised))
                .toList();
        Counts others = new Counts();
        Set<String> gone = new HashSet<>();
        for (Map.Entry<String, Counts> cell : bySize) {
            if (cell.getValue().raised < SMALL || (others.raised > 0 && others.raised < SMALL)) {
                others.add(cell.getValue());
                gone.add(cell.getKey());
            }
        }
        List<Cell> cells = new ArrayList<>();
        counts.forEach((key, count) -> {
            if (!gone.contains(key)) {
                cells.add(count.cell(key));
            }
        });
        // Fewer than five in all would stand alone: nothing is said of them.
        if (others.raised >= SMALL) {
            cells.add(others.cell(null));
        }
        return List.copyOf(cells);
    }

    private @Nullable String schemeOf(Subject subject) {
        Optional<Trace> known = subject.entitlement() != null
                ? traces.of(TraceKind.ENTITLED, subject.entitlement().text()).stream()
                        .findFirst()
                : subject.caseId() == null
                        ? Optional.empty()
                        : traces.of(TraceKind.MATTER, subject.caseId().text()).stream()
                                .findFirst();
        return known.map(Trace::word).orElse(null);
    }
}
