package vn.ansinh.kernel.value;

import java.util.regex.Pattern;
import vn.ansinh.kernel.problem.InvalidValue;

/** One erasure of a person, and the stream that it is recorded in. Written as {@code erasure-} and 32 hexadecimal digits. */
public record ErasureId(String value) implements TextValue {
    /** What its streams begin with, before the dash. */
    public static final String KIND = "erasure";

    private static final Pattern FORM = Pattern.compile(KIND + "-[0-9a-f]{32}");

    public ErasureId {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("erasure-id-malformed", "not of the form erasure-<32 hexadecimal digits>");
        }
    }

    public static ErasureId parse(String text) {
        return new ErasureId(text);
    }

    /** Whether a stream of events is one of these. */
    public static boolean isErasure(String stream) {
        return FORM.matcher(stream).matches();
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
