package vn.ansinh.kernel.value;

/**
 * A fraud review (hậu kiểm), and the stream that it is recorded in (ADR-0035). Written as {@code fraud-review-} and 32
 * hexadecimal digits.
 */
public record FraudReviewId(String value) implements TextValue {
    /** What it begins with, before the dash. */
    public static final String KIND = "fraud-review";

    public FraudReviewId {
        OpaqueId.check(KIND, value, "fraud-review-id-malformed");
    }

    public static FraudReviewId parse(String text) {
        return new FraudReviewId(text);
    }

    /** The one of these 32 lower-case hexadecimal digits. */
    public static FraudReviewId of(String hex) {
        return new FraudReviewId(KIND + "-" + hex);
    }

    /** True when the stream is one of a fraud review. */
    public static boolean isFraudReview(String stream) {
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
