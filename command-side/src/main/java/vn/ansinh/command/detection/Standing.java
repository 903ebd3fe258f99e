package vn.ansinh.command.detection;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import vn.ansinh.command.law.DetectorFigure;
import vn.ansinh.command.law.Policy;

/**
 * How a detector stands by what human beings concluded. Below its floor, of so many concluded at least, it is off by rule; nobody switches it. It is
 * counted anew once its figures are others, so that a detector that was put right may show it.
 *
 * @param right alerts that were right to raise, by the figures of today
 * @param concluded all that came to an end, by the figures of today
 * @param floor percent; empty where the policy of the day has none
 * @param least concluded before anything is switched off
 */
public record Standing(String detector, long right, long concluded, OptionalLong floor, long least) {
    private static final long HUNDRED = 100;

    /** Right of a hundred concluded, rounded down; empty while nothing was concluded. */
    public OptionalLong precision() {
        return concluded == 0 ? OptionalLong.empty() : OptionalLong.of(right * HUNDRED / concluded);
    }

    public boolean isOff() {
        return floor.isPresent() && concluded >= least && right * HUNDRED < floor.getAsLong() * concluded;
    }

    /**
     * All detectors of this program on a day.
     *
     * @param policyOf the policy that an alert names; empty where it cannot be read any more
     */
    public static Map<String, Standing> of(
            List<AlertHistory> alerts, Policy policy, Function<String, Optional<Policy>> policyOf, LocalDate on) {
        Map<String, long[]> counts = new HashMap<>();
        Map<String, Boolean> same = new HashMap<>();
        for (AlertHistory alert : alerts) {
            boolean counted = alert.wasRight() || alert.wasWrong();
            if (counted
                    && same.computeIfAbsent(
                            alert.detector() + " " + alert.policyVersion(),
                            key -> bySameFigures(alert, policy, policyOf, on))) {
                long[] count = counts.computeIfAbsent(alert.detector(), key -> new long[2]);
                count[0] += alert.wasRight() ? 1 : 0;
                count[1]++;
            }
        }
        Map<String, Standing> standings = new HashMap<>();
        for (Detector detector : Detectors.ALL) {
            long[] count = counts.getOrDefault(detector.name(), new long[2]);
            standings.put(
                    detector.name(),
                    new Standing(
                            detector.name(),
                            count[0],
                            count[1],
                            figure(policy, "precision-floor-percent", on),
                            figure(policy, "least-concluded", on).orElse(Long.MAX_VALUE)));
        }
        return Map.copyOf(standings);
    }

    private static boolean bySameFigures(
            AlertHistory alert, Policy policy, Function<String, Optional<Policy>> policyOf, LocalDate on) {
        return alert.policyVersion().equals(policy.version())
                || policyOf.apply(alert.policyVersion())
                        .map(then -> values(then, alert.detector(), alert.raisedOn())
                                .equals(values(policy, alert.detector(), on)))
                        .orElse(false);
    }

    private static Map<String, Long> values(Policy policy, String detector, LocalDate on) {
        Map<String, Long> values = new HashMap<>();
        policy.detectorFigures(detector, on).forEach(figure -> values.put(figure.name(), figure.value()));
        return values;
    }

    private static OptionalLong figure(Policy policy, String name, LocalDate on) {
        return policy.detectorFigure(DetectorFigure.ALL, name, on)
                .map(figure -> OptionalLong.of(figure.value()))
                .orElseGet(OptionalLong::empty);
    }
}
