package vn.ansinh.kernel.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Goes through one JSON text in UTF-8 without a tree of it: whoever reads says what is to come next. Strict as {@link CanonicalJson#read} is, and it knows
 * neither nulls nor fractions.
 */
final class JsonCursor {
    private static final char REPLACED = '\uFFFD';

    private final byte[] bytes;
    private final Way way;
    private int at;

    JsonCursor(byte[] bytes) {
        this(bytes, new Way());
    }

    /** A text that stands for something within another one. */
    JsonCursor(byte[] bytes, Way way) {
        this.bytes = bytes;
        this.way = way;
    }

    Way way() {
        return way;
    }

    CodecFailure failure(String what) {
        return new CodecFailure(way.toString(), what);
    }

    /** Past the opening brace or bracket. */
    void begin(char opening, String what) {
        if (next() != opening) {
            throw failure("must be " + what);
        }
        at++;
    }

    /**
     * Whether there is another member, or element; past the comma before it, or past the end of the whole.
     *
     * @param first whether none was read yet
     */
    boolean more(char closing, boolean first) {
        int next = next();
        if (next == closing) {
            at++;
            return false;
        }
        if (!first) {
            if (next != ',') {
                throw malformed();
            }
            at++;
            if (next() == closing) {
                throw malformed();
            }
        }
        return true;
    }

    /** Past a member's name and its colon, when it is this one, spelt without escapes. */
    boolean isKey(byte[] name) {
        boolean isText = next() == '"';
        int end = at + 1 + name.length;
        if (!isText
                || end + 1 >= bytes.length
                || bytes[end] != '"'
                || bytes[end + 1] != ':'
                || !Arrays.equals(bytes, at + 1, end, name, 0, name.length)) {
            return false;
        }
        at = end + 2;
        return true;
    }

    /** Any member's name, past its colon. */
    String key() {
        String name = text("a key");
        if (next() != ':') {
            throw malformed();
        }
        at++;
        return name;
    }

    String text(String what) {
        if (next() != '"') {
            throw failure("must be " + what);
        }
        at++;
        int from = at;
        boolean ascii = true;
        while (true) {
            int here = here();
            if (here == '"') {
                break;
            }
            if (here == '\\') {
                return escaped(from);
            }
            if (here >= 0 && here < 0x20) {
                throw malformed();
            }
            ascii &= here > 0;
            at++;
        }
        String text = ascii ? new String(bytes, from, at - from, StandardCharsets.ISO_8859_1) : utf8(from, at);
        at++;
        return text;
    }

    private String escaped(int from) {
        var text = new StringBuilder();
        int run = from;
        while (true) {
            int here = here();
            if (here == '"') {
                text.append(utf8(run, at));
                at++;
                return text.toString();
            }
            if (here >= 0 && here < 0x20) {
                throw malformed();
            }
            at++;
            if (here == '\\') {
                text.append(utf8(run, at - 1)).append(unescaped());
                run = at;
            }
        }
    }

    private char unescaped() {
        int escape = here();
        at++;
        return switch (escape) {
            case '"', '\\', '/' -> (char) escape;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                int unit = 0;
                for (int i = 0; i < 4; i++) {
                    int digit = Character.digit(here(), 16);
                    if (digit < 0) {
                        throw malformed();
                    }
                    unit = 16 * unit + digit;
                    at++;
                }
                yield (char) unit;
            }
            default -> throw malformed();
        };
    }

    /** Decoding puts a mark in place of what is not well-formed: only where one is found is it looked at again. */
    private String utf8(int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return text.indexOf(REPLACED) < 0 ? text : Utf8.text(Arrays.copyOfRange(bytes, from, to));
    }

    long integer() {
        boolean negative = next() == '-';
        if (negative) {
            at++;
        }
        int from = at;
        long value = 0;
        // Downwards, since the lowest long has no counterpart.
        for (int digit = here() - '0'; digit >= 0 && digit <= 9; digit = here() - '0') {
            if (value < (Long.MIN_VALUE + digit) / 10) {
                throw failure("must be an integer");
            }
            value = 10 * value - digit;
            at++;
        }
        boolean leadingZero = at - from > 1 && bytes[from] == '0';
        int after = here();
        if (at == from
                || leadingZero
                || after == '.'
                || after == 'e'
                || after == 'E'
                || (!negative && value == Long.MIN_VALUE)) {
            throw failure("must be an integer");
        }
        return negative ? value : -value;
    }

    boolean truth() {
        if (next() == 't' && isWord("true")) {
            return true;
        }
        if (next() == 'f' && isWord("false")) {
            return false;
        }
        throw failure("must be true or false");
    }

    private boolean isWord(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (at + i >= bytes.length || bytes[at + i] != word.charAt(i)) {
                return false;
            }
        }
        at += word.length();
        return true;
    }

    /** Nothing may follow. */
    void end() {
        if (next() != 0 || at < bytes.length) {
            throw malformed();
        }
    }

    private CodecFailure malformed() {
        return failure("not JSON");
    }

    /** The next byte that is not white space, not passed; 0 at the end, which no JSON begins with. */
    private int next() {
        int here = here();
        while (here == ' ' || here == '\n' || here == '\r' || here == '\t') {
            at++;
            here = here();
        }
        return here;
    }

    private int here() {
        return at < bytes.length ? bytes[at] : 0;
    }
}
