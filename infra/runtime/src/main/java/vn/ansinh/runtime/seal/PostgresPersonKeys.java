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
import java.util.function.Consumer;
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

    /** A new key for each who has none and had none: one round trip for somebody new, and for somebody known nothing is written. */
    private static final String MADE = """
            INSERT INTO person_key (person, master, wrapped)
            SELECT person, ?, wrapped FROM unnest(?::text[], ?::bytea[]) AS given (person, wrapped) ORDER BY person
            ON CONFLICT ON CONSTRAINT person_key_person DO NOTHING
            RETURNING person, master, wrapped
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
        Map<PersonId, Kept> found = made(unknown);
        unknown.removeAll(found.keySet());
        found.putAll(kept(unknown));
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
        inTurn(persons, some -> keep(database.sql(KNOWN).param(texts(some)), kept));
        return kept;
    }

    /** A new key for each of them that has none and had none; of the others nothing. */
    private Map<PersonId, Kept> made(Collection<PersonId> persons) {
        Map<PersonId, Kept> made = new HashMap<>();
        inTurn(persons, some -> {
            MasterKey master = masters.current();
            byte[][] wrapped = some.stream().map(master::newKey).toArray(byte[][]::new);
            keep(database.sql(MADE).params(master.name(), texts(some), wrapped), made);
        });
        return made;
    }

    private void keep(JdbcClient.StatementSpec statement, Map<PersonId, Kept> kept) {
        Map<String, MasterKey> used = new HashMap<>();
        statement.query(row -> {
            PersonId person = PersonId.parse(row.getString("person"));
            String master = row.getString("master");
            kept.put(
                    person,
                    new Kept(
                            master == null
                                    ? null
                                    : used.computeIfAbsent(master, this::master)
                                            .unwrap(person, row.getBytes("wrapped"))));
        });
    }

    private static void inTurn(Collection<PersonId> persons, Consumer<List<PersonId>> work) {
        List<PersonId> all = List.copyOf(persons);
        for (int from = 0; from < all.size(); from += MOST_ASKED) {
            List<PersonId> some = all.subList(from, Math.min(all.size(), from + MOST_ASKED));
            try {
                work.accept(some);
            } catch (DataAccessException | CannotCreateTransactionException away) {
                throw new KeysUnavailable("The database of persons' keys does not answer.", away);
            }
        }
    }

    private MasterKey master(String name) {
        return masters.named(name)
                .orElseThrow(() -> new KeysUnavailable(
                        "The master key " + name + " is not here, and persons' keys are under it."));
    }

    private static String[] texts(Collection<PersonId> persons) {
        return persons.stream().map(PersonId::text).toArray(String[]::new);
    }
}
