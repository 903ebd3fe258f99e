package vn.ansinh.kernel.value;

import java.util.regex.Pattern;
import vn.ansinh.kernel.problem.InvalidValue;

/**
 * One replay of the log into views, and the stream that it is recorded in (ADR-0025). Written as {@code replay-} and 32 hexadecimal
 * digits.
 */
public record ReplayId(String value) implements TextValue {
    /** What its streams begin with, before the dash. */
    public static final String KIND = "replay";

    private static final Pattern FORM = Pattern.compile(KIND + "-[0-9a-f]{32}");

    public ReplayId {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("replay-id-malformed", "not of the form replay-<32 hexadecimal digits>");
        }
    }

    public static ReplayId parse(String text) {
        return new ReplayId(text);
    }

    /** The one of these 32 lower-case hexadecimal digits. */
    public static ReplayId of(String hex) {
        return new ReplayId(KIND + "-" + hex);
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
