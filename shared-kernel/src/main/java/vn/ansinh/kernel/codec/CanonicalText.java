package vn.ansinh.kernel.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes {@link CanonicalJson}'s one form, in UTF-8; whoever writes gives the keys in their order. */
final class CanonicalText {
    private static final int FIRST_LENGTH = 1_024;

    /** Bytes that stand for themselves, as nearly all do. Not the question mark: half a surrogate pair is encoded as one, and is looked for there. */
    private static final boolean[] PLAIN = new boolean[256];

    static {
        Arrays.fill(PLAIN, ' ', PLAIN.length, true);
        PLAIN['"'] = false;
        PLAIN['\\'] = false;
        PLAIN['?'] = false;
    }

    private final Way way = new Way();
    private final boolean closed;
    private byte[] out = new byte[FIRST_LENGTH];
    private int length;

    /** @param closed whether personal data are written as their events hold them, without their values */
    CanonicalText(boolean closed) {
        this.closed = closed;
    }

    boolean isClosed() {
        return closed;
    }

    Way way() {
        return way;
    }

    CodecFailure failure(String what) {
        return new CodecFailure(way.toString(), what);
    }

    byte[] bytes() {
        return Arrays.copyOf(out, length);
    }

    void begin(char opening) {
        add(opening);
    }

    void end(char closing) {
        add(closing);
    }

    /** The way leads to the value from here on. */
    void key(String key) {
        separate('{');
        text(key);
        add(':');
        way.enter(key);
    }

    /** The same of a name that needs no escape. */
    void key(String key, byte[] utf8) {
        separate('{');
        add('"');
        add(utf8);
        add('"');
        add(':');
        way.enter(key);
    }

    /** Likewise. */
    void element(int index) {
        separate('[');
        way.enter(index);
    }

    private void separate(char opening) {
        if (out[length - 1] != opening) {
            add(',');
        }
    }

    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        add('"');
        int plain = 0;
        while (plain < utf8.length && PLAIN[utf8[plain] & 0xff]) {
            plain++;
        }
        if (plain == utf8.length) {
            add(utf8);
        } else {
            checkPairs(text);
            for (byte one : utf8) {
                escape(one);
            }
        }
        add('"');
    }

    void truth(boolean truth) {
        ascii(Boolean.toString(truth));
    }

    void integer(long integer) {
        if (integer > CanonicalJson.LARGEST_INTEGER || integer < -CanonicalJson.LARGEST_INTEGER) {
            throw failure("not an integer of at most 53 bits");
        }
        ascii(Long.toString(integer));
    }

    private void escape(byte one) {
        switch (one) {
            case '"' -> ascii("\\\"");
            case '\\' -> ascii("\\\\");
            case '\b' -> ascii("\\b");
            case '\f' -> ascii("\\f");
            case '\n' -> ascii("\\n");
            case '\r' -> ascii("\\r");
            case '\t' -> ascii("\\t");
            default -> {
                if (one >= 0 && one < ' ') {
                    ascii(String.format("\\u%04x", (int) one));
                } else {
                    add((char) (one & 0xff));
                }
            }
        }
    }

    private void checkPairs(String text) {
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            // Half a pair is a point of its own.
            if (point <= Character.MAX_SURROGATE && point >= Character.MIN_SURROGATE) {
                throw failure("lone surrogate");
            }
            at += Character.charCount(point);
        }
    }

    private void ascii(String text) {
        add(text.getBytes(StandardCharsets.US_ASCII));
    }

    private void add(byte[] bytes) {
        ensure(bytes.length);
        System.arraycopy(bytes, 0, out, length, bytes.length);
        length += bytes.length;
    }

    private void add(char one) {
        ensure(1);
        out[length++] = (byte) one;
    }

    private void ensure(int more) {
        if (out.length - length < more) {
            out = Arrays.copyOf(out, Math.max(2 * out.length, length + more));
        }
    }
}
