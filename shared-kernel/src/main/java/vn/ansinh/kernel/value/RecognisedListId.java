package vn.ansinh.kernel.value;

import java.util.regex.Pattern;
import vn.ansinh.kernel.problem.InvalidValue;

/** One list of poor and near-poor households, and its stream. Written as {@code recognised-list-} and 32 hexadecimal digits. */
public record RecognisedListId(String value) implements TextValue {
    private static final String KIND = "recognised-list-";
    private static final Pattern FORM = Pattern.compile(KIND + "[0-9a-f]{32}");

    public RecognisedListId {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue(
                    "recognised-list-id-malformed", "not of the form recognised-list-<32 hexadecimal digits>");
        }
    }

    public static RecognisedListId parse(String text) {
        return new RecognisedListId(text);
    }

    /** The one of these 32 lower-case hexadecimal digits. */
    public static RecognisedListId of(String hex) {
        return new RecognisedListId(KIND + hex);
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
