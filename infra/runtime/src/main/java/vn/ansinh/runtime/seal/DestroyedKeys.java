package vn.ansinh.runtime.seal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.runtime.seal.KeyFile.Destroyed;

/** Keys that were destroyed before are destroyed again, where a backup brought them back. */
final class DestroyedKeys {
    private static final String CAME_BACK =
            "SELECT count(*) FROM person_key WHERE person = ANY (?) AND wrapped IS NOT NULL";

    /** The first time is the one that was recorded. A row for whoever has none: nobody makes a new key for them. */
    private static final String AGAIN = """
            INSERT INTO person_key (person, destroyed_at)
            SELECT person, destroyed_at::timestamptz FROM unnest(?::text[], ?::text[]) AS given (person, destroyed_at)
            ORDER BY person
            ON CONFLICT ON CONSTRAINT person_key_person DO UPDATE
                SET wrapped = NULL, master = NULL, destroyed_at = least(person_key.destroyed_at, excluded.destroyed_at)
                WHERE person_key.destroyed_at IS NULL OR person_key.destroyed_at > excluded.destroyed_at
            """;

    private DestroyedKeys() {}

    /**
     * Replays a part of the list.
     *
     * @param destroyed each person once
     * @return how many of them had a key
     */
    static int replay(JdbcClient database, List<Destroyed> destroyed) {
        String[] persons = destroyed.stream().map(it -> it.person().text()).toArray(String[]::new);
        String[] times =
                destroyed.stream().map(it -> it.destroyedAt().toString()).toArray(String[]::new);
        int cameBack =
                database.sql(CAME_BACK).param(persons).query(Integer.class).single();
        database.sql(AGAIN).params(persons, times).update();
        return cameBack;
    }
}
