package vn.ansinh.kernel.value;

/** One objection (phản ánh) to a posting. Written as {@code o-} and 32 hexadecimal digits. */
public record ObjectionId(String value) implements TextValue {
    public ObjectionId {
        OpaqueId.check("o", value, "objection-id-malformed");
    }

    public static ObjectionId parse(String text) {
        return new ObjectionId(text);
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
