package vn.ansinh.runtime.views;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ansinh.query.port.Replays.ComparedView;
import vn.ansinh.query.port.Replays.DifferingDocument;
import vn.ansinh.query.port.Replays.How;
import vn.ansinh.query.projection.Projection;
import vn.ansinh.query.projection.ProjectionRunner;
import vn.ansinh.query.projection.StoredDocument;
import vn.ansinh.query.projection.ViewDigest;

/**
 * A view as it answers beside the same as it was rebuilt. What answers goes on while it is read; so each rebuilt document is brought, in memory, to the
 * position at which the living one stands, by the events in between. Both digests are then over the same documents at the same positions.
 */
final class ViewComparison {
    /** So many differing documents are named. */
    static final int NAMED = 100;

    private static final Logger LOG = LoggerFactory.getLogger(ViewComparison.class);
    private static final int PAGE = 500;

    private final Generation live;
    private final Generation rebuilt;
    private final ProjectionRunner runner;
    private final long position;
    private final BooleanSupplier goesOn;

    /**
     * A comparison.
     *
     * @param position up to which everything is in the rebuilt views, and at least that in the living ones
     * @param goesOn asked once a page
     */
    ViewComparison(
            Generation live, Generation rebuilt, ProjectionRunner runner, long position, BooleanSupplier goesOn) {
        this.live = live;
        this.rebuilt = rebuilt;
        this.runner = runner;
        this.position = position;
        this.goesOn = goesOn;
    }

    /** Somebody has ended what this is for. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Compares one view. @throws Stopped when it is not to go on */
    <D extends Record> ComparedView of(Projection<D> projection) {
        var found = new Found<>(projection);
        var answering = new Documents<>(live.of(projection), projection);
        var anew = new Documents<>(rebuilt.of(projection), projection);
        Held<D> one = answering.nextOrNull();
        Held<D> other = anew.nextOrNull();
        while (one != null || other != null) {
            int order = one == null ? 1 : other == null ? -1 : one.id().compareTo(other.id());
            found.add(order <= 0 ? one : null, order >= 0 ? other : null);
            if (order <= 0) {
                one = answering.nextOrNull();
            }
            if (order >= 0) {
                other = anew.nextOrNull();
            }
        }
        Generation.checkMark(live.of(projection));
        Generation.checkMark(rebuilt.of(projection));
        return found.compared();
    }

    /** A document; {@code stored} is null where it is no longer one of this view, or is found by what it is not. */
    private record Held<D extends Record>(
            String id, @Nullable StoredDocument<D> stored) {}

    /** What a view's documents come to, pair by pair. */
    private final class Found<D extends Record> {
        private final Projection<D> projection;
        private final ViewDigest liveDigest = new ViewDigest();
        private final ViewDigest rebuiltDigest = new ViewDigest();
        private final List<DifferingDocument> differing = new ArrayList<>();
        private long livingOnes;
        private long rebuiltOnes;
        private long differences;

        Found(Projection<D> projection) {
            this.projection = projection;
        }

        void add(@Nullable Held<D> living, @Nullable Held<D> anew) {
            StoredDocument<D> other = anew == null ? null : anew.stored();
            if (living == null) {
                if (other != null) {
                    count(other.id(), null, other);
                }
                return;
            }
            StoredDocument<D> stored = living.stored();
            if (stored == null) {
                livingOnes++;
                if (other != null) {
                    rebuiltOnes++;
                    rebuiltDigest.add(other);
                }
                count(living.id(), How.DIFFERENT);
                return;
            }
            boolean lacking = other == null && firstOf(living.id()).isPresent();
            count(living.id(), stored, lacking ? null : broughtTo(stored, other));
        }

        private Optional<StoredDocument<D>> firstOf(String stream) {
            return runner.foldedTo(projection, stream, null, position);
        }

        private @Nullable StoredDocument<D> broughtTo(StoredDocument<D> living, @Nullable StoredDocument<D> anew) {
            return anew != null && anew.position() >= living.position()
                    ? anew
                    : runner.foldedTo(projection, living.id(), anew, living.position())
                            .orElse(null);
        }

        private void count(String id, @Nullable StoredDocument<D> living, @Nullable StoredDocument<D> anew) {
            if (living != null) {
                livingOnes++;
                liveDigest.add(living);
            }
            if (anew != null) {
                rebuiltOnes++;
                rebuiltDigest.add(anew);
            }
            if (living != null && anew != null && same(living, anew)) {
                return;
            }
            count(id, living == null ? How.NOT_ANSWERING : anew == null ? How.NOT_REBUILT : How.DIFFERENT);
        }

        private void count(String id, How how) {
            differences++;
            if (differing.size() < NAMED) {
                differing.add(new DifferingDocument(id, how));
            }
        }

        private boolean same(StoredDocument<D> one, StoredDocument<D> other) {
            return one.position() == other.position()
                    && one.version() == other.version()
                    && Arrays.equals(one.closed(), other.closed());
        }

        ComparedView compared() {
            return new ComparedView(
                    projection.name(),
                    livingOnes,
                    rebuiltOnes,
                    liveDigest.hex(),
                    rebuiltDigest.hex(),
                    differences,
                    List.copyOf(differing));
        }
    }

    /** Documents in order of id, a page at a time. */
    private final class Documents<D extends Record> {
        private final MongoCollection<Document> collection;
        private final Projection<D> projection;
        private Iterator<Document> page = List.<Document>of().iterator();
        private String last = Generation.MARK;
        private boolean over;

        Documents(MongoCollection<Document> collection, Projection<D> projection) {
            this.collection = collection;
            this.projection = projection;
        }

        @Nullable
        Held<D> nextOrNull() {
            if (!page.hasNext() && !over) {
                if (!goesOn.getAsBoolean()) {
                    throw new Stopped();
                }
                List<Document> read = collection
                        .find(Filters.gt("_id", last))
                        .sort(Sorts.ascending("_id"))
                        .limit(PAGE)
                        .into(new ArrayList<>());
                over = read.size() < PAGE;
                page = read.iterator();
            }
            if (!page.hasNext()) {
                return null;
            }
            Document envelope = page.next();
            last = envelope.getString("_id");
            try {
                return new Held<>(last, SealedDocuments.asItIsSought(projection, envelope));
            } catch (RuntimeException spoiled) {
                LOG.warn(
                        "{} of {} cannot be read: {}",
                        projection.name(),
                        last,
                        spoiled.getClass().getName());
                return new Held<>(last, null);
            }
        }
    }
}
