package vn.ansinh.kernel.value;

/** One list of poor and near-poor households, and its stream. Written as {@code recognised-list-} and 32 hexadecimal digits. */
public record RecognisedListId(String value) implements TextValue {
    private static final String KIND = "recognised-list";

    public RecognisedListId {
        OpaqueId.check(KIND, value, "recognised-list-id-malformed");
    }

    public static RecognisedListId parse(String text) {
        return new RecognisedListId(text);
    }

    /** The one of these 32 lower-case hexadecimal digits. */
    public static RecognisedListId of(String hex) {
        return new RecognisedListId(KIND + "-" + hex);
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
