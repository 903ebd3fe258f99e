package vn.ansinh.kernel.integrity;

import vn.ansinh.kernel.access.AccessLine;

/**
 * A line of the access log as bytes, and its hash (ADR-0010). Fixed from the first record on, as {@link LogLeaf} is.
 *
 * <p>Fourteen columns, each preceded by its length in bytes (four bytes, big-endian; four bytes {@code ff} alone where the column is absent):
 *
 * <ol>
 *   <li>the tag {@code an-sinh/access-leaf/1}
 *   <li>position
 *   <li>sequenced at
 *   <li>append id
 *   <li>actor
 *   <li>human
 *   <li>roles
 *   <li>unit
 *   <li>operation
 *   <li>outcome
 *   <li>shown
 *   <li>cases
 *   <li>glass
 *   <li>recorded at
 * </ol>
 *
 * Numbers, instants and texts are as in {@link LogLeaf}; in a list each text has its own length before it.
 */
public final class AccessLeaf {
    /** Names this form of the bytes. */
    public static final String TAG = "an-sinh/access-leaf/1";

    private AccessLeaf() {}

    /**
     * The bytes of a line.
     *
     * @throws IllegalArgumentException when an instant is finer than microseconds or a text has no UTF-8 form: neither can
     *     come from the tables
     */
    public static byte[] bytesOf(AccessLine line) {
        return columnsOf(line).toByteArray();
    }

    private static LeafColumns columnsOf(AccessLine line) {
        var columns = new LeafColumns();
        columns.text(TAG);
        columns.number(line.position());
        columns.instant(line.sequencedAt());
        columns.number(line.appendId());
        columns.textOrNone(line.actor());
        columns.textOrNone(line.human());
        columns.texts(line.roles());
        columns.textOrNone(line.unit());
        columns.text(line.operation());
        columns.text(line.outcome());
        columns.textOrNone(line.shown());
        columns.texts(line.cases());
        columns.textOrNone(line.glass());
        columns.instant(line.recordedAt());
        return columns;
    }

    /** The Merkle leaf hash of a line (RFC 6962, section 2.1). */
    public static byte[] hashOf(AccessLine line) {
        return columnsOf(line).leafHash();
    }
}
