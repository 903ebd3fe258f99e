package vn.ansinh.kernel.value;

/**
 * A list of people who were paid before this system began, and the stream that it is recorded in (ADR-0034). Written as {@code opening-list-} and 32
 * hexadecimal digits.
 */
public record OpeningListId(String value) implements TextValue {
    /** What it begins with, before the dash. */
    public static final String KIND = "opening-list";

    public OpeningListId {
        OpaqueId.check(KIND, value, "opening-list-id-malformed");
    }

    public static OpeningListId parse(String text) {
        return new OpeningListId(text);
    }

    /** The one of these 32 lower-case hexadecimal digits. */
    public static OpeningListId of(String hex) {
        return new OpeningListId(KIND + "-" + hex);
    }

    /** True when the stream is one of a list of those who were paid before. */
    public static boolean isOpeningList(String stream) {
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
