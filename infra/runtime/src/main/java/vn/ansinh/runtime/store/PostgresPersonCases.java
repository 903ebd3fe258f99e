package vn.ansinh.runtime.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.port.PersonCases;
import vn.ansinh.kernel.event.EventCatalogue;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.runtime.log.EventRow;

/** The cases of a person from the party index, each read from its first event to its last. */
final class PostgresPersonCases implements PersonCases {
    private static final String OPEN = """
            SELECT DISTINCT party.stream FROM case_party AS party
            WHERE party.person = ? AND EXISTS (SELECT FROM reservation WHERE holder = party.stream)
            """;

    private static final String EVENTS = "SELECT " + EventRow.COLUMNS + """
             FROM event WHERE stream IN (SELECT stream FROM case_party WHERE person = ?) ORDER BY stream, sequence
            """;

    private final JdbcClient database;
    private final SealedEvents sealed;

    PostgresPersonCases(JdbcClient database, SealedEvents sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    @Override
    public List<Course> of(PersonId person) {
        Set<String> open = new HashSet<>();
        database.sql(OPEN).param(person.text()).query(row -> {
            open.add(row.getString("stream"));
        });
        List<StoredEvent> events = database.sql(EVENTS)
                .param(person.text())
                .query((row, number) -> EventRow.read(row))
                .list();
        Map<String, List<Act>> acts = new LinkedHashMap<>();
        for (SealedEvents.Reading reading : sealed.read(events)) {
            acts.computeIfAbsent(reading.stored().stream(), stream -> new ArrayList<>())
                    .add(new Act(
                            reading.orThrow(),
                            EventCatalogue.metadataOf(reading.stored()).businessDate()));
        }
        return acts.entrySet().stream()
                .map(it ->
                        new Course(CaseId.parse(it.getKey()), open.contains(it.getKey()), List.copyOf(it.getValue())))
                .toList();
    }
}
