package vn.ansinh.command.detection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import vn.ansinh.command.law.DetectorFigure;
import vn.ansinh.command.law.Policy;
import vn.ansinh.kernel.codec.Sha256;
import vn.ansinh.kernel.event.erasure.ErasureEvent.PersonErased;
import vn.ansinh.kernel.seal.BlindIndex;
import vn.ansinh.kernel.value.AlertId;

/**
 * Detectors at work: what new traces, a day or the end of a sweep come to under a policy. Each cause has one identifier of an alert, made of
 * detector and cause alone, so that whoever finds it again finds the same one.
 */
public final class Detection {
    /** Of which kinds traces are looked at again each day: what waits, and what it waits for. */
    public static final Set<TraceKind> WAITED_FOR =
            Set.of(TraceKind.DIED, TraceKind.MOVED, TraceKind.DETAINED, TraceKind.MATTER);

    private static final int DIGITS = 32;

    private final List<Detector> detectors;
    private final Policy policy;
    private final LocalDate on;

    /** @param lets whether a detector may speak: one that is switched off looks at nothing */
    public Detection(Policy policy, LocalDate on, Predicate<Detector> lets) {
        this.detectors = Detectors.ALL.stream().filter(lets).toList();
        this.policy = policy;
        this.on = on;
    }

    /** What one detector found, with the alert that it is. */
    public record Found(AlertId alert, Detector detector, Hit hit) {}

    /** What these new traces come to. */
    public List<Found> watch(Collection<Trace> fresh, Traces known) {
        return watch(fresh, known, it -> true);
    }

    /** What comes about by time alone, of traces of any age. */
    public List<Found> wait(Collection<Trace> old, Traces known) {
        return watch(old, known, Detector.Watching::waits);
    }

    private List<Found> watch(Collection<Trace> traces, Traces known, Predicate<Detector.Watching> which) {
        Map<AlertId, Found> found = new LinkedHashMap<>();
        for (Detector detector : detectors) {
            if (detector instanceof Detector.Watching watching && which.test(watching)) {
                Look look = look(watching, known);
                for (Trace trace : traces) {
                    if (watching.watches().contains(trace.kind())) {
                        keep(watching, judged(watching, trace, look), found);
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** What units and issuers come to beside each other. */
    public List<Found> compare(Traces known) {
        Map<AlertId, Found> found = new LinkedHashMap<>();
        for (Detector detector : detectors) {
            if (detector instanceof Detector.Comparing comparing) {
                keep(comparing, compared(comparing, look(comparing, known)), found);
            }
        }
        return List.copyOf(found.values());
    }

    private static List<Hit> judged(Detector.Watching detector, Trace trace, Look look) {
        try {
            return detector.judge(trace, look);
        } catch (Look.NoSuchFigure none) {
            return List.of();
        }
    }

    private static List<Hit> compared(Detector.Comparing detector, Look look) {
        try {
            return detector.compare(look);
        } catch (Look.NoSuchFigure none) {
            return List.of();
        }
    }

    private static void keep(Detector detector, List<Hit> hits, Map<AlertId, Found> found) {
        for (Hit hit : hits) {
            AlertId alert = alertOf(detector, hit);
            found.putIfAbsent(alert, new Found(alert, detector, hit));
        }
    }

    static AlertId alertOf(Detector detector, Hit hit) {
        return AlertId.of(Sha256.hex(detector.name() + "\n" + hit.cause()).substring(0, DIGITS));
    }

    private Look look(Detector detector, Traces known) {
        return new Look(
                known,
                name -> policy.detectorFigure(detector.name(), name, on)
                        .map(DetectorFigure::value)
                        .map(OptionalLong::of)
                        .orElseGet(OptionalLong::empty),
                on);
    }

    /**
     * All that all detectors find in a history that is at hand, looked at as a sweep does: with everything known that is in it.
     *
     * @param history in order of position, opened in {@link Tracing#OPENED}
     */
    public static List<Found> over(Iterable<Noticed> history, BlindIndex index, Policy policy, LocalDate on) {
        Tracing tracing = new Tracing(index);
        TracesAtHand known = new TracesAtHand();
        for (Noticed noticed : history) {
            if (noticed.event() instanceof PersonErased erased) {
                known.forget(erased.person());
            }
            known.add(tracing.of(noticed));
        }
        Detection detection = new Detection(policy, on, any -> true);
        List<Trace> all = new ArrayList<>();
        for (TraceKind kind : TraceKind.values()) {
            known.all(kind).values().forEach(all::addAll);
        }
        List<Found> found = new ArrayList<>(detection.watch(all, known));
        found.addAll(detection.compare(known));
        return List.copyOf(found);
    }
}
