package vn.ansinh.kernel.value;

/**
 * What a detector found once, and the stream that it is recorded in (ADR-0036). Written as {@code alert-} and 32
 * hexadecimal digits.
 */
public record AlertId(String value) implements TextValue {
    /** What it begins with, before the dash. */
    public static final String KIND = "alert";

    public AlertId {
        OpaqueId.check(KIND, value, "alert-id-malformed");
    }

    public static AlertId parse(String text) {
        return new AlertId(text);
    }

    /** The one of these 32 lower-case hexadecimal digits. */
    public static AlertId of(String hex) {
        return new AlertId(KIND + "-" + hex);
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
