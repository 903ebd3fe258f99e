package vn.ansinh.kernel.value;

/**
 * A human being in their office: the stream of all that they were appointed to and of the relatives they declared. Written as
 * {@code off-} and the 32 hexadecimal digits of their {@link PersonId}, so that one human being has one stream, whatever
 * accounts they hold, and two appointments that overlap meet in it (ADR-0011).
 */
public record OfficialId(String value) implements TextValue {
    public OfficialId {
        OpaqueId.check("off", value, "official-id-malformed");
    }

    public static OfficialId of(PersonId person) {
        return new OfficialId("off-" + person.text().substring("p-".length()));
    }

    public static OfficialId parse(String text) {
        return new OfficialId(text);
    }

    /** True when the stream is one of an official, and not one of a case, the policy or the intake desk. */
    public static boolean isOfficial(String stream) {
        return OpaqueId.is("off", stream);
    }

    public PersonId person() {
        return PersonId.parse("p-" + value.substring("off-".length()));
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
