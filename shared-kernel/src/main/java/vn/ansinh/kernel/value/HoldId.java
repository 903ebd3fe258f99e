package vn.ansinh.kernel.value;

/**
 * One hold on an entitlement, from its proposal to its end (ADR-0035). Written as {@code hold-} and 32
 * hexadecimal digits.
 */
public record HoldId(String value) implements TextValue {
    /** What it begins with, before the dash. */
    public static final String KIND = "hold";

    public HoldId {
        OpaqueId.check(KIND, value, "hold-id-malformed");
    }

    public static HoldId parse(String text) {
        return new HoldId(text);
    }

    /** The one of these 32 lower-case hexadecimal digits. */
    public static HoldId of(String hex) {
        return new HoldId(KIND + "-" + hex);
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
