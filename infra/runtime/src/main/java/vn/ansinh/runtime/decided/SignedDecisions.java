package vn.ansinh.runtime.decided;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.casework.CaseFile;
import vn.ansinh.command.policytrial.StandingDecision;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.kernel.event.application.ApplicationEvent;
import vn.ansinh.kernel.event.application.CaseEvent.Decided;
import vn.ansinh.kernel.event.application.CaseEvent.DecisionAmended;
import vn.ansinh.kernel.event.application.Parts.Decision;
import vn.ansinh.kernel.event.application.Parts.Lodging;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.Datum;
import vn.ansinh.runtime.log.EventRow;

/** Finds them, and reads them page by page over one connection. Commits nothing. */
public final class SignedDecisions {
    /** Of each case the newest act about a decision up to the position; where that is no decision, none stands. */
    private static final String SIGNED = """
            SELECT append_id, newest FROM (
                SELECT event.append_id, event.name, log.position,
                       lead(event.append_id) OVER (PARTITION BY event.stream ORDER BY event.sequence) IS NULL AS newest
                FROM event JOIN log USING (append_id)
                WHERE event.name IN ('case.decided', 'case.decision-amended', 'case.decision-revoked', 'case.reopened')
                  AND log.position <= ?
            ) AS signed
            WHERE name IN ('case.decided', 'case.decision-amended') ORDER BY position
            """;

    private static final String PAGE = "SELECT position, sequenced_at, " + EventRow.COLUMNS
            + " FROM event JOIN log USING (append_id) WHERE append_id = ANY (?) ORDER BY position";

    private static final String LODGED =
            "SELECT " + EventRow.COLUMNS + " FROM event WHERE stream = ANY (?) AND sequence = 0";

    private static final int FETCH = 10_000;

    private final Connection connection;

    public SignedDecisions(Connection connection) {
        this.connection = connection;
    }

    /**
     * Decisions up to a position.
     *
     * @param appendIds of those that stand, in order of the log
     * @param passedOver how many no longer stood
     */
    // The array is made for the one who asked.
    @SuppressWarnings("ArrayRecordComponent")
    public record Signed(long[] appendIds, long passedOver) {}

    /**
     * Decisions that were read.
     *
     * @param unreadable how many are of cases whose lodging cannot be read
     */
    public record Read(List<StandingDecision> decisions, int unreadable) {}

    /** All up to the position. */
    public Signed upTo(long position) throws SQLException {
        long[] standing = new long[1_024];
        int found = 0;
        long passedOver = 0;
        try (PreparedStatement statement = connection.prepareStatement(SIGNED)) {
            statement.setLong(1, position);
            statement.setFetchSize(FETCH);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    if (row.getBoolean(2)) {
                        if (found == standing.length) {
                            standing = Arrays.copyOf(standing, found * 2);
                        }
                        standing[found++] = row.getLong(1);
                    } else {
                        passedOver++;
                    }
                }
            }
        }
        return new Signed(Arrays.copyOf(standing, found), passedOver);
    }

    /** Those of these events, in order of the log, with these data open. */
    public Read page(long[] appendIds, SealedEvents events, Set<Datum> wanted) throws SQLException {
        List<LoggedEvent> page = rows(appendIds);
        Map<String, Lodging> lodgings = lodgings(lodged(page).values(), events);
        List<SealedEvents.Reading> readings =
                events.read(page.stream().map(LoggedEvent::event).toList(), wanted);
        List<StandingDecision> decisions = new ArrayList<>(page.size());
        for (int i = 0; i < readings.size(); i++) {
            Lodging lodging = lodgings.get(page.get(i).event().stream());
            if (lodging != null) {
                decisions.add(standing(page.get(i), lodging, decision(readings.get(i))));
            }
        }
        return new Read(List.copyOf(decisions), page.size() - decisions.size());
    }

    private List<LoggedEvent> rows(long[] appendIds) throws SQLException {
        List<LoggedEvent> page = new ArrayList<>(appendIds.length);
        try (PreparedStatement statement = connection.prepareStatement(PAGE)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", Arrays.stream(appendIds).boxed().toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    page.add(new LoggedEvent(
                            row.getLong("position"), EventRow.instant(row, "sequenced_at"), EventRow.read(row)));
                }
            }
        }
        if (page.size() != appendIds.length) {
            throw new IllegalStateException("decisions that were found are no longer there");
        }
        return page;
    }

    /** The first event of each case. */
    private Map<String, StoredEvent> lodged(List<LoggedEvent> page) throws SQLException {
        Map<String, StoredEvent> lodged = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(LODGED)) {
            Object[] streams = page.stream().map(it -> it.event().stream()).toArray();
            statement.setArray(1, connection.createArrayOf("text", streams));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    StoredEvent event = EventRow.read(row);
                    lodged.put(event.stream(), event);
                }
            }
        }
        return lodged;
    }

    /** Nothing of them is opened: who is who, where and what for stands open. */
    public static Map<String, Lodging> lodgings(Collection<StoredEvent> stored, SealedEvents events) {
        Map<String, Lodging> lodgings = new HashMap<>();
        for (SealedEvents.Reading reading : events.read(List.copyOf(stored), Set.of())) {
            CaseFile file = reading.event() instanceof ApplicationEvent first ? CaseFile.begunBy(first) : null;
            if (file != null) {
                lodgings.put(reading.stored().stream(), file.lodging());
            }
        }
        return lodgings;
    }

    private static StandingDecision standing(LoggedEvent event, Lodging lodging, @Nullable Decision decision) {
        return new StandingDecision(
                event.position(),
                CaseId.parse(event.event().stream()),
                lodging.reference(),
                lodging.scheme(),
                lodging.procedure(),
                lodging.unit(),
                lodging.parties().beneficiary(),
                decision);
    }

    private static @Nullable Decision decision(SealedEvents.Reading reading) {
        return switch (reading.event()) {
            case Decided decided -> decided.decision();
            case DecisionAmended amended -> amended.decision();
            case null, default -> null;
        };
    }
}
