package vn.ansinh.command.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.ansinh.kernel.event.fraud.AlertEvent.Subject;

/** A register in which numbers are missing before newer ones: decisions that were signed beside the system, or taken out of it. */
final class DecisionNumbersWithHoles implements Detector.Comparing {
    @Override
    public String name() {
        return "decision-numbers-with-holes";
    }

    @Override
    public List<String> patterns() {
        return List.of("P09");
    }

    @Override
    public Set<String> shows() {
        return Set.of("before-the-hole", "after-the-hole");
    }

    @Override
    public List<Hit> compare(Look look) {
        Map<String, List<Trace>> registers = new LinkedHashMap<>();
        look.known()
                .all(TraceKind.NUMBERED)
                .forEach((entry, numbers) -> registers
                        .computeIfAbsent(Registers.of(entry), it -> new ArrayList<>())
                        .addAll(numbers));
        List<Hit> hits = new ArrayList<>();
        registers.forEach((register, numbers) -> {
            List<Trace> inOrder = numbers.stream()
                    .sorted(Comparator.comparingLong(Trace::number))
                    .toList();
            Trace before = null;
            for (Trace number : inOrder) {
                long expected = before == null ? 1 : before.number() + 1;
                if (number.number() > expected && isOld(number, look)) {
                    hits.add(new Hit(
                            register + "/" + expected,
                            List.of(new Subject(null, null, null, number.unit(), null)),
                            Stream.concat(
                                            Stream.ofNullable(before).map(it -> Look.evidence(it, "before-the-hole")),
                                            Stream.of(Look.evidence(number, "after-the-hole")))
                                    .toList()));
                }
                before = number;
            }
        });
        return hits;
    }

    /** Of two that are signed in the same minute the second may be in the log first. */
    private static boolean isOld(Trace number, Look look) {
        return number.on().isBefore(look.on().minusDays(look.figure("days-until-filled") - 1));
    }
}
