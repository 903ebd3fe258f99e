package vn.ansinh.kernel.integrity;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
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

    private LogLeaf() {}

    /**
     * The bytes of a line.
     *
     * @throws IllegalArgumentException when an instant is finer than microseconds or a text has no UTF-8 form: neither can
     *     come from the tables
     */
    public static byte[] bytesOf(LoggedEvent line) {
        return columnsOf(line).toByteArray();
    }

    private static LeafColumns columnsOf(LoggedEvent line) {
        StoredEvent event = line.event();
        var columns = new LeafColumns();
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
        return columns;
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
                Math.floorDiv(micros, LeafColumns.MICROS_PER_SECOND),
                Math.floorMod(micros, LeafColumns.MICROS_PER_SECOND) * (long) LeafColumns.NANOS_PER_MICRO);
    }

    /** The Merkle leaf hash of a line: SHA-256 of a zero byte and its bytes (RFC 6962, section 2.1). */
    public static byte[] hashOf(LoggedEvent line) {
        return columnsOf(line).leafHash();
    }
}
