package vn.ansinh.runtime.views;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.value.ReplayId;

/** The states of all replays, one document each. */
final class ReplayStates {
    private static final String STATE = "state";

    private final MongoCollection<Document> collection;

    ReplayStates(MongoDatabase database) {
        collection = database.getCollection("replays");
    }

    Optional<ReplayState> find(ReplayId replay) {
        return Optional.ofNullable(collection.find(eq("_id", replay.text())).first())
                .map(ReplayStates::state);
    }

    /** Those of which something that was built may be there. */
    Map<ReplayId, ReplayState> withAGeneration() {
        Map<ReplayId, ReplayState> found = new LinkedHashMap<>();
        collection
                .find(exists(STATE + ".generation"))
                .forEach(row -> found.put(ReplayId.parse(row.getString("_id")), state(row)));
        return found;
    }

    ReplayState keep(ReplayId replay, ReplayState state) {
        Document row = new Document("_id", replay.text()).append(STATE, Trees.bson(RecordCodec.toTree(state)));
        collection.replaceOne(eq("_id", replay.text()), row, new ReplaceOptions().upsert(true));
        return state;
    }

    void forget(ReplayId replay) {
        collection.deleteOne(eq("_id", replay.text()));
    }

    private static ReplayState state(Document row) {
        return RecordCodec.fromTree(Trees.tree(row.get(STATE, Document.class)), ReplayState.class);
    }
}
