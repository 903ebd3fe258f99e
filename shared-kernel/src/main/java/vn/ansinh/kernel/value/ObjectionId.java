package vn.ansinh.kernel.value;

import java.util.regex.Pattern;
import vn.ansinh.kernel.problem.InvalidValue;

/** One objection (phản ánh) to a posting. Written as {@code o-} and 32 hexadecimal digits. */
public record ObjectionId(String value) implements TextValue {
    private static final Pattern FORM = Pattern.compile("o-[0-9a-f]{32}");

    public ObjectionId {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("objection-id-malformed", "not of the form o-<32 hexadecimal digits>");
        }
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
