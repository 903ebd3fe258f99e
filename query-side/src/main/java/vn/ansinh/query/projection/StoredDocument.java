package vn.ansinh.query.projection;

import vn.ansinh.kernel.codec.Parts;
import vn.ansinh.kernel.codec.RecordCodec;

/**
 * A document with how far it has come.
 *
 * @param id the stream it is of
 * @param position log position of the last event in it: what guards against applying one twice
 * @param version sequence of that event within its stream
 * @param refolded log position of the last erasure after which it was folded anew; 0 for none. Not part of what it tells
 */
public record StoredDocument<D extends Record>(String id, long position, long version, long refolded, D document) {
    /** A document that no erasure has touched. */
    public StoredDocument(String id, long position, long version, D document) {
        this(id, position, version, 0, document);
    }

    /**
     * The document as it is kept, canonical JSON: personal data as their events hold them, sealed.
     *
     * @throws IllegalStateException for a personal datum that no event holds
     */
    public byte[] closed() {
        return RecordCodec.encodeClosed(document, Parts.ALL);
    }
}
