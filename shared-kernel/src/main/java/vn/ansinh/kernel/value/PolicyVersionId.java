package vn.ansinh.kernel.value;

/**
 * One version of the policy, proposed or approved; its text goes by a digest. Written as {@code policy-version-} and 32
 * hexadecimal digits.
 */
public record PolicyVersionId(String value) implements TextValue {
    private static final String KIND = "policy-version";

    public PolicyVersionId {
        OpaqueId.check(KIND, value, "policy-version-id-malformed");
    }

    public static PolicyVersionId parse(String text) {
        return new PolicyVersionId(text);
    }

    /** The one of these 32 lower-case hexadecimal digits. */
    public static PolicyVersionId of(String hex) {
        return new PolicyVersionId(KIND + "-" + hex);
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
