package vn.ansinh.kernel.value;

import java.util.regex.Pattern;
import vn.ansinh.kernel.problem.InvalidValue;

/**
 * One plan by which cases are drawn for an audit, and the stream that it is recorded in (ADR-0026). Written as
 * {@code sampling-plan-} and 32 hexadecimal digits.
 */
public record SamplingPlanId(String value) implements TextValue {
    /** What its streams begin with, before the dash. */
    public static final String KIND = "sampling-plan";

    private static final Pattern FORM = Pattern.compile(KIND + "-[0-9a-f]{32}");

    public SamplingPlanId {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue(
                    "sampling-plan-id-malformed", "not of the form sampling-plan-<32 hexadecimal digits>");
        }
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
