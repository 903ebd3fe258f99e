package vn.ansinh.kernel.value;

import java.util.regex.Pattern;
import vn.ansinh.kernel.problem.InvalidValue;

/** One appointment or delegation (bổ nhiệm, phân công, ủy quyền). Written as {@code ap-} and 32 hexadecimal digits. */
public record AppointmentId(String value) implements TextValue {
    private static final Pattern FORM = Pattern.compile("ap-[0-9a-f]{32}");

    public AppointmentId {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("appointment-id-malformed", "not of the form ap-<32 hexadecimal digits>");
        }
    }

    public static AppointmentId parse(String text) {
        return new AppointmentId(text);
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
