package vn.ansinh.runtime.seal;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.runtime.guard.StartUpCheck;

/**
 * The keys are those of the persons in these events. With another installation's, or with none where there should be some,
 * a command would make a second key for somebody whose first one seals everything that is known of them.
 */
final class KeyInstallation implements StartUpCheck {
    private final JdbcClient events;
    private final JdbcClient keys;
    private final boolean writes;

    /** @param writes whether this node makes keys, and so may write down whose they are where that is not known yet */
    KeyInstallation(JdbcClient events, JdbcClient keys, boolean writes) {
        this.events = events;
        this.keys = keys;
        this.writes = writes;
    }

    @Override
    public List<String> refusals() {
        try {
            Optional<String> ours = events.sql("SELECT id::text FROM installation")
                    .query(String.class)
                    .optional();
            if (ours.isEmpty()) {
                return List.of(
                        "The event database does not say which installation it is of: restore its table installation.");
            }
            Optional<String> theirs = written();
            if (theirs.isEmpty() && areMissing()) {
                return List.of(
                        "The database of persons' keys is empty, and the events tell of persons: bring their keys back"
                                + " with import-keys before starting.");
            }
            if (theirs.isEmpty() && writes) {
                keys.sql("INSERT INTO installation (id) VALUES (?::uuid) ON CONFLICT DO NOTHING")
                        .param(ours.get())
                        .update();
                theirs = written();
            }
            return theirs.isEmpty() || theirs.equals(ours)
                    ? List.of()
                    : List.of("The database of persons' keys is of the installation " + theirs.get()
                            + ", and the events are of " + ours.get()
                            + ": bring the two together that belong together.");
        } catch (DataAccessException failed) {
            return List.of("It cannot be asked whether keys and events are of one installation: "
                    + failed.getMostSpecificCause().getMessage() + ".");
        }
    }

    private Optional<String> written() {
        return keys.sql("SELECT id::text FROM installation").query(String.class).optional();
    }

    private boolean areMissing() {
        return isTrue(keys, "SELECT NOT EXISTS (SELECT FROM person_key)")
                && isTrue(events, "SELECT EXISTS (SELECT FROM case_party)");
    }

    private static boolean isTrue(JdbcClient database, String question) {
        return database.sql(question).query(Boolean.class).single();
    }
}
