package vn.ansinh.kernel.value;

import java.util.regex.Pattern;
import vn.ansinh.kernel.problem.InvalidValue;

/**
 * One version of the policy, proposed or approved; its text goes by a digest. Written as {@code policy-version-} and 32
 * hexadecimal digits.
 */
public record PolicyVersionId(String value) implements TextValue {
    private static final String KIND = "policy-version-";
    private static final Pattern FORM = Pattern.compile(KIND + "[0-9a-f]{32}");

    public PolicyVersionId {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue(
                    "policy-version-id-malformed", "not of the form policy-version-<32 hexadecimal digits>");
        }
    }

    public static PolicyVersionId parse(String text) {
        return new PolicyVersionId(text);
    }

    /** The one of these 32 lower-case hexadecimal digits. */
    public static PolicyVersionId of(String hex) {
        return new PolicyVersionId(KIND + hex);
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
