package vn.ansinh.runtime.access;

import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.runtime.guard.StartUpCheck;

/** Who records what was looked at may insert such a row, and has no other right on any table: not even to read one. */
final class AccessRoleCheck implements StartUpCheck {
    /** Every right on every table and view of the schema, but to insert into {@code access}. */
    private static final String TOO_MUCH = """
            SELECT DISTINCT privilege || ' on ' || relname
            FROM pg_class
            CROSS JOIN unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'REFERENCES']) AS privilege
            WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'f')
              AND has_any_column_privilege(oid, privilege) AND NOT (relname = 'access' AND privilege = 'INSERT')
            UNION
            SELECT privilege || ' on ' || relname
            FROM pg_class
            CROSS JOIN unnest(ARRAY['DELETE', 'TRUNCATE', 'TRIGGER']) AS privilege
            WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'f')
              AND has_table_privilege(oid, privilege)
            UNION
            SELECT 'INSERT of recorded_at on access'
            WHERE has_column_privilege('access', 'recorded_at', 'INSERT')
            ORDER BY 1
            """;

    private final JdbcClient asWriter;

    AccessRoleCheck(JdbcClient asWriter) {
        this.asWriter = asWriter;
    }

    @Override
    public List<String> refusals() {
        List<String> wrong = new ArrayList<>();
        try {
            List<String> tooMuch = asWriter.sql(TOO_MUCH).query(String.class).list().stream()
                    .map(String::valueOf)
                    .toList();
            if (!tooMuch.isEmpty()) {
                wrong.add("The database role ansinh_access, which records who looked at what, may do more than that: "
                        + String.join(", ", tooMuch) + ".");
            }
            if (!asWriter.sql("SELECT has_column_privilege('access', 'cases', 'INSERT')")
                    .query(Boolean.class)
                    .single()) {
                wrong.add("The database role ansinh_access may not record who looked at what.");
            }
        } catch (DataAccessException failed) {
            wrong.add("It cannot be recorded who looks at what, in the database role ansinh_access: "
                    + failed.getMostSpecificCause().getMessage() + ".");
        }
        return wrong;
    }
}
