package vn.ansinh.kernel.value;

import java.util.regex.Pattern;
import vn.ansinh.kernel.problem.InvalidValue;

/** Who acted, as a pseudonym: a keyed digest of the issuer and subject of an account. One person may hold several accounts. Written as {@code a-} and 32 hexadecimal digits. */
public record ActorId(String value) implements TextValue {
    private static final Pattern FORM = Pattern.compile("a-[0-9a-f]{32}");

    public ActorId {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("actor-id-malformed", "not of the form a-<32 hexadecimal digits>");
        }
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
