package vn.ansinh.runtime.seal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.port.KeyDestruction;
import vn.ansinh.kernel.seal.KeysUnavailable;
import vn.ansinh.kernel.value.PersonId;

/**
 * Destroys persons' keys, in the one role that may. The row stays, empty, so that no new key is made for somebody who was
 * erased. What backups of the keys still hold opens only until the master key that wraps it is destroyed (ADR-0014).
 */
public final class KeyEraser implements KeyDestruction {
    private static final String DESTROYED = """
            INSERT INTO person_key (person, destroyed_at) VALUES (?, clock_timestamp())
            ON CONFLICT ON CONSTRAINT person_key_person DO UPDATE
                SET wrapped = NULL, master = NULL,
                    destroyed_at = coalesce(person_key.destroyed_at, excluded.destroyed_at)
            RETURNING destroyed_at
            """;

    private final JdbcClient database;

    KeyEraser(JdbcClient database) {
        this.database = database;
    }

    /**
     * Destroys the key for good.
     *
     * @return when; the first time where it was destroyed before
     * @throws KeysUnavailable when the database of keys does not answer: nothing is known of it then, and it is asked again
     */
    @Override
    public Instant destroy(PersonId person) {
        try {
            return database.sql(DESTROYED)
                    .param(person.text())
                    .query(OffsetDateTime.class)
                    .single()
                    .toInstant();
        } catch (DataAccessException away) {
            throw new KeysUnavailable("The database of persons' keys does not answer.", away);
        }
    }

    /**
     * Destroys again what was destroyed before, where a backup of the keys brought it back.
     *
     * @param destroyed whose key was destroyed, and when, UTC
     * @return how many had come back
     * @throws KeysUnavailable when the database of keys does not answer
     */
    public int again(Map<PersonId, Instant> destroyed) {
        try {
            return DestroyedKeys.replay(
                    database,
                    destroyed.entrySet().stream()
                            .map(it -> new KeyFile.Destroyed(it.getKey(), it.getValue()))
                            .toList());
        } catch (DataAccessException away) {
            throw new KeysUnavailable("The database of persons' keys does not answer.", away);
        }
    }
}
