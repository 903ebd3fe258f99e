package vn.ansinh.kernel.value;

/**
 * One plan by which cases are drawn for an audit, and the stream that it is recorded in (ADR-0026). Written as
 * {@code sampling-plan-} and 32 hexadecimal digits.
 */
public record SamplingPlanId(String value) implements TextValue {
    /** What its streams begin with, before the dash. */
    public static final String KIND = "sampling-plan";

    public SamplingPlanId {
        OpaqueId.check(KIND, value, "sampling-plan-id-malformed");
    }

    public static SamplingPlanId parse(String text) {
        return new SamplingPlanId(text);
    }

    /** The one of these 32 lower-case hexadecimal digits. */
    public static SamplingPlanId of(String hex) {
        return new SamplingPlanId(KIND + "-" + hex);
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
