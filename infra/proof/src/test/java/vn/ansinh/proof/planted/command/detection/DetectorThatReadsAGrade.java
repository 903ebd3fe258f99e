package vn.ansinh.proof.planted.command.detection;

import java.util.List;
import java.util.Set;
import vn.ansinh.command.detection.Detector;
import vn.ansinh.command.detection.Hit;
import vn.ansinh.command.detection.Look;
import vn.ansinh.kernel.value.FactCode;

/** Looks at whom it may not look at. */
final class DetectorThatReadsAGrade implements Detector.Comparing {
    @Override
    public String name() {
        return FactCode.DISABILITY_DEGREE.wire();
    }

    @Override
    public List<String> patterns() {
        return List.of();
    }

    @Override
    public Set<String> shows() {
        return Set.of();
    }

    @Override
    public List<Hit> compare(Look look) {
        return List.of();
    }
}
