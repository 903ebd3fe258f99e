package vn.ansinh.runtime.views;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Map;
import org.bson.Document;
import vn.ansinh.query.projection.Projection;

/**
 * One building of the views, from the beginning of the log. Its name stands in the name of each of its collections, so that
 * a node which has not heard of a new generation writes where nobody reads, and a vanished collection is not mistaken for an
 * empty one: each holds a mark.
 *
 * @param alone whether the store is the stand-in within this process: nobody else writes to it, and it finds a document
 *     without looking at all of them only where the filter is the id and nothing else
 * @param elsewhere of which generation the collection of a view is, where it is not this one's: some views alone were built anew
 */
record Generation(MongoDatabase database, String name, boolean alone, Map<String, String> elsewhere) {
    /** Orders before every id, and no filter of a view meets it. */
    static final String MARK = "!generation";

    /** All of its views are its own. */
    Generation(MongoDatabase database, String name, boolean alone) {
        this(database, name, alone, Map.of());
    }

    MongoCollection<Document> tokens() {
        return database.getCollection("token-" + name);
    }

    MongoCollection<Document> parked() {
        return database.getCollection("parked-" + name);
    }

    MongoCollection<Document> of(Projection<?> projection) {
        return database.getCollection(projection.name() + "-" + builderOf(projection));
    }

    /** Of which generation the view's collection is. */
    String builderOf(Projection<?> projection) {
        return elsewhere.getOrDefault(projection.name(), name);
    }

    boolean owns(String collection) {
        return collection.endsWith("-" + name)
                || elsewhere.entrySet().stream()
                        .anyMatch(part -> collection.equals(part.getKey() + "-" + part.getValue()));
    }

    static void mark(MongoCollection<Document> collection) {
        collection.insertOne(new Document("_id", MARK));
    }

    static boolean isMarked(MongoCollection<Document> collection) {
        return collection.find(Filters.eq("_id", MARK)).first() != null;
    }

    /** What was read from the collection was all there was, if its mark is still there afterwards. */
    static void checkMark(MongoCollection<Document> collection) {
        if (!isMarked(collection)) {
            throw new ViewsVanished(collection.getNamespace().getCollectionName());
        }
    }
}
