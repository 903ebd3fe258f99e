package vn.ansinh.runtime.store;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.runtime.guard.StartUpCheck;

/**
 * The pseudonym key is the one that this event database was begun with, and the issuer's name too. With another key, no known person
 * is found again, and each gets a second identity that no later event can put right; under another name, no account holds its
 * appointments.
 */
final class KeyCheck implements StartUpCheck {
    private static final String PURPOSE = "key-check";
    private static final String TEXT = "an-sinh";

    private final JdbcClient database;
    private final KeyedDigest digest;
    private final String issuer;
    private final boolean writes;

    /**
     * A check.
     *
     * @param issuer under whose name pseudonyms of accounts are made; empty for a node to which nobody signs in
     * @param writes whether this node appends, and so may write down key and name where there are none
     */
    KeyCheck(JdbcClient database, KeyedDigest digest, String issuer, boolean writes) {
        this.database = database;
        this.digest = digest;
        this.issuer = issuer;
        this.writes = writes;
    }

    @Override
    public List<String> refusals() {
        try {
            if (!isThere()) {
                return List.of();
            }
            if (!isOurs()) {
                return List.of(
                        "The file of ansinh.pseudonym.key-file holds another key than the one that this event database"
                                + " was begun with, so that every person would get a second identity: give the first key back.");
            }
            String kept = issuer.isEmpty() ? issuer : keptUnder();
            return kept.equals(issuer)
                    ? List.of()
                    : List.of("Accounts are kept under the issuer's name " + kept
                            + " and this node would look for them under " + issuer
                            + ", where nobody holds an appointment: set ansinh.pseudonym.issuer=" + kept + ".");
        } catch (DataAccessException failed) {
            return List.of("The event database cannot be asked for which pseudonym key it was begun: "
                    + failed.getMostSpecificCause().getMessage() + ".");
        }
    }

    /** Where the schema is not this program's, {@link DatabaseCheck} says so. */
    private boolean isThere() {
        return database.sql("SELECT to_regclass('key_check') IS NOT NULL AND to_regclass('account_issuer') IS NOT NULL")
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

    private String keptUnder() {
        if (writes) {
            database.sql("INSERT INTO account_issuer (name) VALUES (?) ON CONFLICT DO NOTHING")
                    .param(issuer)
                    .update();
        }
        return database.sql("SELECT name FROM account_issuer")
                .query(String.class)
                .optional()
                .orElse(issuer);
    }
}
