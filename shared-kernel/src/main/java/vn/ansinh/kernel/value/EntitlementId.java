package vn.ansinh.kernel.value;

/**
 * What a decision granted to one beneficiary in one scheme, month by month (ADR-0034). Written as {@code entitlement-} and 32
 * hexadecimal digits.
 */
public record EntitlementId(String value) implements TextValue {
    /** What it begins with, before the dash. */
    public static final String KIND = "entitlement";

    public EntitlementId {
        OpaqueId.check(KIND, value, "entitlement-id-malformed");
    }

    public static EntitlementId parse(String text) {
        return new EntitlementId(text);
    }

    /** The one of these 32 lower-case hexadecimal digits. */
    public static EntitlementId of(String hex) {
        return new EntitlementId(KIND + "-" + hex);
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
