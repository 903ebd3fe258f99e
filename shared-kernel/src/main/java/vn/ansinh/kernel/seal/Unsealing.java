package vn.ansinh.kernel.seal;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.codec.RecordCodec;
import vn.ansinh.kernel.seal.SealedTrees.Place;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Seal;

/**
 * Opens what stands sealed in an event's payload, or in a view's document, while the codec reads it (ADR-0009). It is read without keys first: that tells whose
 * are needed, and is all there is to do where none is. Data of whoever has no key stay closed.
 */
public final class Unsealing implements RecordCodec.Opening {
    private final String stream;
    private final @Nullable Place place;
    private final Set<Datum> wanted;
    private final @Nullable Map<PersonId, PersonKey> keys;
    private final Set<PersonId> needed = new HashSet<>();

    private Unsealing(
            String stream, @Nullable Place place, Set<Datum> wanted, @Nullable Map<PersonId, PersonKey> keys) {
        this.stream = stream;
        this.place = place;
        this.wanted = wanted;
        this.keys = keys;
    }

    /** Of an event's payload, these data alone. */
    public static Unsealing ofEvent(Place place, Set<Datum> wanted) {
        return new Unsealing(place.stream(), place, wanted, null);
    }

    /** Of a view's document, whose data were sealed in events of this stream. */
    public static Unsealing ofDocument(String stream) {
        return new Unsealing(stream, null, Datum.ALL, null);
    }

    /** The same, to be read once more with these keys. */
    public Unsealing with(Map<PersonId, PersonKey> known) {
        return new Unsealing(stream, place, wanted, known);
    }

    /** Whose data it came upon and could have opened. */
    public Set<PersonId> needed() {
        return needed;
    }

    /** @throws SealBroken when the datum was altered, or moved here from elsewhere */
    @Override
    public RecordCodec.Opened open(
            Datum field,
            PersonId subject,
            Supplier<String> pointer,
            @Nullable String at,
            String box,
            String commitment) {
        Seal seal = new Seal(placed(field, pointer, at), box, commitment);
        if (!wanted.contains(field)) {
            return new RecordCodec.Opened(seal, null);
        }
        if (keys == null) {
            needed.add(subject);
            return new RecordCodec.Opened(seal, null);
        }
        PersonKey key = keys.get(subject);
        byte[] value = key == null ? null : key.open(SealedTrees.context(stream, seal.at(), subject), seal);
        return new RecordCodec.Opened(seal, value);
    }

    /** In an event the place is the event's own and stands nowhere; a view says where each datum came from. */
    private String placed(Datum field, Supplier<String> pointer, @Nullable String at) {
        if (place == null) {
            if (at == null) {
                throw new SealBroken("a datum without at");
            }
            return at;
        }
        if (at != null) {
            throw new SealBroken("a datum both sealed and not");
        }
        return place.at(field.wire(), pointer.get());
    }

    @Override
    public SealBroken refusal(String what) {
        return new SealBroken(what);
    }
}
