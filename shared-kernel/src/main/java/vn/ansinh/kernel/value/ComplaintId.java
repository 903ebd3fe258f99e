package vn.ansinh.kernel.value;

import java.util.regex.Pattern;
import vn.ansinh.kernel.problem.InvalidValue;

/** One complaint (khiếu nại) about a decision. Written as {@code c-} and 32 hexadecimal digits. */
public record ComplaintId(String value) implements TextValue {
    private static final Pattern FORM = Pattern.compile("c-[0-9a-f]{32}");

    public ComplaintId {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("complaint-id-malformed", "not of the form c-<32 hexadecimal digits>");
        }
    }

    public static ComplaintId parse(String text) {
        return new ComplaintId(text);
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
