package vn.ansinh.kernel.value;

import java.util.regex.Pattern;
import vn.ansinh.kernel.problem.InvalidValue;

/** One public posting (niêm yết) of a result. Written as {@code n-} and 32 hexadecimal digits. */
public record PostingId(String value) implements TextValue {
    private static final Pattern FORM = Pattern.compile("n-[0-9a-f]{32}");

    public PostingId {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("posting-id-malformed", "not of the form n-<32 hexadecimal digits>");
        }
    }

    public static PostingId parse(String text) {
        return new PostingId(text);
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
