package vn.ansinh.runtime.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.port.RecognisedLists;
import vn.ansinh.command.recognition.RecognisedList;
import vn.ansinh.command.recognition.Recognitions.Listing;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.recognition.RecognitionEvent;
import vn.ansinh.kernel.event.recognition.RecognitionEvent.HouseholdListed;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.RecognisedListId;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.runtime.log.EventRow;

/** Recognised lists straight from the event table, by indexes over their events alone. No datum is opened. */
final class PostgresRecognisedLists implements RecognisedLists {
    private static final String HOUSEHOLD = "name = 'recognised-list.household-listed'";

    /** The last sequence of a stream is its last event's, household or not. */
    private static final String ACTS = "SELECT " + EventRow.COLUMNS
            + ", (SELECT max(sequence) FROM event AS newest WHERE newest.stream = event.stream) AS version FROM event"
            + " WHERE stream = ANY (?) AND name LIKE 'recognised-list.%' AND name <> 'recognised-list.household-listed'"
            + " ORDER BY append_id";

    private static final String OF_COMMUNES = "SELECT stream FROM event WHERE name = 'recognised-list.proposed'"
            + " AND recognised_commune(payload) = ANY (?::text[]) ORDER BY append_id";

    private static final String HOUSEHOLDS = "SELECT " + EventRow.COLUMNS + " FROM event WHERE " + HOUSEHOLD
            + " AND stream = ANY (?) ORDER BY append_id";

    private static final String NAMING = "SELECT " + EventRow.COLUMNS + " FROM event WHERE " + HOUSEHOLD
            + " AND recognised_persons(payload) && ?::text[] ORDER BY append_id";

    private final JdbcClient database;
    private final SealedEvents sealed;

    PostgresRecognisedLists(JdbcClient database, SealedEvents sealed) {
        this.database = database;
        this.sealed = sealed;
    }

    @Override
    public Optional<RecognisedList> find(RecognisedListId list) {
        return lists(List.of(list.text())).stream().findFirst();
    }

    @Override
    public List<RecognisedList> of(Collection<UnitCode> communes) {
        if (communes.isEmpty()) {
            return List.of();
        }
        return lists(database.sql(OF_COMMUNES)
                .param(communes.stream().map(UnitCode::text).toArray(String[]::new))
                .query((row, number) -> row.getString("stream"))
                .list());
    }

    @Override
    public List<Listing> households(Collection<RecognisedList> lists) {
        if (lists.isEmpty()) {
            return List.of();
        }
        Map<String, RecognisedList> byStream = new LinkedHashMap<>();
        lists.forEach(list -> byStream.put(list.proposal().list().text(), list));
        return listings(rows(HOUSEHOLDS, byStream.keySet().toArray(String[]::new)), byStream);
    }

    @Override
    public List<Listing> naming(Collection<PersonId> persons) {
        if (persons.isEmpty()) {
            return List.of();
        }
        List<StoredEvent> rows =
                rows(NAMING, persons.stream().map(PersonId::text).toArray(String[]::new));
        Set<String> streams = new LinkedHashSet<>();
        rows.forEach(row -> streams.add(row.stream()));
        Map<String, RecognisedList> byStream = new LinkedHashMap<>();
        lists(streams).forEach(list -> byStream.put(list.proposal().list().text(), list));
        return listings(rows, byStream);
    }

    private List<StoredEvent> rows(String sql, String[] wanted) {
        return database.sql(sql)
                .param(wanted)
                .query((row, number) -> EventRow.read(row))
                .list();
    }

    private List<RecognisedList> lists(Collection<String> streams) {
        if (streams.isEmpty()) {
            return List.of();
        }
        Map<String, Long> versions = new LinkedHashMap<>();
        List<StoredEvent> rows = database.sql(ACTS)
                .param(streams.toArray(String[]::new))
                .query((row, number) -> {
                    StoredEvent stored = EventRow.read(row);
                    versions.put(stored.stream(), row.getLong("version"));
                    return stored;
                })
                .list();
        Map<String, List<RecognitionEvent>> acts = new LinkedHashMap<>();
        for (SealedEvents.Reading reading : sealed.read(rows, Set.of())) {
            acts.computeIfAbsent(reading.stored().stream(), stream -> new ArrayList<>())
                    .add(event(reading));
        }
        List<RecognisedList> lists = new ArrayList<>();
        acts.forEach((stream, events) ->
                RecognisedList.of(events, versions.getOrDefault(stream, 0L)).ifPresent(lists::add));
        return lists;
    }

    private List<Listing> listings(List<StoredEvent> rows, Map<String, RecognisedList> byStream) {
        List<Listing> listings = new ArrayList<>(rows.size());
        for (SealedEvents.Reading reading : sealed.read(rows, Set.of())) {
            RecognisedList list = byStream.get(reading.stored().stream());
            if (list == null || !(event(reading) instanceof HouseholdListed household)) {
                throw new UnreadableEvent("no household of a recognised list: " + reading.stored());
            }
            listings.add(new Listing(list, household, reading.stored().appendId()));
        }
        return List.copyOf(listings);
    }

    private static RecognitionEvent event(SealedEvents.Reading reading) {
        if (reading.orThrow() instanceof RecognitionEvent event) {
            return event;
        }
        throw new UnreadableEvent("no event of a recognised list: " + reading.stored());
    }
}
