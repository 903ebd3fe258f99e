package vn.ansinh.query.casefile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.ansinh.kernel.seal.PersonErased;
import vn.ansinh.kernel.seal.PersonKey;
import vn.ansinh.kernel.seal.PersonKeys;
import vn.ansinh.kernel.value.PersonId;

/** Keys that follow from who it is, until the person is erased. */
public final class KnownKeys implements PersonKeys {
    private final Set<PersonId> erased = new HashSet<>();

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

    private static PersonKey key(PersonId person) {
        try {
            return new PersonKey(
                    MessageDigest.getInstance("SHA-256").digest(person.text().getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
