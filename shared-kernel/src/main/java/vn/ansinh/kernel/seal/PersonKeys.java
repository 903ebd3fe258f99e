package vn.ansinh.kernel.seal;

import java.util.Map;
import java.util.Set;
import vn.ansinh.kernel.value.PersonId;

/** The keys of persons, wherever they are kept. */
public interface PersonKeys {
    /**
     * Keys to open with.
     *
     * @return the keys there are; whoever has none here was erased
     * @throws KeysUnavailable when they cannot be reached, or one is gone without an erasure
     */
    Map<PersonId, PersonKey> toOpen(Set<PersonId> persons);

    /**
     * Keys to seal with, made for whoever has none yet; kept for good before they are given.
     *
     * @throws PersonErased when one of the persons was erased: nothing new is recorded about them under the old identity
     * @throws KeysUnavailable when they cannot be reached
     */
    Map<PersonId, PersonKey> toSeal(Set<PersonId> persons);

    /** The person's erasure was heard of: whatever is remembered of their key is forgotten, and not asked for again. */
    void forget(PersonId person);
}
