package vn.ansinh.kernel.value;

/** A dwelling, opaque: a keyed digest of its unit and normalised address. Written as {@code d-} and 32 hexadecimal digits. */
public record DwellingId(String value) implements TextValue {
    public DwellingId {
        OpaqueId.check("d", value, "dwelling-id-malformed");
    }

    public static DwellingId parse(String text) {
        return new DwellingId(text);
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
