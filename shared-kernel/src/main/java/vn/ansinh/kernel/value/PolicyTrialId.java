package vn.ansinh.kernel.value;

/**
 * One trial of a version of the policy over the decisions of the log, and the stream that it is recorded in (ADR-0019). Written as
 * {@code policy-trial-} and 32 hexadecimal digits.
 */
public record PolicyTrialId(String value) implements TextValue {
    /** What its streams begin with, before the dash. */
    public static final String KIND = "policy-trial";

    public PolicyTrialId {
        OpaqueId.check(KIND, value, "policy-trial-id-malformed");
    }

    public static PolicyTrialId parse(String text) {
        return new PolicyTrialId(text);
    }

    /** The one of these 32 lower-case hexadecimal digits. */
    public static PolicyTrialId of(String hex) {
        return new PolicyTrialId(KIND + "-" + hex);
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
