package vn.ansinh.runtime.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.port.OutsideFacts;
import vn.ansinh.kernel.event.application.Parts.OtherCase;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Scheme;

/**
 * Other cases of the same persons, from the party index: a case is open while it holds a reservation. One statement, so
 * that the cases and the log position are of one moment.
 */
final class PostgresOutsideFacts implements OutsideFacts {
    private static final String ABOUT = """
            SELECT head.position, party.person, party.stream, party.scheme, party.open
            FROM (SELECT coalesce(max(position), 0) AS position FROM log) AS head
            LEFT JOIN (
                SELECT DISTINCT person, stream, scheme,
                       EXISTS (SELECT FROM reservation WHERE holder = stream) AS open
                FROM case_party WHERE person = ANY (?)
            ) AS party ON true
            ORDER BY party.person, party.stream, party.scheme
            """;

    private final JdbcClient database;

    PostgresOutsideFacts(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Found about(Collection<PersonId> persons) {
        List<OtherCase> cases = new ArrayList<>();
        long[] position = new long[1];
        database.sql(ABOUT)
                .param(persons.stream().map(PersonId::text).toArray(String[]::new))
                .query(row -> {
                    position[0] = row.getLong("position");
                    if (row.getString("person") != null) {
                        cases.add(new OtherCase(
                                CaseId.parse(row.getString("stream")),
                                PersonId.parse(row.getString("person")),
                                Scheme.ofWire(row.getString("scheme")),
                                row.getBoolean("open")));
                    }
                });
        return new Found(cases, position[0]);
    }
}
