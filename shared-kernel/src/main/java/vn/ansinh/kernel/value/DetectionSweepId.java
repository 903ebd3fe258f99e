package vn.ansinh.kernel.value;

/**
 * One look of all detectors through the whole log, and the stream that it is recorded in (ADR-0036). Written as {@code detection-sweep-} and
 * 32 hexadecimal digits.
 */
public record DetectionSweepId(String value) implements TextValue {
    /** What it begins with, before the dash. */
    public static final String KIND = "detection-sweep";

    public DetectionSweepId {
        OpaqueId.check(KIND, value, "detection-sweep-id-malformed");
    }

    public static DetectionSweepId parse(String text) {
        return new DetectionSweepId(text);
    }

    /** The one of these 32 lower-case hexadecimal digits. */
    public static DetectionSweepId of(String hex) {
        return new DetectionSweepId(KIND + "-" + hex);
    }

    @Override
    public String text() {
        return value;
    }

    @Override
    public String toString() {
        return value;
    }
}
