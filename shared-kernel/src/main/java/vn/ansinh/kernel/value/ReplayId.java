package vn.ansinh.kernel.value;

/**
 * One replay of the log into views, and the stream that it is recorded in (ADR-0025). Written as {@code replay-} and 32 hexadecimal
 * digits.
 */
public record ReplayId(String value) implements TextValue {
    /** What its streams begin with, before the dash. */
    public static final String KIND = "replay";

    public ReplayId {
        OpaqueId.check(KIND, value, "replay-id-malformed");
    }

    public static ReplayId parse(String text) {
        return new ReplayId(text);
    }

    /** The one of these 32 lower-case hexadecimal digits. */
    public static ReplayId of(String hex) {
        return new ReplayId(KIND + "-" + hex);
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
