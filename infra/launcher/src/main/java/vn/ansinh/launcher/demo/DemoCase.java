package vn.ansinh.launcher.demo;

import java.util.List;
import java.util.Optional;
import vn.ansinh.kernel.value.UnitCode;

/**
 * A demo case: all that happens in it until the day on which the demo stands.
 *
 * @param benefit in words for the summary
 * @param late whether it was put aside on the way
 * @param lodgedAt the commune that took it in
 * @param recognised the household as the commune's lists have it; empty when it is on none
 */
record DemoCase(
        long index,
        String benefit,
        boolean late,
        List<DemoStep> steps,
        UnitCode lodgedAt,
        Optional<ListedFamily> recognised) {
    DemoCase {
        steps = List.copyOf(steps);
    }
}
