package vn.ansinh.kernel.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.ansinh.kernel.value.PersonId;

/** Keys that follow from who it is, until the person is erased; for the tests of every module, in a jar of its own. */
public final class KnownKeys implements PersonKeys {
    private final Set<PersonId> erased = ConcurrentHashMap.newKeySet();

    public void erase(PersonId person) {
        erased.add(person);
    }

    @Override
    public Map<PersonId, PersonKey> toOpen(Set<PersonId> persons) {
        Map<PersonId, PersonKey> keys = new HashMap<>();
        persons.stream().filter(person -> !erased.contains(person)).forEach(person -> keys.put(person, key(person)));
        return keys;
    }

    @Override
    public Map<PersonId, PersonKey> toSeal(Set<PersonId> persons) {
        persons.stream().filter(erased::contains).forEach(person -> {
            throw new PersonErased(person);
        });
        return toOpen(persons);
    }

    @Override
    public void forget(PersonId person) {
        erase(person);
    }

    private static PersonKey key(PersonId person) {
        try {
            return new PersonKey(
                    MessageDigest.getInstance("SHA-256").digest(person.text().getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
