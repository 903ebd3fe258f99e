package vn.ansinh.runtime.views;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ansinh.query.projection.Projection;

/**
 * Which generation of views is in force, from which log, and whether it has ever been complete. One document says so; whoever changes it by compare-and-set has begun the next
 * one, whose collections, marks and tokens were made before. A half-made generation is never in force.
 */
final class Generations {
    private static final Logger LOG = LoggerFactory.getLogger(Generations.class);
    private static final String VIEWS = "views";
    private static final String ID = "generation";
    private static final String BEFORE = "before";

    /** First letter of the names of generations that answer, or are to. */
    static final String LIVING = "g";

    /** The same of those that only their own replay reads. */
    static final String APART = "s";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final MongoDatabase database;
    private final List<Projection<?>> projections;
    private final int segments;
    private final boolean standIn;
    private final String form;

    /**
     * The generations of a database.
     *
     * @param segments how many segments a new generation begins with; one that exists keeps its own
     * @param standIn whether the server is the stand-in within this process
     */
    Generations(MongoDatabase database, List<Projection<?>> projections, int segments, boolean standIn) {
        this.database = database;
        this.projections = projections;
        this.segments = segments;
        this.standIn = standIn;
        this.form = SealedDocuments.FORM
                + " "
                + projections.stream()
                        .map(projection -> projection.name() + ":" + projection.version() + ":" + projection.soughtBy())
                        .sorted()
                        .toList();
    }

    /**
     * The generation in force, when it is whole, of the form that this program reads, and built from this log.
     *
     * @param log which log the views are to show
     */
    Optional<Generation> inForce(String log) {
        Document said = said();
        if (said == null || !form.equals(said.getString("form")) || !log.equals(said.getString("log"))) {
            return Optional.empty();
        }
        Generation generation = generation(said);
        return isWhole(generation, projections) ? Optional.of(generation) : Optional.empty();
    }

    /** Whether any node has ever seen it caught up: before that, what is missing in it is not there yet. */
    boolean isComplete(Generation generation) {
        return database.getCollection(VIEWS)
                        .find(Filters.and(
                                Filters.eq("_id", ID),
                                Filters.eq("name", generation.name()),
                                Filters.eq("complete", true)))
                        .first()
                != null;
    }

    /** It has caught up with the log; for every node, and for good. */
    void complete(Generation generation) {
        database.getCollection(VIEWS)
                .updateOne(
                        Filters.and(Filters.eq("_id", ID), Filters.eq("name", generation.name())),
                        Updates.set("complete", true));
    }

    /** Begins a new generation, unless another node does so at the same time: then that node's. */
    Generation begin(String log) {
        Document before = said();
        Generation next = make(LIVING, projections);
        if (!publish(before, next, log)) {
            drop(next);
            return inForce(log).orElseThrow(() -> new ViewsVanished("the generation another node began"));
        }
        LOG.info("The views are built anew, as generation {}.", next.name());
        dropOthers(next);
        return next;
    }

    /** A generation of these views that nobody reads: collections, marks, and tokens at the beginning of the log. */
    Generation make(String kind, List<Projection<?>> which) {
        byte[] bits = new byte[6];
        RANDOM.nextBytes(bits);
        var next = new Generation(database, kind + HexFormat.of().formatHex(bits), standIn);
        for (Projection<?> projection : which) {
            MongoCollection<Document> collection = next.of(projection);
            Generation.mark(collection);
            projection.indexes().forEach(paths -> index(collection, paths));
        }
        Generation.mark(next.parked());
        for (int segment = 0; segment < segments; segment++) {
            next.tokens().insertOne(MongoTokenStore.atTail(segment));
        }
        Generation.mark(next.tokens());
        return next;
    }

    static void index(MongoCollection<Document> collection, List<String> paths) {
        collection.createIndex(
                Indexes.ascending(paths.stream()
                        .map(path -> path.equals("_id") ? path : SealedDocuments.SOUGHT + "." + path)
                        .toList()),
                new IndexOptions());
    }

    /** The generation of this name with all views its own, whether or not it is there. */
    Generation named(String name) {
        return new Generation(database, name, standIn);
    }

    /** Whether the marks of all of these views are there, with tokens and parked streams. */
    boolean isWhole(Generation generation, List<Projection<?>> which) {
        return Generation.isMarked(generation.tokens())
                && Generation.isMarked(generation.parked())
                && which.stream().allMatch(projection -> Generation.isMarked(generation.of(projection)));
    }

    /**
     * From here on what was built answers, and the views that were not built go on as they are. The streams parked for these come along;
     * their events after the new generation's tokens come again, and are passed over where a document has them.
     *
     * @param live the generation that answers
     * @param built the views that the new one has of its own
     * @return whether the first was still in force; what answered is kept until {@link #dropBefore}
     */
    boolean switchTo(Generation live, Generation next, List<Projection<?>> built) {
        Map<String, String> elsewhere = new TreeMap<>();
        for (Projection<?> projection : projections) {
            if (!built.contains(projection)) {
                elsewhere.put(projection.name(), live.builderOf(projection));
            }
        }
        var composed = new MongoViewStore(next);
        new MongoViewStore(live)
                .parked().stream()
                        .filter(parked -> elsewhere.containsKey(parked.projection()))
                        .forEach(composed::park);
        return database.getCollection(VIEWS)
                        .updateOne(
                                Filters.and(Filters.eq("_id", ID), Filters.eq("name", live.name())),
                                Updates.combine(
                                        Updates.set("name", next.name()),
                                        Updates.set("elsewhere", new Document(new LinkedHashMap<>(elsewhere))),
                                        Updates.set("complete", true),
                                        Updates.set(BEFORE, reference(live))))
                        .getMatchedCount()
                == 1;
    }

    /** Whether the one in force took the place of the other while both were whole. */
    boolean tookThePlaceOf(Generation former, Generation now) {
        Document said = said();
        return said != null
                && now.name().equals(said.getString("name"))
                && said.get(BEFORE) instanceof Document before
                && former.name().equals(before.getString("name"));
    }

    /** Throws away what answered before the one in force, where that is still the one of this name. */
    void dropBefore(String inForce) {
        Document said = said();
        if (said != null && inForce.equals(said.getString("name"))) {
            dropBefore();
        }
    }

    /** Throws away what answered before the one in force. */
    void dropBefore() {
        Document said = said();
        if (said == null || !(said.get(BEFORE) instanceof Document before)) {
            return;
        }
        Generation kept = generation(said);
        Generation former = generation(before);
        dropAll(collection -> former.owns(collection) && !kept.owns(collection));
        database.getCollection(VIEWS)
                .updateOne(Filters.and(Filters.eq("_id", ID), Filters.eq("name", kept.name())), Updates.unset(BEFORE));
    }

    /** Throws away whatever belongs to no generation that is known: somebody died before they could say that they had begun one. */
    void dropUnknown(Set<String> known) {
        Document said = said();
        Set<String> kept = new HashSet<>(known);
        if (said != null) {
            List<Generation> told = new ArrayList<>(List.of(generation(said)));
            if (said.get(BEFORE) instanceof Document before) {
                told.add(generation(before));
            }
            told.forEach(generation -> {
                kept.add(generation.name());
                kept.addAll(generation.elsewhere().values());
            });
        }
        dropAll(collection -> collection.matches(".+-[" + LIVING + APART + "][0-9a-f]{12}")
                && !kept.contains(collection.substring(collection.lastIndexOf('-') + 1)));
    }

    /** Throws away a generation that does not answer. */
    void drop(Generation generation) {
        Document said = said();
        Generation kept = said == null ? null : generation(said);
        dropAll(collection -> collection.endsWith("-" + generation.name()) && (kept == null || !kept.owns(collection)));
    }

    private @Nullable Document said() {
        return database.getCollection(VIEWS).find(Filters.eq("_id", ID)).first();
    }

    private static Document reference(Generation generation) {
        return new Document("name", generation.name())
                .append("elsewhere", new Document(new LinkedHashMap<>(generation.elsewhere())));
    }

    private Generation generation(Document said) {
        Map<String, String> elsewhere = new TreeMap<>();
        if (said.get("elsewhere") instanceof Document parts) {
            parts.keySet().forEach(view -> elsewhere.put(view, parts.getString(view)));
        }
        return new Generation(database, said.getString("name"), standIn, Map.copyOf(elsewhere));
    }

    private boolean publish(@Nullable Document before, Generation next, String log) {
        MongoCollection<Document> views = database.getCollection(VIEWS);
        if (before == null) {
            try {
                views.insertOne(new Document("_id", ID)
                        .append("name", next.name())
                        .append("form", form)
                        .append("log", log)
                        .append("complete", false));
                return true;
            } catch (MongoWriteException taken) {
                return false;
            }
        }
        return views.updateOne(
                                Filters.and(Filters.eq("_id", ID), Filters.eq("name", before.getString("name"))),
                                Updates.combine(
                                        Updates.set("name", next.name()),
                                        Updates.set("form", form),
                                        Updates.set("log", log),
                                        Updates.set("complete", false),
                                        Updates.unset("elsewhere"),
                                        Updates.unset(BEFORE)))
                        .getMatchedCount()
                == 1;
    }

    private void dropOthers(Generation kept) {
        dropAll(collection -> collection.matches(".+-" + LIVING + "[0-9a-f]{12}") && !kept.owns(collection));
    }

    private void dropAll(Predicate<String> unwanted) {
        for (String collection : database.listCollectionNames()) {
            if (unwanted.test(collection)) {
                database.getCollection(collection).drop();
            }
        }
    }
}
