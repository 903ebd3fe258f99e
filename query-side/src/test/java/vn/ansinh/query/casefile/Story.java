package vn.ansinh.query.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.kernel.codec.CanonicalJson;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.event.EventCatalogue;
import vn.ansinh.kernel.event.EventMetadata;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.kernel.seal.KnownKeys;
import vn.ansinh.kernel.seal.SealedTrees;
import vn.ansinh.kernel.seal.SealedTrees.Place;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.query.casefile.CaseReplay.Step;
import vn.ansinh.query.projection.Occurred;
import vn.ansinh.query.projection.Projection;

/** A case told event by event, from the approved samples with what the test cares about changed. */
public final class Story {
    /** The person that the samples speak of. */
    public static final String PERSON = "p-0123456789abcdef0123456789abcdef";

    private static final byte[] METADATA = RecordCodec.encode(new EventMetadata(
            ActorId.parse("a-0123456789abcdef0123456789abcdef"),
            Duty.DESK,
            null,
            "case-work",
            "correlation",
            null,
            "command",
            "key",
            LocalDate.of(2025, 7, 1),
            null,
            false,
            null));

    private static final KnownKeys KEYS = new KnownKeys();

    /** Reads what stories tell. */
    public static final SealedEvents EVENTS = new SealedEvents(KEYS);

    private final String stream;
    private final long firstPosition;
    private final List<LoggedEvent> events = new ArrayList<>();

    public Story(String stream) {
        this(stream, 1);
    }

    /** A story whose events stand from this log position on, ten apart. */
    public Story(String stream, long firstPosition) {
        this.stream = stream;
        this.firstPosition = firstPosition;
    }

    public Story then(String name) {
        return then(name, tree -> {});
    }

    public Story then(String name, Consumer<ObjectNode> change) {
        ObjectNode tree = sample(name);
        change.accept(tree);
        long sequence = events.size();
        Instant when = Instant.parse("2025-07-01T01:00:00Z").plusSeconds(sequence);
        long position = firstPosition + 10 * sequence;
        SealedTrees.seal(tree, new Place(stream, sequence, name, 1), KEYS.toSeal(SealedTrees.toSeal(tree)));
        events.add(new LoggedEvent(
                position,
                when,
                new StoredEvent(
                        position,
                        stream,
                        sequence,
                        UUID.nameUUIDFromBytes((stream + sequence).getBytes(StandardCharsets.UTF_8)),
                        name,
                        1,
                        CanonicalJson.bytesOf(tree),
                        METADATA,
                        when)));
        return this;
    }

    public List<LoggedEvent> events() {
        return List.copyOf(events);
    }

    /** The case after each event, as a replay tells it. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        var files = new CaseFileProjection();
        CaseFile file = null;
        for (LoggedEvent logged : events) {
            var occurred =
                    new Occurred(logged, EVENTS.eventOf(logged.event()), EventCatalogue.metadataOf(logged.event()));
            file = files.apply(file, occurred);
            steps.add(new Step(occurred, file, null, null));
        }
        return steps;
    }

    /** The document after all events. */
    public <D extends Record> D fold(Projection<D> projection) {
        D document = null;
        for (LoggedEvent logged : events) {
            document = projection.apply(
                    document,
                    new Occurred(logged, EVENTS.eventOf(logged.event()), EventCatalogue.metadataOf(logged.event())));
        }
        return Objects.requireNonNull(document);
    }

    /** The approved sample of an event. */
    public static ObjectNode sample(String name) {
        try (InputStream in = Story.class.getResourceAsStream("/samples/" + name + "-r1.json")) {
            return (ObjectNode)
                    CanonicalJson.read(Objects.requireNonNull(in, name).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes the object at a path of keys and indexes. */
    public static ObjectNode at(ObjectNode tree, String pointer) {
        return (ObjectNode) tree.at(pointer);
    }

    /** A lodging by a procedure, with its due date. */
    public static Consumer<ObjectNode> lodging(String procedure, String due) {
        return tree -> {
            at(tree, "/lodging").put("procedure", procedure);
            at(tree, "/lodging/due").put("dueOn", due);
        };
    }

    /** An act whose next step is due. */
    public static Consumer<ObjectNode> due(String on) {
        return tree -> at(tree, "/due").put("dueOn", on);
    }

    /** Erases each personal value. */
    public static void erase(JsonNode node) {
        if (node instanceof ObjectNode object && object.has("field") && object.has("of")) {
            object.remove("value");
            object.put("erased", true);
        } else {
            node.forEach(Story::erase);
        }
    }
}
