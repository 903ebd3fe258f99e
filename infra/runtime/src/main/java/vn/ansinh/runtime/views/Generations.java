package vn.ansinh.runtime.views;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
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
        this.form = projections.stream()
                .map(projection -> projection.name() + ":" + projection.version())
                .sorted()
                .toList()
                .toString();
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
        var generation = new Generation(database, said.getString("name"), standIn);
        return isWhole(generation) ? Optional.of(generation) : Optional.empty();
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
        byte[] bits = new byte[6];
        RANDOM.nextBytes(bits);
        var next = new Generation(database, "g" + HexFormat.of().formatHex(bits), standIn);
        make(next);
        if (!publish(before, next, log)) {
            drop(next);
            return inForce(log).orElseThrow(() -> new ViewsVanished("the generation another node began"));
        }
        LOG.info("The views are built anew, as generation {}.", next.name());
        dropOthers(next);
        return next;
    }

    private @Nullable Document said() {
        return database.getCollection(VIEWS).find(Filters.eq("_id", ID)).first();
    }

    private boolean isWhole(Generation generation) {
        return Generation.isMarked(generation.tokens())
                && Generation.isMarked(generation.parked())
                && projections.stream().allMatch(projection -> Generation.isMarked(generation.of(projection)));
    }

    private void make(Generation generation) {
        for (Projection<?> projection : projections) {
            MongoCollection<Document> collection = generation.of(projection);
            Generation.mark(collection);
            projection
                    .indexes()
                    .forEach(paths -> collection.createIndex(
                            Indexes.ascending(paths.stream()
                                    .map(path -> path.equals("_id") ? path : SealedDocuments.DOCUMENT + "." + path)
                                    .toList()),
                            new IndexOptions()));
        }
        Generation.mark(generation.parked());
        for (int segment = 0; segment < segments; segment++) {
            generation.tokens().insertOne(MongoTokenStore.atTail(segment));
        }
        Generation.mark(generation.tokens());
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
                                        Updates.set("complete", false)))
                        .getMatchedCount()
                == 1;
    }

    private void dropOthers(Generation kept) {
        for (String collection : database.listCollectionNames()) {
            if (collection.matches(".+-g[0-9a-f]{12}") && !kept.owns(collection)) {
                database.getCollection(collection).drop();
            }
        }
    }

    private void drop(Generation generation) {
        for (String collection : database.listCollectionNames()) {
            if (generation.owns(collection)) {
                database.getCollection(collection).drop();
            }
        }
    }
}
