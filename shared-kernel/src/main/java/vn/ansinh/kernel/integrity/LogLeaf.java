package vn.ansinh.kernel.integrity;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.event.StoredEvent;

/**
 * A line of the log as bytes, and its hash. Fixed from the first event on: a proof that was handed out is checked decades
 * later by someone else's program, so neither the columns nor their order nor their form can ever change. A second form
 * would carry another tag.
 *
 * <p>Twelve columns, each preceded by its length in bytes (four bytes, big-endian), so that nothing can move from one column
 * to its neighbour:
 *
 * <ol>
 *   <li>the tag {@code an-sinh/leaf/1}
 *   <li>position
 *   <li>sequenced at
 *   <li>append id
 *   <li>stream
 *   <li>sequence
 *   <li>event id: its 16 bytes
 *   <li>name
 *   <li>revision
 *   <li>payload, as stored
 *   <li>metadata, as stored
 *   <li>recorded at
 * </ol>
 *
 * Numbers are eight bytes, big-endian, two's complement; instants are such numbers, of microseconds since 1970-01-01T00:00Z;
 * texts are UTF-8.
 */
public final class LogLeaf {
    /** Names this form of the bytes. */
    public static final String TAG = "an-sinh/leaf/1";

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int NANOS_PER_MICRO = 1_000;

    private LogLeaf() {}

    /**
     * The bytes of a line.
     *
     * @throws IllegalArgumentException when an instant is finer than microseconds or a text has no UTF-8 form: neither can
     *     come from the tables
     */
    public static byte[] bytesOf(LoggedEvent line) {
        StoredEvent event = line.event();
        Columns columns = new Columns();
        columns.text(TAG);
        columns.number(line.position());
        columns.instant(line.sequencedAt());
        columns.number(event.appendId());
        columns.text(event.stream());
        columns.number(event.sequence());
        columns.uuid(event.eventId());
        columns.text(event.name());
        columns.number(event.revision());
        columns.bytes(event.payload());
        columns.bytes(event.metadata());
        columns.instant(event.recordedAt());
        return columns.out.toByteArray();
    }

    /**
     * The line that these bytes are of.
     *
     * @throws IllegalArgumentException when they are no line's, or not the only bytes of theirs
     */
    public static LoggedEvent parse(byte[] bytes) {
        ByteBuffer columns = ByteBuffer.wrap(bytes);
        try {
            if (!text(columns).equals(TAG)) {
                throw new IllegalArgumentException("no line of a log");
            }
            long position = number(columns);
            Instant sequencedAt = instant(columns);
            var event = new StoredEvent(
                    number(columns),
                    text(columns),
                    number(columns),
                    uuid(columns),
                    text(columns),
                    Math.toIntExact(number(columns)),
                    next(columns),
                    next(columns),
                    instant(columns));
            var line = new LoggedEvent(position, sequencedAt, event);
            if (!Arrays.equals(bytesOf(line), bytes)) {
                throw new IllegalArgumentException("a line in other bytes than its own");
            }
            return line;
        } catch (BufferUnderflowException | ArithmeticException | DateTimeException broken) {
            throw new IllegalArgumentException("no line of a log", broken);
        }
    }

    private static byte[] next(ByteBuffer columns) {
        int length = columns.getInt();
        if (length < 0 || length > columns.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] value = new byte[length];
        columns.get(value);
        return value;
    }

    private static String text(ByteBuffer columns) {
        return new String(next(columns), StandardCharsets.UTF_8);
    }

    private static long number(ByteBuffer columns) {
        return ByteBuffer.wrap(next(columns)).getLong();
    }

    private static UUID uuid(ByteBuffer columns) {
        ByteBuffer value = ByteBuffer.wrap(next(columns));
        return new UUID(value.getLong(), value.getLong());
    }

    private static Instant instant(ByteBuffer columns) {
        long micros = number(columns);
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, MICROS_PER_SECOND),
                Math.floorMod(micros, MICROS_PER_SECOND) * (long) NANOS_PER_MICRO);
    }

    /** The Merkle leaf hash of a line: SHA-256 of a zero byte and its bytes (RFC 6962, section 2.1). */
    public static byte[] hashOf(LoggedEvent line) {
        return MerkleTree.leafOf(bytesOf(line));
    }

    private static final class Columns {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream(1024);

        void bytes(byte[] value) {
            out.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(value.length).array());
            out.writeBytes(value);
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

        void instant(Instant value) {
            if (value.getNano() % NANOS_PER_MICRO != 0) {
                throw new IllegalArgumentException("finer than microseconds: " + value);
            }
            number(Math.addExact(
                    Math.multiplyExact(value.getEpochSecond(), MICROS_PER_SECOND), value.getNano() / NANOS_PER_MICRO));
        }

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
    }
}
