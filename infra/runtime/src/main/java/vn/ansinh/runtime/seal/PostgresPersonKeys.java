package vn.ansinh.runtime.seal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import vn.ansinh.kernel.seal.KeysUnavailable;
import vn.ansinh.kernel.seal.PersonErased;
import vn.ansinh.kernel.seal.PersonKey;
import vn.ansinh.kernel.seal.PersonKeys;
import vn.ansinh.kernel.value.PersonId;

/**
 * Keys from their database, remembered unwrapped for a few seconds: so long may a node go on opening somebody's data after
 * their erasure, and so often does it ask. A key that is neither there nor destroyed is a loss, never taken for an erasure.
 */
final class PostgresPersonKeys implements PersonKeys {
    /** How long after an erasure a node may still open what it opened before. */
    static final Duration REMEMBERED = Duration.ofSeconds(3);

    /** Longer than any query takes. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(5);

    private static final int MOST_REMEMBERED = 50_000;
    /** As many as one query asks for; more are asked for in turn. */
    private static final int MOST_ASKED = 5_000;

    private static final String KNOWN = "SELECT person, master, wrapped FROM person_key WHERE person = ANY (?)";

    private static final String MADE = """
            INSERT INTO person_key (person, master, wrapped)
            SELECT person, ?, wrapped FROM unnest(?::text[], ?::bytea[]) AS made (person, wrapped) ORDER BY person
            ON CONFLICT ON CONSTRAINT person_key_person DO NOTHING
            RETURNING person, wrapped
            """;

    private final JdbcClient database;
    private final MasterKeys masters;
    private final Cache<PersonId, PersonKey> remembered = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    /** Whose erasure was heard of: what a query that began before brings back is not remembered again. */
    private final Cache<PersonId, Boolean> forgotten = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(FORGOTTEN)
            .build();

    PostgresPersonKeys(JdbcClient database, MasterKeys masters) {
        this.database = database;
        this.masters = masters;
    }

    /** What is there of a person: a key, or that it was destroyed. */
    private record Kept(@Nullable PersonKey key) {}

    @Override
    public Map<PersonId, PersonKey> toOpen(Set<PersonId> persons) {
        Map<PersonId, PersonKey> keys = new HashMap<>();
        Set<PersonId> unknown = recall(persons, keys);
        for (Map.Entry<PersonId, Kept> found : kept(unknown).entrySet()) {
            unknown.remove(found.getKey());
            remember(found, keys);
        }
        if (!unknown.isEmpty()) {
            throw new KeysUnavailable(
                    "There is no key of " + unknown.iterator().next().text() + " and " + (unknown.size() - 1)
                            + " others, and no erasure of them either.");
        }
        return keys;
    }

    @Override
    public Map<PersonId, PersonKey> toSeal(Set<PersonId> persons) {
        Map<PersonId, PersonKey> keys = new HashMap<>();
        Set<PersonId> unknown = recall(persons, keys);
        Map<PersonId, Kept> found = kept(unknown);
        Set<PersonId> fresh = new HashSet<>(unknown);
        fresh.removeAll(found.keySet());
        if (!fresh.isEmpty()) {
            found.putAll(made(fresh));
            fresh.removeAll(found.keySet());
        }
        if (!fresh.isEmpty()) {
            // Another was first: the key is the one that stands there.
            found.putAll(kept(fresh));
        }
        for (Map.Entry<PersonId, Kept> entry : found.entrySet()) {
            if (entry.getValue().key() == null) {
                throw new PersonErased(entry.getKey());
            }
            remember(entry, keys);
        }
        if (keys.size() != persons.size()) {
            throw new KeysUnavailable("A key that was made is not there.");
        }
        return keys;
    }

    @Override
    public void forget(PersonId person) {
        forgotten.put(person, true);
        remembered.invalidate(person);
    }

    private Set<PersonId> recall(Set<PersonId> persons, Map<PersonId, PersonKey> keys) {
        keys.putAll(remembered.getAllPresent(persons));
        Set<PersonId> unknown = new HashSet<>(persons);
        unknown.removeAll(keys.keySet());
        return unknown;
    }

    private void remember(Map.Entry<PersonId, Kept> found, Map<PersonId, PersonKey> keys) {
        PersonKey key = found.getValue().key();
        if (key != null) {
            if (forgotten.getIfPresent(found.getKey()) == null) {
                remembered.put(found.getKey(), key);
            }
            keys.put(found.getKey(), key);
        }
    }

    private Map<PersonId, Kept> kept(Collection<PersonId> persons) {
        Map<PersonId, Kept> kept = new HashMap<>();
        Map<String, MasterKey> used = new HashMap<>();
        List<PersonId> all = List.copyOf(persons);
        for (int from = 0; from < all.size(); from += MOST_ASKED) {
            Object texts = texts(all.subList(from, Math.min(all.size(), from + MOST_ASKED)));
            reaching(() -> database.sql(KNOWN).param(texts).query(row -> {
                PersonId person = PersonId.parse(row.getString("person"));
                String master = row.getString("master");
                kept.put(
                        person,
                        new Kept(
                                master == null
                                        ? null
                                        : used.computeIfAbsent(master, this::master)
                                                .unwrap(person, row.getBytes("wrapped"))));
            }));
        }
        return kept;
    }

    /** New keys of those who had none; whoever got one meanwhile is left out. */
    private Map<PersonId, Kept> made(Collection<PersonId> persons) {
        MasterKey master = masters.current();
        List<PersonId> all = List.copyOf(persons);
        byte[][] wrapped = all.stream().map(master::newKey).toArray(byte[][]::new);
        Map<PersonId, Kept> made = new HashMap<>();
        reaching(() -> database.sql(MADE)
                .params(master.name(), texts(all), wrapped)
                .query(row -> {
                    PersonId person = PersonId.parse(row.getString("person"));
                    made.put(person, new Kept(master.unwrap(person, row.getBytes("wrapped"))));
                }));
        return made;
    }

    private MasterKey master(String name) {
        return masters.named(name)
                .orElseThrow(() -> new KeysUnavailable(
                        "The master key " + name + " is not here, and persons' keys are under it."));
    }

    private static String[] texts(Collection<PersonId> persons) {
        return persons.stream().map(PersonId::text).toArray(String[]::new);
    }

    private static void reaching(Runnable work) {
        try {
            work.run();
        } catch (DataAccessException | CannotCreateTransactionException away) {
            throw new KeysUnavailable("The database of persons' keys does not answer.", away);
        }
    }
}
