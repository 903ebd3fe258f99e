package vn.ansinh.kernel.value;

import java.util.regex.Pattern;
import vn.ansinh.kernel.problem.InvalidValue;

/** A dwelling, opaque: a keyed digest of its unit and normalised address. Written as {@code d-} and 32 hexadecimal digits. */
public record DwellingId(String value) implements TextValue {
    private static final Pattern FORM = Pattern.compile("d-[0-9a-f]{32}");

    public DwellingId {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("dwelling-id-malformed", "not of the form d-<32 hexadecimal digits>");
        }
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
