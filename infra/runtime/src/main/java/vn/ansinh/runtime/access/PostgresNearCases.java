package vn.ansinh.runtime.access;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.kernel.access.ActingPerson;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.query.disclose.Disclosure.Whose;
import vn.ansinh.query.disclose.NearCases;

/** Whom a reader is too near to, from the book of appointments and the index of parties: a view could lag behind what they declared. */
final class PostgresNearCases implements NearCases {
    /** An account is one human being's for ever, whether the appointment still holds or not (ADR-0011). */
    private static final String NEAR = """
            WITH themselves AS (
                SELECT person FROM appointment JOIN appointment_confirmed USING (appointment) WHERE account = ?
                UNION SELECT ?::text WHERE ?::text IS NOT NULL
            ), near AS (
                SELECT person, true AS own FROM themselves
                UNION SELECT relative, false FROM declared_relative JOIN themselves ON official = person
            )
            SELECT DISTINCT near.person, near.own, party.stream FROM near LEFT JOIN case_party AS party USING (person)
            """;

    private final JdbcClient database;

    PostgresNearCases(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Near of(ActingPerson reader) {
        String human = reader.human() == null ? null : reader.human().text();
        var own = new Found();
        var relatives = new Found();
        database.sql(NEAR)
                .param(reader.actor().text())
                .param(human)
                .param(human)
                .query(row -> {
                    Found found = row.getBoolean("own") ? own : relatives;
                    found.persons.add(PersonId.parse(row.getString("person")));
                    String stream = row.getString("stream");
                    if (stream != null) {
                        found.cases.add(CaseId.parse(stream));
                    }
                });
        return new Near(own.whose(), relatives.whose());
    }

    private static final class Found {
        private final Set<CaseId> cases = new HashSet<>();
        private final Set<PersonId> persons = new HashSet<>();

        Whose whose() {
            return new Whose(cases, persons);
        }
    }
}
