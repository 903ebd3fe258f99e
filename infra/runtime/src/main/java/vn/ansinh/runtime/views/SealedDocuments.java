package vn.ansinh.runtime.views;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.seal.PersonKey;
import vn.ansinh.kernel.seal.PersonKeys;
import vn.ansinh.kernel.seal.SealedTrees;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.query.projection.Projection;
import vn.ansinh.query.projection.StoredDocument;

/** Documents to what a view keeps of them and back: personal data as their events hold them, opened when read (ADR-0009). */
final class SealedDocuments {
    static final String POSITION = "position";
    static final String VERSION = "version";
    static final String DOCUMENT = "document";

    /** Log position of the last erasure after which it was folded anew; not there in most. */
    static final String REFOLDED = "refolded";

    private final PersonKeys keys;

    SealedDocuments(PersonKeys keys) {
        this.keys = keys;
    }

    static Document envelope(StoredDocument<?> stored) {
        var envelope = new Document("_id", stored.id())
                .append(POSITION, stored.position())
                .append(VERSION, stored.version());
        if (stored.refolded() > 0) {
            envelope.append(REFOLDED, stored.refolded());
        }
        return envelope.append(DOCUMENT, Trees.bson(stored.closed()));
    }

    /** The documents, asking for keys once. @throws vn.ansinh.kernel.seal.KeysUnavailable when no key can be had */
    <D extends Record> List<StoredDocument<D>> read(Projection<D> projection, Iterable<Document> envelopes) {
        List<Document> read = new ArrayList<>();
        List<ObjectNode> trees = new ArrayList<>();
        Set<PersonId> subjects = new HashSet<>();
        for (Document envelope : envelopes) {
            ObjectNode tree = Trees.tree(envelope.get(DOCUMENT, Document.class));
            subjects.addAll(SealedTrees.toOpen(tree));
            read.add(envelope);
            trees.add(tree);
        }
        Map<PersonId, PersonKey> known = subjects.isEmpty() ? Map.of() : keys.toOpen(subjects);
        List<StoredDocument<D>> documents = new ArrayList<>(read.size());
        for (int i = 0; i < read.size(); i++) {
            Document envelope = read.get(i);
            String id = envelope.getString("_id");
            SealedTrees.open(trees.get(i), id, known);
            documents.add(new StoredDocument<>(
                    id,
                    envelope.getLong(POSITION),
                    envelope.getLong(VERSION),
                    envelope.get(REFOLDED, 0L),
                    RecordCodec.fromTree(trees.get(i), projection.document())));
        }
        return documents;
    }
}
