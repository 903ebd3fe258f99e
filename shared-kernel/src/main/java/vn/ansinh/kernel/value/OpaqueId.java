package vn.ansinh.kernel.value;

import vn.ansinh.kernel.problem.InvalidValue;

/** The one form of all identifiers that tell nothing: what it identifies, a dash, and 32 lower-case hexadecimal digits. */
final class OpaqueId {
    private static final int DIGITS = 32;

    private OpaqueId() {}

    /** Whether a text is an identifier of this kind. By hand, since identifiers are read by the dozen in each event. */
    static boolean is(String kind, String text) {
        int dash = kind.length();
        if (text.length() != dash + 1 + DIGITS || !text.startsWith(kind) || text.charAt(dash) != '-') {
            return false;
        }
        for (int i = dash + 1; i < text.length(); i++) {
            char digit = text.charAt(i);
            if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
                return false;
            }
        }
        return true;
    }

    /** @throws InvalidValue with this code when the text is no identifier of this kind */
    static void check(String kind, String text, String code) {
        if (!is(kind, text)) {
            throw new InvalidValue(code, "not of the form " + kind + "-<32 hexadecimal digits>");
        }
    }
}
