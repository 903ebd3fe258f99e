package vn.ansinh.runtime.views;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import vn.ansinh.kernel.problem.BrokenRule;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.query.port.Views;
import vn.ansinh.query.projection.Projection;
import vn.ansinh.query.projection.StoredDocument;
import vn.ansinh.runtime.views.SealedDocuments.Opened;

/** Reads the generation in force. Never answers "there is none" from a collection that has vanished. */
final class MongoViews implements Views {
    private static final String IN_DOCUMENT = SealedDocuments.DOCUMENT + ".";

    private final ViewsKeeper keeper;
    private final SealedDocuments documents;

    MongoViews(ViewsKeeper keeper, SealedDocuments documents) {
        this.keeper = keeper;
        this.documents = documents;
    }

    @Override
    public <D extends Record> Optional<Seen<D>> find(Projection<D> projection, String id) {
        return read(generation -> {
            MongoCollection<Document> collection = generation.of(projection);
            Document envelope = collection.find(eq("_id", id)).first();
            if (envelope == null || !envelope.containsKey(SealedDocuments.DOCUMENT)) {
                Generation.checkMark(collection);
                return Optional.empty();
            }
            Set<String> held = keeper.storeOf(generation).heldUp(projection, List.of(id));
            return Optional.of(
                    seen(documents.opened(projection, List.of(envelope)).getFirst(), held));
        });
    }

    @Override
    public <D extends Record> List<Seen<D>> list(Projection<D> projection, Selection selection) {
        return read(generation -> {
            MongoCollection<Document> collection = generation.of(projection);
            List<Opened<D>> found = documents.opened(
                    projection,
                    collection.find(filter(selection)).sort(order(selection)).limit(selection.limit()));
            Generation.checkMark(collection);
            Set<String> held = keeper.storeOf(generation)
                    .heldUp(
                            projection,
                            found.stream().map(opened -> opened.stored().id()).toList());
            return found.stream().map(opened -> seen(opened, held)).toList();
        });
    }

    private <T> T read(Function<Generation, T> query) {
        if (keeper.isRebuilding()) {
            throw rebuilding(keeper.percent());
        }
        try {
            return query.apply(keeper.generation());
        } catch (ViewsVanished gone) {
            keeper.lookNow();
            throw rebuilding(0);
        } catch (MongoException away) {
            throw viewsAway();
        }
    }

    static Refusal viewsAway() {
        return new Refusal(ProblemCode.UNAVAILABLE, BrokenRule.of("views-away"));
    }

    private static Refusal rebuilding(int percent) {
        return new Refusal(ProblemCode.VIEWS_REBUILDING, BrokenRule.of("views-rebuilding", Integer.toString(percent)));
    }

    private static <D extends Record> Seen<D> seen(Opened<D> opened, Set<String> held) {
        StoredDocument<D> stored = opened.stored();
        boolean heldUp = opened.broken() || held.contains(stored.id());
        return new Seen<>(stored.id(), stored.version(), heldUp, stored.document());
    }

    private static Bson order(Selection selection) {
        String key = IN_DOCUMENT + selection.orderBy();
        return selection.descending() ? Sorts.descending(key, "_id") : Sorts.ascending(key, "_id");
    }

    private static Bson filter(Selection selection) {
        List<Bson> all = new ArrayList<>();
        selection.all().forEach(condition -> all.add(filter(condition)));
        After after = selection.after();
        if (after != null) {
            String key = IN_DOCUMENT + selection.orderBy();
            all.add(
                    selection.descending()
                            ? or(lt(key, after.key()), and(eq(key, after.key()), lt("_id", after.id())))
                            : or(gt(key, after.key()), and(eq(key, after.key()), gt("_id", after.id()))));
        }
        return all.isEmpty() ? gt("_id", Generation.MARK) : and(all);
    }

    private static Bson filter(Condition condition) {
        return switch (condition) {
            case Condition.OneOf it -> in(IN_DOCUMENT + it.path(), it.values());
            case Condition.IsTrue it -> eq(IN_DOCUMENT + it.path(), true);
            case Condition.UpTo it -> lte(IN_DOCUMENT + it.path(), it.value());
            case Condition.From it -> gte(IN_DOCUMENT + it.path(), it.value());
            case Condition.ElementWithAll it ->
                Filters.elemMatch(IN_DOCUMENT + it.path(), Filters.all(it.key(), it.words()));
            case Condition.AnyOf it ->
                or(it.conditions().stream().map(MongoViews::filter).toList());
        };
    }
}
