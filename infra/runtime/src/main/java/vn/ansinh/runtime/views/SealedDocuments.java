package vn.ansinh.runtime.views;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonBinary;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.io.BasicOutputBuffer;
import org.bson.types.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.kernel.codec.CanonicalJson;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.seal.PersonKey;
import vn.ansinh.kernel.seal.PersonKeys;
import vn.ansinh.kernel.seal.SealBroken;
import vn.ansinh.kernel.seal.Unsealing;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.query.projection.Projection;
import vn.ansinh.query.projection.StoredDocument;

/**
 * Documents to what a view keeps of them and back: the bytes of their canonical JSON, with what they are sought by beside it (ADR-0025). Personal data are as their events
 * hold them, opened when read (ADR-0009).
 */
final class SealedDocuments {
    private static final Logger LOG = LoggerFactory.getLogger(SealedDocuments.class);
    static final String POSITION = "position";
    static final String VERSION = "version";
    static final String DOCUMENT = "document";

    /** The parts by which the document may be asked for. */
    static final String SOUGHT = "sought";

    /** Log position of the last erasure after which it was folded anew; not there in most. */
    static final String REFOLDED = "refolded";

    /** Of what is kept. Another means that views which stand are built anew. */
    static final int FORM = 2;

    private static final int FIRST_SIZE = 4_096;

    private final PersonKeys keys;

    SealedDocuments(PersonKeys keys) {
        this.keys = keys;
    }

    static <D extends Record> RawBsonDocument envelope(Projection<D> projection, StoredDocument<D> stored) {
        var buffer = new BasicOutputBuffer(FIRST_SIZE);
        try (var writer = new BsonBinaryWriter(buffer)) {
            writer.writeStartDocument();
            writer.writeString("_id", stored.id());
            writer.writeInt64(POSITION, stored.position());
            writer.writeInt64(VERSION, stored.version());
            if (stored.refolded() > 0) {
                writer.writeInt64(REFOLDED, stored.refolded());
            }
            writer.writeName(SOUGHT);
            Trees.write(writer, (ObjectNode) CanonicalJson.read(sought(projection, stored.document())));
            writer.writeBinaryData(DOCUMENT, new BsonBinary(stored.closed()));
            writer.writeEndDocument();
        }
        return new RawBsonDocument(buffer.getInternalBuffer(), 0, buffer.getPosition());
    }

    private static <D extends Record> byte[] sought(Projection<D> projection, D document) {
        return RecordCodec.encodeClosed(document, projection.soughtBy());
    }

    /** The document, its personal data closed. */
    static <D extends Record> StoredDocument<D> closed(Projection<D> projection, Document envelope) {
        return stored(envelope, RecordCodec.decode(json(envelope), projection.document()));
    }

    /** The same, or an {@link IllegalStateException} where what stands beside it is not its own. */
    static <D extends Record> StoredDocument<D> asItIsSought(Projection<D> projection, Document envelope) {
        StoredDocument<D> stored = closed(projection, envelope);
        byte[] beside = CanonicalJson.bytesOf(Trees.tree(envelope.get(SOUGHT, Document.class)));
        if (!Arrays.equals(beside, sought(projection, stored.document()))) {
            throw new IllegalStateException("sought by what it is not");
        }
        return stored;
    }

    /**
     * A document as its readers may see it.
     *
     * @param broken whether a datum in it does not open though its person has a key: it was altered. All are then as if erased
     */
    record Opened<D extends Record>(StoredDocument<D> stored, boolean broken) {}

    /** The documents, asking for keys once. @throws vn.ansinh.kernel.seal.KeysUnavailable when no key can be had */
    <D extends Record> List<Opened<D>> opened(Projection<D> projection, Iterable<Document> envelopes) {
        List<Opened<D>> documents = new ArrayList<>();
        List<Document> read = new ArrayList<>();
        List<Unsealing> unsealings = new ArrayList<>();
        Set<PersonId> subjects = new HashSet<>();
        for (Document envelope : envelopes) {
            Unsealing unsealing = Unsealing.ofDocument(envelope.getString("_id"));
            documents.add(opened(projection, envelope, unsealing));
            read.add(envelope);
            unsealings.add(unsealing);
            subjects.addAll(unsealing.needed());
        }
        if (subjects.isEmpty()) {
            return documents;
        }
        Map<PersonId, PersonKey> known = keys.toOpen(subjects);
        for (int i = 0; i < read.size(); i++) {
            if (!documents.get(i).broken()) {
                documents.set(
                        i, opened(projection, read.get(i), unsealings.get(i).with(known)));
            }
        }
        return documents;
    }

    /** One that was altered keeps nobody from the others. */
    private static <D extends Record> Opened<D> opened(
            Projection<D> projection, Document envelope, Unsealing unsealing) {
        try {
            D document = RecordCodec.decode(json(envelope), projection.document(), unsealing);
            return new Opened<>(stored(envelope, document), false);
        } catch (SealBroken altered) {
            LOG.error(
                    "Personal data in {} of {} do not open: {}",
                    projection.name(),
                    envelope.getString("_id"),
                    altered.getMessage());
            return new Opened<>(closed(projection, envelope), true);
        }
    }

    private static byte[] json(Document envelope) {
        return envelope.get(DOCUMENT, Binary.class).getData();
    }

    private static <D extends Record> StoredDocument<D> stored(Document envelope, D document) {
        return new StoredDocument<>(
                envelope.getString("_id"),
                envelope.getLong(POSITION),
                envelope.getLong(VERSION),
                envelope.get(REFOLDED, 0L),
                document);
    }
}
