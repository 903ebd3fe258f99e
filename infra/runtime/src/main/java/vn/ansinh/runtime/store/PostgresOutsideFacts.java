package vn.ansinh.runtime.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.ansinh.command.entitlement.CarriedFacts;
import vn.ansinh.command.port.OutsideFacts;
import vn.ansinh.kernel.event.EventCatalogue;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.application.CaseEvent;
import vn.ansinh.kernel.event.application.Kinds.Cadence;
import vn.ansinh.kernel.event.application.Parts.Award;
import vn.ansinh.kernel.event.application.Parts.OtherCase;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementStarted;
import vn.ansinh.kernel.event.entitlement.EntitlementEvent.EntitlementStopped;
import vn.ansinh.kernel.event.entitlement.OpeningListEvent.RowCarriedIn;
import vn.ansinh.kernel.problem.ProblemCode;
import vn.ansinh.kernel.problem.Refusal;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.EntitlementsId;
import vn.ansinh.kernel.value.Money;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Scheme;
import vn.ansinh.runtime.log.EventRow;

/**
 * Other cases of the same persons, from the party index: a case is open while it holds a reservation, and what it grants
 * stands in its newest signed act. All of it as it is committed, whether or not the sequencer has come by.
 *
 * <p>Whoever looks decides next, in the same transaction: until that ends nobody else looks at the same persons. Two decisions
 * of two schemes for one person would otherwise see nothing of each other and grant both.
 */
final class PostgresOutsideFacts implements OutsideFacts {
    private static final String ABOUT = """
            SELECT head.position, party.person, party.stream, party.scheme, party.beneficiary, party.open
            FROM (SELECT coalesce(max(position), 0) AS position FROM log) AS head
            LEFT JOIN (
                SELECT person, stream, scheme, bool_or(part = 'BENEFICIARY') AS beneficiary,
                       EXISTS (SELECT FROM reservation WHERE holder = stream) AS open
                FROM case_party WHERE person = ANY (?)
                GROUP BY person, stream, scheme
            ) AS party ON true
            ORDER BY party.person, party.stream, party.scheme
            """;

    /** In ascending order, so that nobody waits in a circle. */
    private static final String LOCK =
            "SELECT pg_advisory_xact_lock(key) FROM unnest(?::bigint[]) WITH ORDINALITY AS given (key, place) ORDER BY place";

    private static final String SIGNED = "SELECT DISTINCT ON (stream) " + EventRow.COLUMNS + """
             FROM event
            WHERE stream = ANY (?) AND name = ANY (?)
            ORDER BY stream, sequence DESC
            """;

    private static final String DRAWN = "SELECT " + EventRow.COLUMNS + """
             FROM event
            WHERE stream = ANY (?) AND name IN ('entitlement.started', 'entitlement.stopped')
            ORDER BY stream, sequence
            """;

    /** Rows of approved opening lists, in the order in which they came in. */
    private static final String CARRIED_IN = "SELECT " + EventRow.COLUMNS + """
             FROM event
            WHERE name = 'opening-list.row-carried-in' AND carried_in_person(payload) = ANY (?)
              AND EXISTS (SELECT FROM event AS approved
                           WHERE approved.stream = event.stream AND approved.name = 'opening-list.approved')
            ORDER BY append_id, sequence
            """;

    /** Whichever of these came last says whether something is drawn by the case. */
    private static final List<Class<? extends Record>> SIGNED_ACTS = List.of(
            CaseEvent.Decided.class,
            CaseEvent.DecisionAmended.class,
            CaseEvent.DecisionRevoked.class,
            CaseEvent.Reopened.class);

    /** One line of the party index. */
    private record Line(CaseId caseId, PersonId person, Scheme scheme, boolean beneficiary, boolean open) {}

    private static final Logger LOG = LoggerFactory.getLogger(PostgresOutsideFacts.class);
    private static final int ID_BEGINS = "p-".length();
    private static final int KEY_DIGITS = 16;

    private final JdbcClient database;
    private final SealedEvents events;

    PostgresOutsideFacts(JdbcClient database, SealedEvents events) {
        this.database = database;
        this.events = events;
    }

    @Override
    public Found about(Collection<PersonId> persons) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("outside facts are looked at by the transaction that decides upon them");
        }
        lock(persons);
        List<Line> lines = new ArrayList<>();
        long[] position = new long[1];
        database.sql(ABOUT)
                .param(persons.stream().map(PersonId::text).toArray(String[]::new))
                .query(row -> {
                    position[0] = row.getLong("position");
                    if (row.getString("person") != null) {
                        lines.add(line(row));
                    }
                });
        List<EntitlementEvent> drawn = drawn(persons);
        Map<String, Money> granted = monthlyGrants(lines);
        granted.keySet().removeAll(ended(drawn));
        List<OtherCase> cases = lines.stream()
                .map(line -> new OtherCase(
                        line.caseId(),
                        line.person(),
                        line.scheme(),
                        line.open(),
                        line.beneficiary() ? granted.get(line.caseId().text()) : null))
                .toList();
        return new Found(cases, position[0], new CarriedFacts(rows(persons), drawn).all());
    }

    private List<RowCarriedIn> rows(Collection<PersonId> persons) {
        List<StoredEvent> rows = database.sql(CARRIED_IN)
                .param(persons.stream().map(PersonId::text).toArray(String[]::new))
                .query((row, number) -> EventRow.read(row))
                .list();
        return events.read(rows).stream()
                .map(reading -> (RowCarriedIn) readable(reading))
                .toList();
    }

    /** What began and ended of what they draw. */
    private List<EntitlementEvent> drawn(Collection<PersonId> persons) {
        String[] streams = persons.stream()
                .map(person -> EntitlementsId.of(person).text())
                .distinct()
                .toArray(String[]::new);
        List<StoredEvent> rows = database.sql(DRAWN)
                .param(streams)
                .query((row, number) -> EventRow.read(row))
                .list();
        return events.read(rows, Set.of()).stream()
                .map(reading -> (EntitlementEvent) readable(reading))
                .toList();
    }

    /** Cases whose grants are drawn no more: each entitlement that they began was stopped, so that another may be granted. */
    private static Set<String> ended(List<EntitlementEvent> drawn) {
        Map<String, Set<EntitlementId>> going = new HashMap<>();
        for (EntitlementEvent event : drawn) {
            switch (event) {
                case EntitlementStarted started
                when started.origin().caseId() != null ->
                    going.computeIfAbsent(started.origin().caseId().text(), caseId -> new HashSet<>())
                            .add(started.entitlement());
                case EntitlementStopped stopped ->
                    going.values().forEach(ofCase -> ofCase.remove(stopped.entitlement()));
                default -> {}
            }
        }
        return going.entrySet().stream()
                .filter(ofCase -> ofCase.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A person's id is random, so half of it is as good a key as all of it. */
    private void lock(Collection<PersonId> persons) {
        Long[] keys = persons.stream()
                .map(person -> Long.parseUnsignedLong(person.text(), ID_BEGINS, ID_BEGINS + KEY_DIGITS, 16))
                .distinct()
                .sorted()
                .toArray(Long[]::new);
        try {
            database.sql(LOCK).param(keys).query(row -> {});
        } catch (DataAccessException waited) {
            throw inTruth(waited);
        }
    }

    private static RuntimeException inTruth(DataAccessException waited) {
        return waited.getCause() instanceof SQLException refused
                ? LostRace.told(refused, 0).map(RuntimeException.class::cast).orElse(waited)
                : waited;
    }

    private static Record readable(SealedEvents.Reading act) {
        try {
            return act.orThrow();
        } catch (UnreadableEvent poison) {
            LOG.error("what another case grants cannot be read", poison);
            throw new Refusal(ProblemCode.OTHER_CASE_UNREADABLE);
        }
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                CaseId.parse(row.getString("stream")),
                PersonId.parse(row.getString("person")),
                Scheme.ofWire(row.getString("scheme")),
                row.getBoolean("beneficiary"),
                row.getBoolean("open"));
    }

    private Map<String, Money> monthlyGrants(List<Line> lines) {
        String[] streams = lines.stream()
                .filter(Line::beneficiary)
                .map(line -> line.caseId().text())
                .toArray(String[]::new);
        Map<String, Money> granted = new HashMap<>();
        if (streams.length == 0) {
            return granted;
        }
        String[] names = EventCatalogue.entries().stream()
                .filter(entry -> SIGNED_ACTS.contains(entry.type()))
                .map(EventCatalogue.Entry::name)
                .toArray(String[]::new);
        List<StoredEvent> acts = database.sql(SIGNED)
                .params(streams, names)
                .query((row, number) -> EventRow.read(row))
                .list();
        for (SealedEvents.Reading act : events.read(acts)) {
            Money monthly = monthly(readable(act));
            if (monthly != null) {
                granted.put(act.stored().stream(), monthly);
            }
        }
        return granted;
    }

    private static @Nullable Money monthly(Record act) {
        Award award = switch (act) {
            case CaseEvent.Decided decided -> decided.decision().award();
            case CaseEvent.DecisionAmended amended -> amended.decision().award();
            default -> null;
        };
        return award == null || award.cadence() != Cadence.MONTHLY ? null : award.amount();
    }
}
