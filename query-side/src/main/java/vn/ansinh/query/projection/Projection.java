package vn.ansinh.query.projection;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.codec.Parts;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Datum;

/**
 * A view as a pure fold: one document for each case, under the case's identifier. The same events give the same document
 * whenever, wherever and in however large batches they are applied (P3).
 *
 * @param <D> the document, a record that {@link vn.ansinh.kernel.codec.RecordCodec} can write
 */
public interface Projection<D extends Record> {
    /** Name of the view and of its collection, kebab case. */
    String name();

    /** Raised when the fold or the form changes: the views are then built anew. */
    int version();

    Class<D> document();

    /**
     * By which parts of the document it may be asked for and ordered: they stand beside it, and whoever asks by another is refused. All of it, unless a
     * view of large documents names the few.
     */
    default Parts soughtBy() {
        return Parts.ALL;
    }

    /** Paths, relative to the document and among those sought by; each list is one index of a real MongoDB. */
    default List<List<String>> indexes() {
        return List.of();
    }

    default boolean concerns(String stream) {
        return CaseId.isCase(stream);
    }

    /**
     * The data whose values the fold looks at. All others come to it closed, as does the document before: it carries them on and
     * may not ask whether they are erased.
     */
    default Set<Datum> opens() {
        return Set.of();
    }

    /** The document after the event; before the first event of a case there is none. */
    D apply(@Nullable D before, Occurred occurred);
}
