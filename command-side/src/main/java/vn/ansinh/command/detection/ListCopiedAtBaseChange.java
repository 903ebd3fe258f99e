package vn.ansinh.command.detection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.ansinh.kernel.event.fraud.AlertEvent.Evidence;
import vn.ansinh.kernel.event.fraud.AlertEvent.Subject;
import vn.ansinh.kernel.value.UnitCode;

/** A unit whose whole list was raised to a new base, and hardly anybody on it looked at within the year before: the old list, copied. */
final class ListCopiedAtBaseChange implements Detector.Comparing {
    private static final int HUNDRED = 100;
    private static final int SHOWN = 10;

    @Override
    public String name() {
        return "list-copied-at-base-change";
    }

    @Override
    public List<String> patterns() {
        return List.of("P16");
    }

    @Override
    public Set<String> shows() {
        return Set.of("raised-unverified");
    }

    @Override
    public List<Hit> compare(Look look) {
        Map<String, List<Trace>> entitled = look.known().all(TraceKind.ENTITLED);
        Map<String, List<Trace>> verified = look.known().all(TraceKind.VERIFIED);
        long days = look.figure("days-verified-within");
        List<Hit> hits = new ArrayList<>();
        look.known().all(TraceKind.RAISED).forEach((month, raised) -> {
            Map<UnitCode, List<Trace>> all = new TreeMap<>();
            Map<UnitCode, List<Trace>> unverified = new HashMap<>();
            for (Trace raise : raised) {
                UnitCode unit = entitled.getOrDefault(raise.which().text(), List.of()).stream()
                        .findFirst()
                        .map(Trace::unit)
                        .orElse(null);
                if (unit != null) {
                    all.computeIfAbsent(unit, it -> new ArrayList<>()).add(raise);
                    if (!isVerified(raise, raise.on().minusDays(days), entitled, verified)) {
                        unverified
                                .computeIfAbsent(unit, it -> new ArrayList<>())
                                .add(raise);
                    }
                }
            }
            all.forEach((unit, list) -> {
                List<Trace> copied = unverified.getOrDefault(unit, List.of());
                if (list.size() >= look.figure("least-entitlements")
                        && (long) copied.size() * HUNDRED >= look.figure("percent-unverified") * list.size()) {
                    hits.add(hit(month, unit, copied));
                }
            });
        });
        return hits;
    }

    private static boolean isVerified(
            Trace raise, LocalDate since, Map<String, List<Trace>> entitled, Map<String, List<Trace>> verified) {
        String which = raise.which().text();
        return isSince(entitled.getOrDefault(which, List.of()), since)
                || isSince(verified.getOrDefault(which, List.of()), since);
    }

    private static boolean isSince(List<Trace> traces, LocalDate since) {
        return traces.stream().anyMatch(it -> !it.on().isBefore(since));
    }

    private static Hit hit(String month, UnitCode unit, List<Trace> copied) {
        List<Evidence> evidence = Look.evidence(copied.stream().limit(SHOWN), "raised-unverified");
        return new Hit(month + "/" + unit.text(), List.of(new Subject(null, null, null, unit, null)), evidence);
    }
}
