package vn.ansinh.kernel.problem;

import java.util.regex.Pattern;

/**
 * A value that cannot mean anything in this field: refused where it is made, so that no later code
 * has to ask again. The code is stable and becomes the problem's code at HTTP; the message is for
 * developers and never repeats personal data.
 */
public class InvalidValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final String code;

    public InvalidValue(String code, String message) {
        super(code + ": " + message);
        if (!KEBAB.matcher(code).matches()) {
            throw new IllegalStateException("not a problem code: " + code);
        }
        this.code = code;
    }

    /** Stable kebab-case code, such as {@code person-number-malformed}. */
    public String code() {
        return code;
    }
}
