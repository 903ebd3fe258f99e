package vn.ansinh.runtime.views;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.RawBsonDocument;
import vn.ansinh.query.projection.ParkedStream;
import vn.ansinh.query.projection.Projection;
import vn.ansinh.query.projection.StoredDocument;
import vn.ansinh.query.projection.ViewDigest;
import vn.ansinh.query.projection.ViewStore;

/** One generation's documents and parked streams. */
final class MongoViewStore implements ViewStore {
    private static final String STREAM = "stream";
    private static final String LAST = "last";
    private static final int PAGE = 500;

    private final Generation generation;

    MongoViewStore(Generation generation) {
        this.generation = generation;
    }

    @Override
    public <D extends Record> Map<String, StoredDocument<D>> load(Projection<D> projection, Collection<String> ids) {
        Map<String, StoredDocument<D>> found = new HashMap<>();
        if (!ids.isEmpty()) {
            generation.of(projection).find(in("_id", ids)).forEach(envelope -> {
                StoredDocument<D> stored = SealedDocuments.closed(projection, envelope);
                found.put(stored.id(), stored);
            });
        }
        return found;
    }

    @Override
    public <D extends Record> void save(Projection<D> projection, Collection<Change<D>> changes) {
        if (changes.isEmpty()) {
            return;
        }
        List<WriteModel<RawBsonDocument>> writes = new ArrayList<>(changes.size());
        for (Change<D> change : changes) {
            StoredDocument<D> now = change.now();
            RawBsonDocument envelope = SealedDocuments.envelope(projection, now);
            writes.add(
                    change.loaded() == null
                            ? new InsertOneModel<>(envelope)
                            : new ReplaceOneModel<>(asLoaded(change.loaded()), envelope));
        }
        try {
            BulkWriteResult result = generation
                    .of(projection)
                    .withDocumentClass(RawBsonDocument.class)
                    .bulkWrite(writes, new BulkWriteOptions().ordered(false));
            if (result.getInsertedCount() + result.getMatchedCount() != changes.size()) {
                throw new ConcurrentWrite(projection.name() + ": a document was written by someone else");
            }
        } catch (MongoBulkWriteException failed) {
            boolean taken = failed.getWriteErrors().stream()
                    .anyMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (taken) {
                throw new ConcurrentWrite(projection.name() + ": a document was begun by someone else");
            }
            throw failed;
        }
    }

    @Override
    public Set<String> waitBehind(Projection<?> projection, Map<String, Long> lastPositions) {
        List<String> ids = lastPositions.keySet().stream()
                .map(stream -> key(projection.name(), stream))
                .toList();
        Set<String> waiting = new HashSet<>();
        for (Document row : generation.parked().find(in("_id", ids))) {
            String stream = row.getString(STREAM);
            long matched = generation
                    .parked()
                    .updateOne(
                            eq("_id", row.getString("_id")), Updates.max(LAST, lastPositions.getOrDefault(stream, 0L)))
                    .getMatchedCount();
            if (matched == 1) {
                waiting.add(stream);
            }
        }
        return waiting;
    }

    @Override
    public void checkPresent(Projection<?> projection) {
        Generation.checkMark(generation.of(projection));
    }

    @Override
    public void park(ParkedStream parked) {
        Document row = new Document("_id", key(parked.projection(), parked.stream()))
                .append("projection", parked.projection())
                .append(STREAM, parked.stream())
                .append("sequence", parked.sequence())
                .append(SealedDocuments.POSITION, parked.position())
                .append(LAST, parked.last())
                .append("error", parked.error());
        generation.parked().replaceOne(eq("_id", row.getString("_id")), row, new ReplaceOptions().upsert(true));
    }

    @Override
    public List<ParkedStream> parked() {
        List<ParkedStream> parked = new ArrayList<>();
        generation
                .parked()
                .find(ne("_id", Generation.MARK))
                .sort(Sorts.ascending("_id"))
                .forEach(row -> parked.add(new ParkedStream(
                        row.getString("projection"),
                        row.getString(STREAM),
                        row.getLong("sequence"),
                        row.getLong(SealedDocuments.POSITION),
                        row.getLong(LAST),
                        row.getString("error"))));
        return parked;
    }

    @Override
    public boolean release(ParkedStream asRead) {
        return generation
                        .parked()
                        .deleteOne(new Document("_id", key(asRead.projection(), asRead.stream()))
                                .append(LAST, asRead.last()))
                        .getDeletedCount()
                == 1;
    }

    /** Which of these streams are parked for the projection. */
    Set<String> heldUp(Projection<?> projection, Collection<String> streams) {
        Set<String> held = new HashSet<>();
        List<String> ids =
                streams.stream().map(stream -> key(projection.name(), stream)).toList();
        generation.parked().find(in("_id", ids)).forEach(row -> held.add(row.getString(STREAM)));
        return held;
    }

    /** The digest over all documents of a view. */
    <D extends Record> String digest(Projection<D> projection) {
        var digest = new ViewDigest();
        forEach(projection, digest::add);
        return digest.hex();
    }

    /** All documents of a view in order of id, a page at a time: a view of a province does not fit. */
    <D extends Record> void forEach(Projection<D> projection, Consumer<StoredDocument<D>> each) {
        MongoCollection<Document> collection = generation.of(projection);
        String last = Generation.MARK;
        List<Document> page;
        do {
            page = collection
                    .find(gt("_id", last))
                    .sort(Sorts.ascending("_id"))
                    .limit(PAGE)
                    .into(new ArrayList<>());
            for (Document envelope : page) {
                StoredDocument<D> stored = SealedDocuments.closed(projection, envelope);
                each.accept(stored);
                last = stored.id();
            }
        } while (page.size() == PAGE);
        Generation.checkMark(collection);
    }

    /** As it was loaded, where another node may have written meanwhile, or have folded it anew after an erasure. */
    private Document asLoaded(StoredDocument<?> loaded) {
        Document filter = new Document("_id", loaded.id());
        return generation.alone()
                ? filter
                : filter.append(SealedDocuments.POSITION, loaded.position())
                        .append(SealedDocuments.REFOLDED, loaded.refolded() == 0 ? null : loaded.refolded());
    }

    private static String key(String projection, String stream) {
        return projection + "/" + stream;
    }
}
