package vn.ansinh.kernel.value;

/** One public posting (niêm yết) of a result. Written as {@code n-} and 32 hexadecimal digits. */
public record PostingId(String value) implements TextValue {
    public PostingId {
        OpaqueId.check("n", value, "posting-id-malformed");
    }

    public static PostingId parse(String text) {
        return new PostingId(text);
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
