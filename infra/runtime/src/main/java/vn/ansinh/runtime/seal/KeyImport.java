package vn.ansinh.runtime.seal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.ansinh.kernel.seal.KeysUnavailable;
import vn.ansinh.runtime.seal.KeyFile.Destroyed;
import vn.ansinh.runtime.seal.KeyFile.Key;
import vn.ansinh.runtime.seal.KeyFile.Summary;
import vn.ansinh.runtime.seal.KeyTransfer.Imported;

/**
 * Brings exported keys back into an empty or older key database, then destroys again whatever the file or the database knows
 * as destroyed. One transaction: killed half-way it leaves what was there. The same file again changes nothing.
 */
final class KeyImport {
    private static final int BATCH = 1_000;

    /** Nodes that read keys go on; who would make, rewrap or destroy one waits. */
    private static final String ALONE = "LOCK TABLE person_key IN SHARE ROW EXCLUSIVE MODE";

    private static final String PRESENT = "SELECT person, master, wrapped FROM person_key WHERE person = ANY (?)";

    private static final String BROUGHT = """
            INSERT INTO person_key (person, master, wrapped, made_at)
            SELECT person, master, wrapped, made_at::timestamptz
            FROM unnest(?::text[], ?::text[], ?::bytea[], ?::text[]) AS given (person, master, wrapped, made_at)
            ORDER BY person
            ON CONFLICT ON CONSTRAINT person_key_person DO UPDATE SET master = excluded.master, wrapped = excluded.wrapped
            """;

    private final DataSource database;
    private final MasterKeys masters;
    private final Map<String, Optional<MasterKey>> known = new HashMap<>();

    KeyImport(DataSource database, MasterKeys masters) {
        this.database = database;
        this.masters = masters;
    }

    /** A key as it lies in the database: both null once it was destroyed. */
    @SuppressWarnings("ArrayRecordComponent") // handed on and never changed
    private record Lying(@Nullable String master, byte @Nullable [] wrapped) {}

    /**
     * Brings them back.
     *
     * @param destroyedOnly to take the list of destroyed keys from it and nothing else
     * @throws KeyTransferRefused when anything is not as it should be; nothing was changed then
     */
    Imported from(Path file, boolean destroyedOnly) {
        // Before anything is locked; and a damaged key is told from one that no master key opens.
        Summary whole = KeyFile.check(file);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var taker = new Taking(JdbcClient.create(new SingleConnectionDataSource(connection, true)), destroyedOnly);
            taker.begin(whole.header().installation());
            if (!KeyFile.read(file, taker).equals(whole)) {
                throw new KeyTransferRefused("The file " + file + " was changed while it was read.");
            }
            Imported imported = taker.end();
            connection.commit();
            return imported;
        } catch (SQLException failed) {
            throw failed(failed.getMessage(), failed);
        } catch (DataAccessException failed) {
            throw failed(failed.getMostSpecificCause().getMessage(), failed);
        } catch (KeysUnavailable masterKey) {
            throw new KeyTransferRefused(String.valueOf(masterKey.getMessage()), masterKey);
        }
    }

    private static KeyTransferRefused failed(@Nullable String why, Exception cause) {
        return new KeyTransferRefused("The database of persons' keys does not take them: " + why + ".", cause);
    }

    private Optional<MasterKey> master(String name) {
        return known.computeIfAbsent(name, masters::named);
    }

    private final class Taking implements KeyFile.Taker {
        private final JdbcClient transaction;
        private final boolean destroyedOnly;
        private final List<Key> keys = new ArrayList<>();
        private final List<Destroyed> destroyed = new ArrayList<>();
        private long brought;
        private long present;
        private long leftDestroyed;
        private long listed;
        private long again;

        Taking(JdbcClient transaction, boolean destroyedOnly) {
            this.transaction = transaction;
            this.destroyedOnly = destroyedOnly;
        }

        void begin(String installation) {
            // Not while a node moves keys between master keys: it would destroy the one under which we bring some.
            transaction
                    .sql("SELECT pg_advisory_xact_lock(" + MasterKeyRotation.LOCK + ")")
                    .query(row -> {});
            transaction.sql(ALONE).update();
            Optional<String> here = transaction
                    .sql("SELECT id::text FROM installation")
                    .query(String.class)
                    .optional();
            if (here.isEmpty()) {
                transaction
                        .sql("INSERT INTO installation (id) VALUES (?::uuid)")
                        .param(installation)
                        .update();
            } else if (!here.get().equals(installation)) {
                throw new KeyTransferRefused("The file's keys are of the installation " + installation
                        + ", and this database's are of " + here.get() + ".");
            }
        }

        @Override
        public void key(Key key) {
            if (destroyedOnly) {
                return;
            }
            keys.add(key);
            if (keys.size() == BATCH) {
                bring();
            }
        }

        @Override
        public void destroyed(Destroyed person) {
            destroyed.add(person);
            if (destroyed.size() == BATCH) {
                destroy();
            }
        }

        Imported end() {
            bring();
            destroy();
            return new Imported(brought, present, leftDestroyed, listed, again);
        }

        private void destroy() {
            bring();
            if (!destroyed.isEmpty()) {
                listed += destroyed.size();
                again += DestroyedKeys.replay(transaction, destroyed);
                destroyed.clear();
            }
        }

        private void bring() {
            if (keys.isEmpty()) {
                return;
            }
            Map<String, Lying> lying = lying();
            List<Key> wanted = new ArrayList<>();
            for (Key key : keys) {
                Lying there = lying.get(key.person().text());
                if (there != null && there.wrapped() == null) {
                    leftDestroyed++;
                } else if (there != null && isSame(key, there)) {
                    present++;
                } else {
                    opened(key);
                    wanted.add(key);
                }
            }
            keys.clear();
            if (!wanted.isEmpty()) {
                brought += wanted.size();
                transaction
                        .sql(BROUGHT)
                        .params(
                                column(wanted, key -> key.person().text()),
                                column(wanted, Key::master),
                                wanted.stream().map(KeyImport::wrapped).toArray(byte[][]::new),
                                column(wanted, key -> key.madeAt().toString()))
                        .update();
            }
        }

        private Map<String, Lying> lying() {
            Map<String, Lying> lying = new HashMap<>();
            transaction
                    .sql(PRESENT)
                    .param(column(keys, key -> key.person().text()))
                    .query(row -> {
                        lying.put(row.getString("person"), new Lying(row.getString("master"), row.getBytes("wrapped")));
                    });
            return lying;
        }

        /** False where the one that lies there opens no more, its master key being gone: then the file's takes its place. */
        private boolean isSame(Key key, Lying there) {
            String name = there.master();
            byte[] wrapped = there.wrapped();
            Optional<MasterKey> under = name == null ? Optional.empty() : master(name);
            if (wrapped == null || under.isEmpty()) {
                return false;
            }
            if (!MasterKey.wrapTheSame(key.person(), opened(key), wrapped(key), under.get(), wrapped)) {
                throw new KeyTransferRefused(
                        "The file's key of " + key.person().text()
                                + " is another than the one that is here: one of the two seals data that the other does not open.");
            }
            return true;
        }

        /** The master key that opens it. */
        private MasterKey opened(Key key) {
            MasterKey master = master(key.master())
                    .orElseThrow(
                            () -> new KeyTransferRefused(
                                    "The file's keys are wrapped under the master key "
                                            + key.master()
                                            + ", which is not here: without it they open nothing. An export from before that"
                                            + " master key was destroyed still serves for its list of destroyed keys (--destroyed-only)."));
            master.unwrap(key.person(), wrapped(key));
            return master;
        }
    }

    private static byte[] wrapped(Key key) {
        try {
            return Base64.getDecoder().decode(key.wrapped());
        } catch (IllegalArgumentException malformed) {
            throw new KeyTransferRefused("The file's key of " + key.person().text() + " is not in base64.", malformed);
        }
    }

    private static <T> String[] column(List<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
