package vn.ansinh.kernel.integrity;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Columns of a row as the bytes of a leaf: each preceded by its length in bytes (four bytes, big-endian), so that nothing can move from one
 * column to its neighbour. Fixed from the first leaf on.
 */
final class LeafColumns {
    static final long MICROS_PER_SECOND = 1_000_000;
    static final int NANOS_PER_MICRO = 1_000;

    /** No column is as long. */
    private static final int ABSENT = -1;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1024);

    byte[] toByteArray() {
        return out.toByteArray();
    }

    void bytes(byte[] value) {
        length(value.length);
        out.writeBytes(value);
    }

    private void length(int length) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    }

    void number(long value) {
        bytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    void uuid(UUID value) {
        bytes(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array());
    }

    /** @throws IllegalArgumentException when it is finer than microseconds */
    void instant(Instant value) {
        if (value.getNano() % NANOS_PER_MICRO != 0) {
            throw new IllegalArgumentException("finer than microseconds: " + value);
        }
        number(Math.addExact(
                Math.multiplyExact(value.getEpochSecond(), MICROS_PER_SECOND), value.getNano() / NANOS_PER_MICRO));
    }

    /** @throws IllegalArgumentException when the text has no UTF-8 form */
    void text(String value) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(value));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            bytes(bytes);
        } catch (CharacterCodingException lone) {
            throw new IllegalArgumentException("a text with a lone surrogate", lone);
        }
    }

    /** A text that may be absent, which is another thing than an empty one. */
    void textOrNone(@Nullable String value) {
        if (value == null) {
            length(ABSENT);
        } else {
            text(value);
        }
    }

    /** A list in one column: each text in it with its own length. */
    void texts(List<String> values) {
        var inner = new LeafColumns();
        values.forEach(inner::text);
        bytes(inner.toByteArray());
    }
}
