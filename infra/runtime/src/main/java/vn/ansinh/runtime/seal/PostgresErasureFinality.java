package vn.ansinh.runtime.seal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import vn.ansinh.kernel.seal.KeysUnavailable;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.query.port.ErasureFinality;

/**
 * From the keys' own rows and the master keys at hand, not from what the events say: a key that a backup brought back is not
 * final, nor is an erasure whose old master key somebody put back.
 */
final class PostgresErasureFinality implements ErasureFinality {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresErasureFinality.class);

    private static final String DESTROYED = """
            SELECT person, destroyed_at, (SELECT min(since) FROM master_keys_gone WHERE before > destroyed_at) AS final_since
            FROM person_key WHERE person = ANY (?) AND destroyed_at IS NOT NULL
            """;

    private final JdbcClient database;
    private final MasterKeys masters;

    PostgresErasureFinality(JdbcClient database, MasterKeys masters) {
        this.database = database;
        this.masters = masters;
    }

    @Override
    public Map<PersonId, Finality> of(Set<PersonId> persons) {
        Map<PersonId, Finality> known = new HashMap<>();
        try {
            Instant oldest = masters.oldest().begunAt();
            persons.forEach(person -> known.put(person, Finality.NOT_FINAL));
            String[] texts = persons.stream().map(PersonId::text).toArray(String[]::new);
            database.sql(DESTROYED).param(texts).query(row -> {
                Instant destroyed =
                        row.getObject("destroyed_at", OffsetDateTime.class).toInstant();
                @Nullable OffsetDateTime since = row.getObject("final_since", OffsetDateTime.class);
                if (since != null && destroyed.isBefore(oldest)) {
                    known.put(PersonId.parse(row.getString("person")), new Finality(State.FINAL, since.toInstant()));
                }
            });
        } catch (DataAccessException | CannotCreateTransactionException | KeysUnavailable away) {
            LOG.warn("It cannot be told which erasures are final: {}", away.toString());
            persons.forEach(person -> known.put(person, Finality.UNKNOWN));
        }
        return known;
    }
}
