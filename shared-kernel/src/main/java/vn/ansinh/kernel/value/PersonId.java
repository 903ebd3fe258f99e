package vn.ansinh.kernel.value;

/** A person, opaque: it tells nothing about who it is. Found or made by a keyed digest of the person number. Written as {@code p-} and 32 hexadecimal digits. */
public record PersonId(String value) implements TextValue {
    public PersonId {
        OpaqueId.check("p", value, "person-id-malformed");
    }

    public static PersonId parse(String text) {
        return new PersonId(text);
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
