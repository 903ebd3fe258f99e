package vn.ansinh.runtime.store;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.runtime.guard.StartUpCheck;

/**
 * The pseudonym key is the one that this event database was begun with. With another, no known person is found again, and
 * each gets a second identity that no later event can put right.
 */
final class KeyCheck implements StartUpCheck {
    private static final String PURPOSE = "key-check";
    private static final String TEXT = "an-sinh";

    private final JdbcClient database;
    private final KeyedDigest digest;
    private final boolean writes;

    /** @param writes whether this node appends, and so may write down the key's digest where there is none */
    KeyCheck(JdbcClient database, KeyedDigest digest, boolean writes) {
        this.database = database;
        this.digest = digest;
        this.writes = writes;
    }

    @Override
    public List<String> refusals() {
        try {
            return isThere() && !isOurs()
                    ? List.of(
                            "The file of ansinh.pseudonym.key-file holds another key than the one that this event database"
                                    + " was begun with, so that every person would get a second identity: give the first key back.")
                    : List.of();
        } catch (DataAccessException failed) {
            return List.of("The event database cannot be asked for which pseudonym key it was begun: "
                    + failed.getMostSpecificCause().getMessage() + ".");
        }
    }

    /** Where the schema is not this program's, {@link DatabaseCheck} says so. */
    private boolean isThere() {
        return database.sql("SELECT to_regclass('key_check') IS NOT NULL")
                .query(Boolean.class)
                .single();
    }

    private boolean isOurs() {
        byte[] ours = digest.of(PURPOSE, TEXT);
        if (writes) {
            database.sql("INSERT INTO key_check (digest) VALUES (?) ON CONFLICT DO NOTHING")
                    .param(ours)
                    .update();
        }
        Optional<byte[]> begunWith =
                database.sql("SELECT digest FROM key_check").query(byte[].class).optional();
        // A query node may come first: then no person has an id yet.
        return begunWith.isEmpty() || MessageDigest.isEqual(begunWith.get(), ours);
    }
}
