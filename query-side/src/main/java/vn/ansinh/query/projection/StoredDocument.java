package vn.ansinh.query.projection;

/**
 * A document with how far it has come.
 *
 * @param id the stream it is of
 * @param position log position of the last event in it: what guards against applying one twice
 * @param version sequence of that event within its stream
 */
public record StoredDocument<D extends Record>(String id, long position, long version, D document) {}
