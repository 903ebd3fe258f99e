package vn.ansinh.query.port;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.value.PersonId;

/** Whether an erasure that was carried out can still be undone by whoever has an old copy of the keys (ADR-0014). */
public interface ErasureFinality {
    /**
     * How far it is.
     *
     * @param since when the last master key was gone that could have opened a copy, UTC; null while it is not final
     */
    record Finality(State state, @Nullable Instant since) {
        public static final Finality NOT_FINAL = new Finality(State.NOT_FINAL, null);
        public static final Finality UNKNOWN = new Finality(State.UNKNOWN, null);
    }

    /** What is known of it. */
    enum State {
        FINAL,
        NOT_FINAL,
        /** The key database, or the folder of master keys, could not be asked. */
        UNKNOWN
    }

    /** Of each of these persons, as their key stands now; what cannot be asked is unknown, never an error. */
    Map<PersonId, Finality> of(Set<PersonId> persons);
}
