package vn.ansinh.kernel.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.ansinh.kernel.codec.CanonicalJson;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.seal.KeysUnavailable;
import vn.ansinh.kernel.seal.OpenedDatum;
import vn.ansinh.kernel.seal.PersonKey;
import vn.ansinh.kernel.seal.PersonKeys;
import vn.ansinh.kernel.seal.SealBroken;
import vn.ansinh.kernel.seal.SealedTrees;
import vn.ansinh.kernel.seal.SealedTrees.Place;
import vn.ansinh.kernel.seal.Unsealing;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.PersonId;

/**
 * Events to what is stored and back: the catalogue's form with every personal datum sealed under its person's key
 * (ADR-0009). Opening comes before anything else that reads a payload, so a datum is bound to the form it was stored in.
 */
public final class SealedEvents {
    private final PersonKeys keys;

    public SealedEvents(PersonKeys keys) {
        this.keys = keys;
    }

    /**
     * An event that was read, or why it could not be.
     *
     * @param event null when it could not be read
     */
    public record Reading(
            StoredEvent stored,
            @Nullable Record event,
            @Nullable UnreadableEvent failure) {
        /** The event. @throws UnreadableEvent when it could not be read */
        public Record orThrow() {
            if (failure != null) {
                throw failure;
            }
            if (event == null) {
                throw new IllegalStateException("neither read nor failed");
            }
            return event;
        }
    }

    /**
     * An event's payload.
     *
     * @param bytes canonical JSON
     * @param subjects whose data are sealed in it
     */
    // The array is made for whoever asked.
    @SuppressWarnings("ArrayRecordComponent")
    public record Payload(byte[] bytes, Set<PersonId> subjects) {}

    /** {@link Payload#bytes} alone. */
    public byte[] payloadOf(Record event, String stream, long sequence) {
        return sealed(event, stream, sequence).bytes();
    }

    /**
     * Payload of an event, its personal data sealed.
     *
     * @throws vn.ansinh.kernel.seal.PersonErased when it tells something new of an erased person
     * @throws KeysUnavailable when no key can be had
     */
    public Payload sealed(Record event, String stream, long sequence) {
        EventCatalogue.Entry entry = EventCatalogue.entryOf(event);
        ObjectNode tree = EventCatalogue.openForm(event);
        Set<PersonId> subjects = SealedTrees.toSeal(tree);
        var place = new Place(stream, sequence, entry.name(), entry.revision());
        SealedTrees.seal(tree, place, subjects.isEmpty() ? Map.of() : keys.toSeal(subjects));
        return new Payload(CanonicalJson.bytesOf(tree), subjects);
    }

    /**
     * The event that was stored; data of erased persons are erased in it.
     *
     * @throws UnreadableEvent when it cannot be read, for whatever reason
     * @throws KeysUnavailable when no key can be had
     */
    public Record eventOf(StoredEvent stored) {
        return read(List.of(stored)).getFirst().orThrow();
    }

    /** The same for many, asking for keys once. @throws KeysUnavailable when no key can be had */
    public List<Reading> read(List<StoredEvent> events) {
        return read(events, Datum.ALL);
    }

    /**
     * The same, opening these data alone: of the others the event tells only how they stand sealed, as of erased ones.
     *
     * @throws KeysUnavailable when no key can be had
     */
    public List<Reading> read(List<StoredEvent> events, Set<Datum> wanted) {
        List<Reading> readings = new ArrayList<>(events.size());
        List<Unsealing> unsealings = new ArrayList<>(events.size());
        Set<PersonId> subjects = new HashSet<>();
        for (StoredEvent stored : events) {
            Unsealing unsealing = Unsealing.ofEvent(placeOf(stored), wanted);
            readings.add(reading(stored, unsealing));
            unsealings.add(unsealing);
            subjects.addAll(unsealing.needed());
        }
        if (subjects.isEmpty()) {
            return readings;
        }
        Map<PersonId, PersonKey> known = keys.toOpen(subjects);
        for (int i = 0; i < readings.size(); i++) {
            Unsealing unsealing = unsealings.get(i);
            if (!unsealing.needed().isEmpty()) {
                readings.set(i, reading(events.get(i), unsealing.with(known)));
            }
        }
        return readings;
    }

    /**
     * A payload as it is stored, but opened for whoever may read it: data with their values, or erased.
     *
     * @throws UnreadableEvent when it is not a tree, or a datum in it does not open
     * @throws KeysUnavailable when no key can be had
     */
    public JsonNode shown(StoredEvent stored) {
        try {
            JsonNode tree = CanonicalJson.read(stored.payload());
            SealedTrees.open(tree, placeOf(stored), keys.toOpen(SealedTrees.toOpen(tree)));
            SealedTrees.show(tree);
            return tree;
        } catch (KeysUnavailable away) {
            throw away;
        } catch (RuntimeException unreadable) {
            throw new UnreadableEvent("no payload that opens: " + stored, unreadable);
        }
    }

    /**
     * What lays the data of these persons in an event open without their keys; of whoever was erased nothing.
     *
     * @throws UnreadableEvent when it is not a tree, or a datum in it does not open
     * @throws KeysUnavailable when no key can be had
     */
    public List<OpenedDatum> opened(StoredEvent stored, Set<PersonId> whose) {
        try {
            JsonNode tree = CanonicalJson.read(stored.payload());
            Set<PersonId> sealed = new HashSet<>(SealedTrees.toOpen(tree));
            sealed.retainAll(whose);
            return sealed.isEmpty() ? List.of() : SealedTrees.opened(tree, placeOf(stored), keys.toOpen(sealed));
        } catch (KeysUnavailable away) {
            throw away;
        } catch (RuntimeException unreadable) {
            throw new UnreadableEvent("no payload that opens: " + stored, unreadable);
        }
    }

    /**
     * The event that was stored, read without any key: what was laid open of it has its value, the rest stays sealed.
     *
     * @param opened in the order of the payload, each at most once
     * @throws SealBroken when one is not what the event committed to
     * @throws UnreadableEvent when the event cannot be read
     */
    public static Record eventOf(StoredEvent stored, List<OpenedDatum> opened) {
        Class<? extends Record> type = EventCatalogue.typeOf(stored);
        try {
            JsonNode tree = CanonicalJson.read(stored.payload());
            SealedTrees.open(tree, placeOf(stored), opened);
            return RecordCodec.fromTree(tree, type);
        } catch (SealBroken other) {
            throw other;
        } catch (RuntimeException unreadable) {
            throw UnreadableEvent.of(type, stored, unreadable);
        }
    }

    private static Reading reading(StoredEvent stored, Unsealing unsealing) {
        Class<? extends Record> type;
        try {
            type = EventCatalogue.typeOf(stored);
        } catch (UnreadableEvent unknown) {
            return new Reading(stored, null, unknown);
        }
        try {
            return new Reading(stored, RecordCodec.decode(stored.payload(), type, unsealing), null);
        } catch (RuntimeException unreadable) {
            return new Reading(stored, null, UnreadableEvent.of(type, stored, unreadable));
        }
    }

    private static Place placeOf(StoredEvent stored) {
        return new Place(stored.stream(), stored.sequence(), stored.name(), stored.revision());
    }
}
