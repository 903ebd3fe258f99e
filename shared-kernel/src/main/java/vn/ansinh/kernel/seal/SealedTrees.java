package vn.ansinh.kernel.seal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.kernel.codec.CanonicalJson;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Seal;

/**
 * Personal data in trees. In an open tree a datum is {@code {"field", "of", "value"}}, as {@link
 * vn.ansinh.kernel.codec.RecordCodec} writes it, with its seal beside it where it was read from an event. In an event's
 * payload it is {@code {"box", "commit", "field", "of"}}, its place being the event's; in a view {@code at} is there too.
 * An erased datum keeps its box, so that a view built before the erasure and one built after it hold the same bytes.
 * All of these change the tree that they are given.
 */
public final class SealedTrees {
    private static final String AT = "at";
    private static final String BOX = "box";
    private static final String COMMIT = "commit";
    private static final String ERASED = "erased";
    private static final String FIELD = "field";
    private static final String OF = "of";
    private static final String VALUE = "value";

    private SealedTrees() {}

    /**
     * Where an event's data stand.
     *
     * @param name stored name of the event
     */
    public record Place(String stream, long sequence, String name, int revision) {
        String at(String field, String pointer) {
            return sequence + "/" + name + "/" + revision + "/" + field + pointer;
        }

        private String at(JsonNode datum, String pointer) {
            return at(text(datum, FIELD), pointer);
        }
    }

    /** Whose data have a value in an open tree: who needs a key before it can be sealed. */
    public static Set<PersonId> toSeal(JsonNode tree) {
        Set<PersonId> subjects = new HashSet<>();
        collect(tree, VALUE, subjects);
        return subjects;
    }

    /** Whose data are sealed in a tree. */
    public static Set<PersonId> toOpen(JsonNode tree) {
        Set<PersonId> subjects = new HashSet<>();
        collect(tree, BOX, subjects);
        return subjects;
    }

    private static void collect(JsonNode node, String having, Set<PersonId> subjects) {
        if (isDatum(node)) {
            if (node.has(having)) {
                subjects.add(subject(node));
            }
            return;
        }
        for (JsonNode inner : node) {
            collect(inner, having, subjects);
        }
    }

    /** Seals every datum that has a value, as of this event; seals that came from other events are forgotten. */
    public static void seal(ObjectNode tree, Place place, Map<PersonId, PersonKey> keys) {
        eachDatum(tree, new StringBuilder(), (datum, pointer) -> sealDatum(datum, pointer, place, keys));
    }

    /** Every datum of a tree with the way to it. */
    private static void eachDatum(JsonNode node, StringBuilder pointer, BiConsumer<ObjectNode, String> work) {
        if (isDatum(node)) {
            work.accept((ObjectNode) node, pointer.toString());
            return;
        }
        int length = pointer.length();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                eachDatum(node.get(i), pointer.append('/').append(i), work);
                pointer.setLength(length);
            }
            return;
        }
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            if (property.getValue().isContainer()) {
                eachDatum(property.getValue(), pointer.append('/').append(property.getKey()), work);
                pointer.setLength(length);
            }
        }
    }

    private static void sealDatum(ObjectNode datum, String pointer, Place place, Map<PersonId, PersonKey> keys) {
        datum.remove(AT);
        datum.remove(BOX);
        datum.remove(COMMIT);
        JsonNode value = datum.remove(VALUE);
        if (value == null) {
            datum.put(ERASED, true);
            return;
        }
        PersonId subject = subject(datum);
        PersonKey key = keys.get(subject);
        if (key == null) {
            throw new IllegalStateException("no key to seal with for " + subject.text());
        }
        String at = place.at(datum, pointer);
        Seal seal = key.seal(context(place.stream(), at, subject), at, CanonicalJson.bytesOf(value));
        datum.put(BOX, seal.box());
        datum.put(COMMIT, seal.commitment());
    }

    /**
     * Opens an event's payload: each datum gets its place, and its value where its person has a key. As {@link Unsealing} does it where a record is read.
     *
     * @throws SealBroken when one was altered, or moved here from elsewhere
     */
    public static void open(JsonNode payload, Place place, Map<PersonId, PersonKey> keys) {
        eachDatum(payload, new StringBuilder(), (datum, pointer) -> openDatum(datum, pointer, place, keys));
    }

    private static void openDatum(ObjectNode datum, String pointer, Place place, Map<PersonId, PersonKey> keys) {
        if (!datum.has(BOX)) {
            if (datum.has(VALUE)) {
                throw new SealBroken("a personal datum that is not sealed");
            }
            return;
        }
        if (datum.has(VALUE) || datum.has(ERASED) || datum.has(AT)) {
            throw new SealBroken("a datum both sealed and not");
        }
        String at = place.at(datum, pointer);
        datum.put(AT, at);
        PersonId subject = subject(datum);
        PersonKey key = keys.get(subject);
        if (key != null) {
            Seal seal = new Seal(at, text(datum, BOX), text(datum, COMMIT));
            datum.set(VALUE, CanonicalJson.read(key.open(context(place.stream(), at, subject), seal)));
        }
    }

    /**
     * What lays the data of these persons open without their keys, in the order of the tree; of whoever was erased nothing.
     *
     * @throws SealBroken when one was altered, or moved here from elsewhere
     */
    public static List<OpenedDatum> opened(JsonNode payload, Place place, Map<PersonId, PersonKey> keys) {
        List<OpenedDatum> opened = new ArrayList<>();
        eachSealed(payload, "", (datum, pointer) -> {
            PersonId subject = subject(datum);
            PersonKey key = keys.get(subject);
            if (key != null) {
                String at = place.at(datum, pointer);
                Seal seal = new Seal(at, text(datum, BOX), text(datum, COMMIT));
                opened.add(OpenedDatum.of(at, key.salted(context(place.stream(), at, subject), seal)));
            }
        });
        return opened;
    }

    /**
     * Opens an event's payload by what its data were laid open with, and by no key.
     *
     * @param opened in the order of the tree, each at most once
     * @throws SealBroken when one is not what the event committed to, or stands nowhere in it
     */
    public static void open(JsonNode payload, Place place, List<OpenedDatum> opened) {
        var left = new ArrayDeque<>(opened);
        eachSealed(payload, "", (datum, pointer) -> {
            String at = place.at(datum, pointer);
            datum.put(AT, at);
            if (!left.isEmpty() && left.peek().at().equals(at)) {
                OpenedDatum next = left.remove();
                byte[] context = context(place.stream(), at, subject(datum));
                try {
                    PersonKey.checkCommitment(context, next.salted(), text(datum, COMMIT));
                } catch (SealBroken other) {
                    throw new SealBroken("what is opened at " + at + " is not what the event committed to", other);
                }
                datum.set(VALUE, CanonicalJson.read(next.value().getBytes(StandardCharsets.UTF_8)));
            }
        });
        if (!left.isEmpty()) {
            throw new SealBroken("what is opened at " + left.peek().at() + " stands nowhere in its event");
        }
    }

    private static void eachSealed(JsonNode node, String pointer, BiConsumer<ObjectNode, String> visitor) {
        if (isDatum(node)) {
            if (node.has(BOX)) {
                visitor.accept((ObjectNode) node, pointer);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                eachSealed(node.get(i), pointer + "/" + i, visitor);
            }
        } else {
            node.properties()
                    .forEach(property -> eachSealed(property.getValue(), pointer + "/" + property.getKey(), visitor));
        }
    }

    /** Takes the seals out of an open tree, for whoever may read it: a value, or that there was one. */
    public static void show(JsonNode tree) {
        if (isDatum(tree)) {
            ObjectNode datum = (ObjectNode) tree;
            datum.remove(AT);
            datum.remove(BOX);
            datum.remove(COMMIT);
            if (!datum.has(VALUE)) {
                datum.put(ERASED, true);
            }
            return;
        }
        for (JsonNode inner : tree) {
            show(inner);
        }
    }

    /** No record has components of these two names but a datum: the codec refuses such a record. */
    private static boolean isDatum(JsonNode node) {
        return node.isObject() && node.has(FIELD) && node.has(OF);
    }

    private static PersonId subject(JsonNode datum) {
        return PersonId.parse(text(datum, OF));
    }

    private static String text(JsonNode datum, String key) {
        JsonNode text = datum.get(key);
        if (text == null || !text.isString()) {
            throw new SealBroken("a datum without " + key);
        }
        return text.stringValue();
    }

    /** The associated data: a datum opens where it was sealed and nowhere else. None of the parts holds a line feed. */
    static byte[] context(String stream, String at, PersonId subject) {
        return ("an-sinh datum 1\n" + stream + "\n" + at + "\n" + subject.text() + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
