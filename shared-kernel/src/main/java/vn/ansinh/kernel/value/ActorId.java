package vn.ansinh.kernel.value;

/** Who acted, as a pseudonym: a keyed digest of the issuer and subject of an account. One person may hold several accounts. Written as {@code a-} and 32 hexadecimal digits. */
public record ActorId(String value) implements TextValue {
    public ActorId {
        OpaqueId.check("a", value, "actor-id-malformed");
    }

    public static ActorId parse(String text) {
        return new ActorId(text);
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
