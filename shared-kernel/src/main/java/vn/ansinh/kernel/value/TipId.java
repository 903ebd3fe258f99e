package vn.ansinh.kernel.value;

/**
 * A tip (tố cáo), and the stream that it is recorded in (ADR-0035). Written as {@code tip-} and 32
 * hexadecimal digits.
 */
public record TipId(String value) implements TextValue {
    /** What it begins with, before the dash. */
    public static final String KIND = "tip";

    public TipId {
        OpaqueId.check(KIND, value, "tip-id-malformed");
    }

    public static TipId parse(String text) {
        return new TipId(text);
    }

    /** The one of these 32 lower-case hexadecimal digits. */
    public static TipId of(String hex) {
        return new TipId(KIND + "-" + hex);
    }

    /** True when the stream is one of a tip. */
    public static boolean isTip(String stream) {
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
