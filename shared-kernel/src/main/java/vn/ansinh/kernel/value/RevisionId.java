package vn.ansinh.kernel.value;

import java.util.regex.Pattern;
import vn.ansinh.kernel.problem.InvalidValue;

/** One proposal of the office to amend, revoke or reopen on its own motion. Written as {@code r-} and 32 hexadecimal digits. */
public record RevisionId(String value) implements TextValue {
    private static final Pattern FORM = Pattern.compile("r-[0-9a-f]{32}");

    public RevisionId {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("revision-id-malformed", "not of the form r-<32 hexadecimal digits>");
        }
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
