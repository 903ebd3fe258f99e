package vn.ansinh.kernel.value;

import java.util.regex.Pattern;
import vn.ansinh.kernel.problem.InvalidValue;

/** One breaking of the glass: an official's reading of a case outside their unit. Written as {@code glass-} and 32 hexadecimal digits. */
public record GlassId(String value) implements TextValue {
    private static final Pattern FORM = Pattern.compile("glass-[0-9a-f]{32}");

    public GlassId {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("glass-id-malformed", "not of the form glass-<32 hexadecimal digits>");
        }
    }

    public static GlassId parse(String text) {
        return new GlassId(text);
    }

    /** Whether a stream of events is one of these. */
    public static boolean isGlass(String stream) {
        return FORM.matcher(stream).matches();
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
