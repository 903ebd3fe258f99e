package vn.ansinh.kernel.value;

/**
 * One request of a person about their data, and the stream that it is recorded in. Written as {@code data-request-} and 32
 * hexadecimal digits.
 */
public record DataRequestId(String value) implements TextValue {
    /** What its streams begin with, before the dash. */
    public static final String KIND = "data-request";

    public DataRequestId {
        OpaqueId.check(KIND, value, "data-request-id-malformed");
    }

    public static DataRequestId parse(String text) {
        return new DataRequestId(text);
    }

    /** Whether a stream of events is one of these. */
    public static boolean isDataRequest(String stream) {
        return OpaqueId.is(KIND, stream);
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
