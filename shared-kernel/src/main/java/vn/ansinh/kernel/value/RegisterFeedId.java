package vn.ansinh.kernel.value;

/**
 * What a state register handed over at once, and the stream that it is recorded in (ADR-0036). Written as {@code register-feed-} and 32
 * hexadecimal digits.
 */
public record RegisterFeedId(String value) implements TextValue {
    /** What it begins with, before the dash. */
    public static final String KIND = "register-feed";

    public RegisterFeedId {
        OpaqueId.check(KIND, value, "register-feed-id-malformed");
    }

    public static RegisterFeedId parse(String text) {
        return new RegisterFeedId(text);
    }

    /** The one of these 32 lower-case hexadecimal digits. */
    public static RegisterFeedId of(String hex) {
        return new RegisterFeedId(KIND + "-" + hex);
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
