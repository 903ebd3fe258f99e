package vn.ansinh.kernel.value;

/** One erasure of a person, and the stream that it is recorded in. Written as {@code erasure-} and 32 hexadecimal digits. */
public record ErasureId(String value) implements TextValue {
    /** What its streams begin with, before the dash. */
    public static final String KIND = "erasure";

    public ErasureId {
        OpaqueId.check(KIND, value, "erasure-id-malformed");
    }

    public static ErasureId parse(String text) {
        return new ErasureId(text);
    }

    /** Whether a stream of events is one of these. */
    public static boolean isErasure(String stream) {
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
