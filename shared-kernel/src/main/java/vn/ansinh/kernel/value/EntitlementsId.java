package vn.ansinh.kernel.value;

/**
 * All entitlements of one beneficiary: their stream, so that "only the highest" and "one of a scheme" are decided over all of them
 * (ADR-0034). Written as {@code entitlements-} and the 32 hexadecimal digits of their {@link PersonId}.
 */
public record EntitlementsId(String value) implements TextValue {
    private static final String KIND = "entitlements";

    public EntitlementsId {
        OpaqueId.check(KIND, value, "entitlements-id-malformed");
    }

    public static EntitlementsId of(PersonId beneficiary) {
        return new EntitlementsId(KIND + beneficiary.text().substring(1));
    }

    public static EntitlementsId parse(String text) {
        return new EntitlementsId(text);
    }

    /** True when the stream is one of a beneficiary's entitlements. */
    public static boolean isEntitlements(String stream) {
        return OpaqueId.is(KIND, stream);
    }

    public PersonId beneficiary() {
        return PersonId.parse("p" + value.substring(KIND.length()));
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
