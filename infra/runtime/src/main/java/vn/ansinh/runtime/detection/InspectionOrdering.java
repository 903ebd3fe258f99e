package vn.ansinh.runtime.detection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.ansinh.command.detection.AlertHistory;
import vn.ansinh.command.detection.Standing;
import vn.ansinh.command.detection.Trace;
import vn.ansinh.command.detection.TraceKind;
import vn.ansinh.command.detection.Traces;
import vn.ansinh.command.law.DetectorFigure;
import vn.ansinh.command.law.Policy;
import vn.ansinh.kernel.event.fraud.AlertEvent.Subject;
import vn.ansinh.kernel.integrity.Checkpoint;
import vn.ansinh.kernel.integrity.SignedNote;
import vn.ansinh.kernel.sample.Sampling;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.wording.DetectorWords;
import vn.ansinh.query.port.FraudDetection.About;
import vn.ansinh.query.port.FraudDetection.Item;
import vn.ansinh.query.port.FraudDetection.Order;
import vn.ansinh.query.port.FraudDetection.Reason;

/**
 * In which order to look. What waits comes by how often its detector was right, what is still drawn, what else is known of the same person or case,
 * and how long it has waited; each is told beside its place. Every so many places is one that chance has: drawn from all that is drawn, by a root of
 * the log that nobody could know the day before. It is an order of work and no judgement, so that it is stored nowhere and read by no rule.
 */
final class InspectionOrdering {
    /** Of a detector of which nothing is concluded yet. */
    private static final long UNPROVEN = 50;

    private static final int HUNDRED = 100;
    private static final long A_DRAWN_ONE = 20;
    private static final long ANOTHER_ALERT = 10;
    private static final long MOST_OTHERS = 5;
    private static final long MOST_DAYS = 60;

    private static final DetectorWords VIETNAMESE = DetectorWords.in(Locale.forLanguageTag("vi"));
    private static final DetectorWords ENGLISH = DetectorWords.in(Locale.ENGLISH);

    private final List<AlertHistory> waiting;
    private final Map<String, Standing> standings;
    private final Policy policy;
    private final Traces traces;
    private final LocalDate day;
    private final Map<Subject, Integer> about = new HashMap<>();

    InspectionOrdering(
            List<AlertHistory> alerts, Map<String, Standing> standings, Policy policy, Traces traces, LocalDate day) {
        this.waiting = alerts.stream().filter(AlertHistory::waits).toList();
        this.standings = standings;
        this.policy = policy;
        this.traces = traces;
        this.day = day;
        waiting.forEach(alert -> keysOf(alert).forEach(key -> about.merge(key, 1, Integer::sum)));
    }

    private record Placed(AlertHistory alert, long weight, List<Reason> reasons) {}

    /** @param note of the checkpoint that chance draws by */
    Order order(Optional<String> note, int limit) {
        List<Placed> placed = waiting.stream()
                .map(this::placed)
                .sorted(Comparator.comparingLong(Placed::weight)
                        .reversed()
                        .thenComparing(it -> it.alert().alert().text()))
                .limit(limit)
                .toList();
        Optional<Checkpoint> checkpoint =
                note.map(it -> Checkpoint.parse(SignedNote.parse(it).text()));
        long share = policy.detectorFigure(DetectorFigure.ALL, "percent-by-chance", day)
                .map(DetectorFigure::value)
                .orElse(0L);
        String seed = checkpoint
                .map(it -> Sampling.seed(it.root(), "inspection-order " + day))
                .orElse(null);
        Iterator<Trace> chance = seed == null
                ? List.<Trace>of().iterator()
                : drawn(seed, share, limit).iterator();
        List<Item> items = new ArrayList<>();
        Iterator<Placed> inOrder = placed.iterator();
        int every = share == 0 ? Integer.MAX_VALUE : Math.toIntExact(Math.max(1, HUNDRED / share));
        while (items.size() < limit && (inOrder.hasNext() || chance.hasNext())) {
            int place = items.size() + 1;
            boolean chances = chance.hasNext() && (place % every == 0 || !inOrder.hasNext());
            if (!chances && !inOrder.hasNext()) {
                break;
            }
            items.add(chances ? item(place, chance.next(), share) : item(place, inOrder.next()));
        }
        return new Order(day, checkpoint.map(Checkpoint::size).orElse(null), seed, items);
    }

    private Placed placed(AlertHistory alert) {
        Standing standing = standings.get(alert.detector());
        List<Reason> reasons = new ArrayList<>();
        long precision = standing == null ? UNPROVEN : standing.precision().orElse(UNPROVEN);
        if (standing != null && standing.precision().isPresent()) {
            reasons.add(reason("precision", precision));
        }
        long drawn = alert.subjects().stream()
                .map(Subject::entitlement)
                .filter(it -> it != null && isDrawn(it))
                .count();
        if (drawn > 0) {
            reasons.add(reason("drawn-still", drawn));
        }
        long others = keysOf(alert).stream()
                .mapToLong(key -> about.getOrDefault(key, 1) - 1L)
                .max()
                .orElse(0);
        if (others > 0) {
            reasons.add(reason("other-alerts", others));
        }
        long days = Math.max(0, ChronoUnit.DAYS.between(alert.raisedOn(), day));
        reasons.add(reason("days-waiting", days));
        long weight = precision
                + A_DRAWN_ONE * Math.min(1, drawn)
                + ANOTHER_ALERT * Math.min(MOST_OTHERS, others)
                + Math.min(MOST_DAYS, days);
        return new Placed(alert, weight, List.copyOf(reasons));
    }

    /** The person and the case of each subject, by which alerts are about the same. */
    private static Set<Subject> keysOf(AlertHistory alert) {
        Set<Subject> keys = new HashSet<>();
        for (Subject subject : alert.subjects()) {
            if (subject.person() != null) {
                keys.add(new Subject(subject.person(), null, null, null, null));
            }
            if (subject.caseId() != null) {
                keys.add(new Subject(null, subject.caseId(), null, null, null));
            }
        }
        return keys;
    }

    private boolean isDrawn(EntitlementId entitlement) {
        return traces.of(TraceKind.STOPPED, entitlement.text()).isEmpty()
                && traces.of(TraceKind.ENTITLED, entitlement.text()).stream()
                        .anyMatch(it -> it.until() == null || !it.until().isBefore(day));
    }

    /** What chance has, of all that is drawn today, alert or not. */
    private List<Trace> drawn(String seed, long share, int limit) {
        Set<String> stopped = traces.all(TraceKind.STOPPED).keySet();
        Map<String, Trace> drawn = new HashMap<>();
        traces.all(TraceKind.ENTITLED).forEach((entitlement, all) -> {
            Trace one = all.getFirst();
            if (!stopped.contains(entitlement)
                    && (one.until() == null || !one.until().isBefore(day))) {
                drawn.put(entitlement, one);
            }
        });
        long size = (limit * share + HUNDRED - 1) / HUNDRED;
        return Sampling.first(drawn.keySet(), Math.toIntExact(size), seed).stream()
                .map(drawn::get)
                .toList();
    }

    private static Item item(int place, Placed placed) {
        AlertHistory alert = placed.alert();
        return new Item(
                place,
                false,
                alert.alert(),
                alert.detector(),
                VIETNAMESE.detector(alert.detector()),
                ENGLISH.detector(alert.detector()),
                alert.subjects().stream()
                        .map(it -> new About(it.person(), it.caseId(), it.entitlement(), it.unit(), it.official()))
                        .toList(),
                placed.reasons());
    }

    private static Item item(int place, Trace drawn, long share) {
        return new Item(
                place,
                true,
                null,
                null,
                null,
                null,
                List.of(new About(drawn.person(), null, drawn.entitlement(), drawn.unit(), null)),
                List.of(reason("by-chance", share)));
    }

    private static Reason reason(String code, long value) {
        return new Reason(code, value, VIETNAMESE.reason(code, value), ENGLISH.reason(code, value));
    }
}
