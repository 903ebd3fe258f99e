package vn.ansinh.launcher.demo;

import java.util.List;

/**
 * A demo case: all that happens in it until the day on which the demo stands.
 *
 * @param benefit in words for the summary
 * @param late whether it was put aside on the way
 */
record DemoCase(long index, String benefit, boolean late, List<DemoStep> steps) {
    DemoCase {
        steps = List.copyOf(steps);
    }
}
