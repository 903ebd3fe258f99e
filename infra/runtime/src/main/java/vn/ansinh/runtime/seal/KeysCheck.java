package vn.ansinh.runtime.seal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.kernel.seal.KeysUnavailable;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.runtime.guard.StartUpCheck;

/** Persons' keys can be had: their database is ours, and each master key that wraps some of them is here and fits. */
final class KeysCheck implements StartUpCheck {
    private static final String ONE_OF_EACH = "SELECT DISTINCT ON (master) master, person, wrapped FROM person_key"
            + " WHERE master IS NOT NULL ORDER BY master, person";

    private final JdbcClient database;
    private final MasterKeys masters;

    KeysCheck(JdbcClient database, MasterKeys masters) {
        this.database = database;
        this.masters = masters;
    }

    @Override
    public List<String> refusals() {
        List<String> wrong = new ArrayList<>();
        try {
            database.sql(ONE_OF_EACH).query(row -> {
                String master = row.getString("master");
                PersonId person = PersonId.parse(row.getString("person"));
                byte[] wrapped = row.getBytes("wrapped");
                masters.named(master)
                        .ifPresentOrElse(
                                key -> unwrap(key, person, wrapped, wrong),
                                () -> wrong.add("Persons' keys are wrapped under the master key " + master
                                        + ", which is not here: bring it back before starting."));
            });
        } catch (DataAccessException failed) {
            wrong.add("The database of persons' keys cannot be asked whether it is right: "
                    + failed.getMostSpecificCause().getMessage() + ".");
        }
        return wrong;
    }

    private static void unwrap(MasterKey key, PersonId person, byte[] wrapped, List<String> wrong) {
        try {
            key.unwrap(person, wrapped);
        } catch (KeysUnavailable another) {
            wrong.add("The master key " + key.name() + " is another than the one that wraps persons' keys under its"
                    + " name: bring back the right one before starting.");
        }
    }
}
