package vn.ansinh.kernel.value;

/** One proposal of the office to amend, revoke or reopen on its own motion. Written as {@code r-} and 32 hexadecimal digits. */
public record RevisionId(String value) implements TextValue {
    public RevisionId {
        OpaqueId.check("r", value, "revision-id-malformed");
    }

    public static RevisionId parse(String text) {
        return new RevisionId(text);
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
