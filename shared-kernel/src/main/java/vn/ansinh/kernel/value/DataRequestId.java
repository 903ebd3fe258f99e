package vn.ansinh.kernel.value;

import java.util.regex.Pattern;
import vn.ansinh.kernel.problem.InvalidValue;

/**
 * One request of a person about their data, and the stream that it is recorded in. Written as {@code data-request-} and 32
 * hexadecimal digits.
 */
public record DataRequestId(String value) implements TextValue {
    /** What its streams begin with, before the dash. */
    public static final String KIND = "data-request";

    private static final Pattern FORM = Pattern.compile(KIND + "-[0-9a-f]{32}");

    public DataRequestId {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("data-request-id-malformed", "not of the form data-request-<32 hexadecimal digits>");
        }
    }

    public static DataRequestId parse(String text) {
        return new DataRequestId(text);
    }

    /** Whether a stream of events is one of these. */
    public static boolean isDataRequest(String stream) {
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
