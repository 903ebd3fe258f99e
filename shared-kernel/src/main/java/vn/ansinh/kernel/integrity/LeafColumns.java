package vn.ansinh.kernel.integrity;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Columns of a row as the bytes of a leaf: each preceded by its length in bytes (four bytes, big-endian), so that nothing can move from one
 * column to its neighbour. Fixed from the first leaf on.
 */
final class LeafColumns {
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    static final long MICROS_PER_SECOND = 1_000_000;
    static final int NANOS_PER_MICRO = 1_000;

    /** No column is as long. */
    private static final int ABSENT = -1;

    private static final int FIRST_ROOM = 2_048;
    private static final int ASCII = 0x80;

    private byte[] bytes = new byte[FIRST_ROOM];
    private int length;

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    /** {@link MerkleTree#leafOf} of these bytes. */
    byte[] leafHash() {
        return MerkleTree.leafOf(bytes, length);
    }

    void bytes(byte[] value) {
        length(value.length);
        raw(value, value.length);
    }

    private void raw(byte[] value, int count) {
        room(count);
        System.arraycopy(value, 0, bytes, length, count);
        length += count;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, Math.addExact(length, more)));
        }
    }

    private void length(int value) {
        room(Integer.BYTES);
        INTS.set(bytes, length, value);
        length += Integer.BYTES;
    }

    void number(long value) {
        length(Long.BYTES);
        eight(value);
    }

    private void eight(long value) {
        room(Long.BYTES);
        LONGS.set(bytes, length, value);
        length += Long.BYTES;
    }

    void uuid(UUID value) {
        length(2 * Long.BYTES);
        eight(value.getMostSignificantBits());
        eight(value.getLeastSignificantBits());
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
        length(value.length());
        room(value.length());
        for (int at = 0; at < value.length(); at++) {
            char letter = value.charAt(at);
            if (letter >= ASCII) {
                length -= Integer.BYTES;
                encoded(value);
                return;
            }
            bytes[length + at] = (byte) letter;
        }
        length += value.length();
    }

    private void encoded(String value) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(value));
            byte[] form = new byte[encoded.remaining()];
            encoded.get(form);
            bytes(form);
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
        length(inner.length);
        raw(inner.bytes, inner.length);
    }
}
