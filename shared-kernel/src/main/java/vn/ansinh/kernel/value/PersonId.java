package vn.ansinh.kernel.value;

import java.util.regex.Pattern;
import vn.ansinh.kernel.problem.InvalidValue;

/** A person, opaque: it tells nothing about who it is. Found or made by a keyed digest of the person number. Written as {@code p-} and 32 hexadecimal digits. */
public record PersonId(String value) implements TextValue {
    private static final Pattern FORM = Pattern.compile("p-[0-9a-f]{32}");

    public PersonId {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("person-id-malformed", "not of the form p-<32 hexadecimal digits>");
        }
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
