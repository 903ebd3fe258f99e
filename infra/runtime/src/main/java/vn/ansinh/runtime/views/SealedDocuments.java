package vn.ansinh.runtime.views;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.io.BasicOutputBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.seal.PersonKey;
import vn.ansinh.kernel.seal.PersonKeys;
import vn.ansinh.kernel.seal.SealBroken;
import vn.ansinh.kernel.seal.SealedTrees;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.query.projection.Projection;
import vn.ansinh.query.projection.StoredDocument;

/** Documents to what a view keeps of them and back: personal data as their events hold them, opened when read (ADR-0009). */
final class SealedDocuments {
    private static final Logger LOG = LoggerFactory.getLogger(SealedDocuments.class);
    static final String POSITION = "position";
    static final String VERSION = "version";
    static final String DOCUMENT = "document";

    /** Log position of the last erasure after which it was folded anew; not there in most. */
    static final String REFOLDED = "refolded";

    private static final int FIRST_SIZE = 4_096;

    private final PersonKeys keys;

    SealedDocuments(PersonKeys keys) {
        this.keys = keys;
    }

    static RawBsonDocument envelope(StoredDocument<?> stored) {
        var buffer = new BasicOutputBuffer(FIRST_SIZE);
        try (var writer = new BsonBinaryWriter(buffer)) {
            writer.writeStartDocument();
            writer.writeString("_id", stored.id());
            writer.writeInt64(POSITION, stored.position());
            writer.writeInt64(VERSION, stored.version());
            if (stored.refolded() > 0) {
                writer.writeInt64(REFOLDED, stored.refolded());
            }
            writer.writeName(DOCUMENT);
            Trees.write(writer, stored.closed());
            writer.writeEndDocument();
        }
        return new RawBsonDocument(buffer.getInternalBuffer(), 0, buffer.getPosition());
    }

    /** The document, its personal data closed. */
    static <D extends Record> StoredDocument<D> closed(Projection<D> projection, Document envelope) {
        ObjectNode tree = Trees.tree(envelope.get(DOCUMENT, Document.class));
        return stored(projection, envelope, tree);
    }

    /**
     * A document as its readers may see it.
     *
     * @param broken whether a datum in it does not open though its person has a key: it was altered. All are then as if erased
     */
    record Opened<D extends Record>(StoredDocument<D> stored, boolean broken) {}

    /** The documents, asking for keys once. @throws vn.ansinh.kernel.seal.KeysUnavailable when no key can be had */
    <D extends Record> List<Opened<D>> opened(Projection<D> projection, Iterable<Document> envelopes) {
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
        List<Opened<D>> documents = new ArrayList<>(read.size());
        for (int i = 0; i < read.size(); i++) {
            documents.add(opened(projection, read.get(i), trees.get(i), known));
        }
        return documents;
    }

    /** One that was altered keeps nobody from the others. */
    private static <D extends Record> Opened<D> opened(
            Projection<D> projection, Document envelope, ObjectNode tree, Map<PersonId, PersonKey> known) {
        String id = envelope.getString("_id");
        try {
            SealedTrees.open(tree, id, known);
            return new Opened<>(stored(projection, envelope, tree), false);
        } catch (SealBroken altered) {
            LOG.error("Personal data in {} of {} do not open: {}", projection.name(), id, altered.getMessage());
            return new Opened<>(closed(projection, envelope), true);
        }
    }

    private static <D extends Record> StoredDocument<D> stored(
            Projection<D> projection, Document envelope, ObjectNode tree) {
        return new StoredDocument<>(
                envelope.getString("_id"),
                envelope.getLong(POSITION),
                envelope.getLong(VERSION),
                envelope.get(REFOLDED, 0L),
                RecordCodec.fromTree(tree, projection.document()));
    }
}
