package vn.ansinh.runtime.views;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.ansinh.query.port.Views.After;
import vn.ansinh.query.port.Views.Condition;
import vn.ansinh.query.port.Views.Seen;
import vn.ansinh.query.port.Views.Selection;
import vn.ansinh.query.projection.Projection;
import vn.ansinh.query.projection.StoredDocument;
import vn.ansinh.runtime.views.SealedDocuments.Opened;

/** Reads one generation, whichever it is. Never answers "there is none" from a collection that has vanished. */
final class GenerationViews {
    private final SealedDocuments documents;

    GenerationViews(SealedDocuments documents) {
        this.documents = documents;
    }

    /** The document of one stream. @throws ViewsVanished when the view is not there */
    <D extends Record> Optional<Seen<D>> find(Generation generation, Projection<D> projection, String id) {
        MongoCollection<Document> collection = generation.of(projection);
        Document envelope = collection.find(eq("_id", id)).first();
        if (envelope == null || !envelope.containsKey(SealedDocuments.DOCUMENT)) {
            Generation.checkMark(collection);
            return Optional.empty();
        }
        Set<String> held = new MongoViewStore(generation).heldUp(projection, List.of(id));
        return Optional.of(seen(documents.opened(projection, List.of(envelope)).getFirst(), held));
    }

    /** Documents that meet every condition. @throws ViewsVanished when the view is not there */
    <D extends Record> List<Seen<D>> list(Generation generation, Projection<D> projection, Selection selection) {
        MongoCollection<Document> collection = generation.of(projection);
        List<Opened<D>> found = documents.opened(
                projection,
                collection
                        .find(filter(projection, selection))
                        .sort(order(projection, selection))
                        .limit(selection.limit()));
        Generation.checkMark(collection);
        Set<String> held = new MongoViewStore(generation)
                .heldUp(
                        projection,
                        found.stream().map(opened -> opened.stored().id()).toList());
        return found.stream().map(opened -> seen(opened, held)).toList();
    }

    private static <D extends Record> Seen<D> seen(Opened<D> opened, Set<String> held) {
        StoredDocument<D> stored = opened.stored();
        boolean heldUp = opened.broken() || held.contains(stored.id());
        return new Seen<>(stored.id(), stored.version(), heldUp, stored.document());
    }

    private static Bson order(Projection<?> projection, Selection selection) {
        String key = sought(projection, selection.orderBy());
        return selection.descending() ? Sorts.descending(key, "_id") : Sorts.ascending(key, "_id");
    }

    private static Bson filter(Projection<?> projection, Selection selection) {
        List<Bson> all = new ArrayList<>();
        selection.all().forEach(condition -> all.add(filter(projection, condition)));
        After after = selection.after();
        if (after != null) {
            String key = sought(projection, selection.orderBy());
            all.add(
                    selection.descending()
                            ? or(lt(key, after.key()), and(eq(key, after.key()), lt("_id", after.id())))
                            : or(gt(key, after.key()), and(eq(key, after.key()), gt("_id", after.id()))));
        }
        return all.isEmpty() ? gt("_id", Generation.MARK) : and(all);
    }

    private static Bson filter(Projection<?> projection, Condition condition) {
        return switch (condition) {
            case Condition.OneOf it -> in(sought(projection, it.path()), it.values());
            case Condition.IsTrue it -> eq(sought(projection, it.path()), true);
            case Condition.UpTo it -> lte(sought(projection, it.path()), it.value());
            case Condition.From it -> gte(sought(projection, it.path()), it.value());
            case Condition.ElementWithAll it ->
                Filters.elemMatch(sought(projection, it.path()), Filters.all(it.key(), it.words()));
            case Condition.AnyOf it ->
                or(it.conditions().stream()
                        .map(inner -> filter(projection, inner))
                        .toList());
        };
    }

    /** What does not stand beside the documents would be found in none, which is no answer. */
    private static String sought(Projection<?> projection, String path) {
        if (!projection.soughtBy().holds(path)) {
            throw new IllegalArgumentException(projection.name() + " is not sought by " + path);
        }
        return SealedDocuments.SOUGHT + "." + path;
    }
}
