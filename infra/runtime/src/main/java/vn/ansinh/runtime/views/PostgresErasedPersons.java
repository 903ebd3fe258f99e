package vn.ansinh.runtime.views;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.kernel.seal.PersonKeys;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.query.port.ErasedPersons;

/** Cases of a person from the index that the append writes. */
final class PostgresErasedPersons implements ErasedPersons {
    private final JdbcClient events;
    private final PersonKeys keys;

    PostgresErasedPersons(JdbcClient events, PersonKeys keys) {
        this.events = events;
        this.keys = keys;
    }

    @Override
    public void forget(PersonId person) {
        keys.forget(person);
    }

    @Override
    public Collection<CaseId> casesOf(PersonId person) {
        return events.sql("SELECT DISTINCT stream FROM case_party WHERE person = ? ORDER BY stream")
                .param(person.text())
                .query((row, number) -> CaseId.parse(row.getString("stream")))
                .list();
    }
}
