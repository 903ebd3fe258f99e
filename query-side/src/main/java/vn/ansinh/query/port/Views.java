package vn.ansinh.query.port;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.query.projection.Projection;

/** Reads documents of the views. */
public interface Views {
    /** The document of one stream. @throws vn.ansinh.kernel.problem.Refusal {@code views-rebuilding}, {@code unavailable} */
    <D extends Record> Optional<Seen<D>> find(Projection<D> projection, String id);

    /** Documents that meet every condition, in order of (key, id), upwards or downwards. */
    <D extends Record> List<Seen<D>> list(Projection<D> projection, Selection selection);

    /**
     * A document as it stood.
     *
     * @param version sequence of the last event in it
     * @param heldUp a later event of this case cannot be read yet: the document is true but not the latest
     */
    record Seen<D extends Record>(String id, long version, boolean heldUp, D document) {}

    /**
     * Which documents.
     *
     * @param orderBy path of a text or date that each document has
     * @param descending whether the highest (key, id) comes first
     * @param after the last one already seen; null to begin
     */
    record Selection(
            List<Condition> all,
            String orderBy,
            boolean descending,
            @Nullable After after,
            int limit) {
        /** The lowest (key, id) first. */
        public Selection(List<Condition> all, String orderBy, @Nullable After after, int limit) {
            this(all, orderBy, false, after, limit);
        }
    }

    /** The place where a reading left off. */
    record After(String key, String id) {}

    /** Simple enough for a stand-in of MongoDB that has no text search and plans nothing (architecture, trap 12). */
    sealed interface Condition {
        /** The value at the path, or one of the values of the list there, is one of these. */
        record OneOf(String path, Set<String> values) implements Condition {}

        record IsTrue(String path) implements Condition {}

        /** Not after this text; dates in ISO form order as texts. */
        record UpTo(String path, String value) implements Condition {}

        /** Not before this text, and there at all. */
        record From(String path, String value) implements Condition {}

        /** One element of the list at the path holds all the words in the list of its own under the key. */
        record ElementWithAll(String path, String key, Set<String> words) implements Condition {}

        record AnyOf(List<Condition> conditions) implements Condition {}
    }
}
