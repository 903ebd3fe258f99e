package vn.ansinh.runtime.detection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.command.detection.Trace;
import vn.ansinh.command.detection.TraceKind;
import vn.ansinh.command.detection.Traces;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.EntitlementId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.TextValue;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.kernel.value.Wire;

/**
 * The traces as they are kept, over one connection. What was looked up is remembered until the next {@link #lookAhead}: detectors ask for the same
 * again and again within a page. Not for several threads.
 */
public final class TraceTable implements Traces {
    private static final String COLUMNS =
            "position, nth, kind, key, on_day, person, matter, entitlement, unit, official,"
                    + " from_day, until_day, number, word";

    private static final String KEEP = "INSERT INTO detection_trace (" + COLUMNS + ")"
            + " SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?"
            + " WHERE NOT EXISTS (SELECT FROM erased_person WHERE person IN (?, ?))";

    private static final String SELECT = "SELECT " + COLUMNS + " FROM detection_trace ";
    private static final String IN_ORDER = " ORDER BY position, nth";
    private static final String AHEAD = SELECT + "WHERE key = ANY (?)" + IN_ORDER;

    /** By whose key as many are found as an issuer ever signed, or as there are entitlements: whoever wants them asks for them. */
    private static final Set<TraceKind> CROWDED = EnumSet.of(TraceKind.ISSUER, TraceKind.RAISED);

    private final Connection connection;
    private final Map<String, List<Trace>> known = new HashMap<>();
    private final Map<String, Map<TraceKind, List<Trace>>> ahead = new HashMap<>();

    public TraceTable(Connection connection) {
        this.connection = connection;
    }

    /** A trace with its place in the table. */
    record Placed(int nth, Trace trace) {}

    /** Forgets what was looked up before, and reads at once whatever is known by what these are about and are found by. */
    void lookAhead(Collection<Trace> traces) {
        known.clear();
        ahead.clear();
        for (Trace trace : traces) {
            ahead(trace.matter());
            ahead(text(trace.person()));
            ahead(text(trace.entitlement()));
            ahead(CROWDED.contains(trace.kind()) ? null : trace.key());
        }
        for (Trace trace : read(
                AHEAD,
                statement -> statement.setArray(
                        1, connection.createArrayOf("text", ahead.keySet().toArray())))) {
            ahead.getOrDefault(trace.key(), Map.of())
                    .computeIfAbsent(trace.kind(), kind -> new ArrayList<>())
                    .add(trace);
        }
    }

    private void ahead(@Nullable String key) {
        if (key != null) {
            ahead.computeIfAbsent(key, it -> new EnumMap<>(TraceKind.class));
        }
    }

    /** Adds what one event left; nothing of anybody whose erasure was approved. */
    void keep(List<Trace> traces) throws SQLException {
        if (traces.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
            int nth = 0;
            for (Trace trace : traces) {
                bind(statement, trace, nth);
                statement.addBatch();
                nth++;
            }
            statement.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, Trace trace, int nth) throws SQLException {
        statement.setLong(1, trace.position());
        statement.setInt(2, nth);
        statement.setString(3, trace.kind().wire());
        statement.setString(4, trace.key());
        statement.setObject(5, trace.on());
        statement.setString(6, text(trace.person()));
        statement.setString(7, trace.matter());
        statement.setString(8, text(trace.entitlement()));
        statement.setString(9, text(trace.unit()));
        statement.setString(10, text(trace.official()));
        statement.setObject(11, trace.from(), Types.DATE);
        statement.setObject(12, trace.until(), Types.DATE);
        statement.setLong(13, trace.number());
        statement.setString(14, trace.word());
        statement.setString(15, text(trace.person()));
        statement.setString(16, trace.key());
    }

    private static @Nullable String text(@Nullable TextValue value) {
        return value == null ? null : value.text();
    }

    /** The next traces after a place, up to a position of the log. */
    List<Placed> page(long position, int nth, long upTo, int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                SELECT + "WHERE (position, nth) > (?, ?) AND position <= ?" + IN_ORDER + " LIMIT ?")) {
            statement.setLong(1, position);
            statement.setInt(2, nth);
            statement.setLong(3, upTo);
            statement.setInt(4, limit);
            List<Placed> page = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    page.add(new Placed(row.getInt("nth"), trace(row)));
                }
            }
            return page;
        }
    }

    @Override
    public List<Trace> of(TraceKind kind, String key) {
        Map<TraceKind, List<Trace>> kinds = ahead.get(key);
        return kinds == null
                ? find("key", kind, key)
                : Collections.unmodifiableList(kinds.getOrDefault(kind, List.of()));
    }

    @Override
    public List<Trace> about(TraceKind kind, PersonId person) {
        return find("person", kind, person.text());
    }

    @Override
    public List<Trace> in(TraceKind kind, String matter) {
        return find("matter", kind, matter);
    }

    private List<Trace> find(String column, TraceKind kind, String value) {
        return known.computeIfAbsent(
                column + " " + kind.wire() + " " + value,
                asked -> read(SELECT + "WHERE kind = ? AND " + column + " = ?" + IN_ORDER, statement -> {
                    statement.setString(1, kind.wire());
                    statement.setString(2, value);
                }));
    }

    @Override
    public Optional<Trace> newest(TraceKind kind) {
        return known
                .computeIfAbsent(
                        "newest " + kind.wire(),
                        asked -> read(
                                SELECT + "WHERE kind = ? ORDER BY position DESC, nth DESC LIMIT 1",
                                statement -> statement.setString(1, kind.wire())))
                .stream()
                .findFirst();
    }

    @Override
    public Map<String, List<Trace>> all(TraceKind kind) {
        Map<String, List<Trace>> all = new LinkedHashMap<>();
        read(SELECT + "WHERE kind = ?" + IN_ORDER, statement -> statement.setString(1, kind.wire()))
                .forEach(trace -> all.computeIfAbsent(trace.key(), key -> new ArrayList<>())
                        .add(trace));
        return all;
    }

    @Override
    public Map<LocalDate, Long> personsADay(TraceKind kind, String key, LocalDate first, LocalDate last) {
        Map<LocalDate, Long> persons = new HashMap<>();
        // The kind stands in the text: only so the planner may use an index of one kind.
        String sql = "SELECT from_day, count(DISTINCT person) FROM detection_trace WHERE kind = '" + kind.wire()
                + "' AND key = ? AND from_day BETWEEN ? AND ? GROUP BY from_day";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, key);
            statement.setObject(2, first);
            statement.setObject(3, last);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    persons.put(row.getObject(1, LocalDate.class), row.getLong(2));
                }
            }
        } catch (SQLException failed) {
            throw unread(failed);
        }
        return persons;
    }

    private static IllegalStateException unread(SQLException failed) {
        return new IllegalStateException("traces could not be read", failed);
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private List<Trace> read(String sql, Binding binding) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            List<Trace> traces = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    traces.add(trace(row));
                }
            }
            return List.copyOf(traces);
        } catch (SQLException failed) {
            throw unread(failed);
        }
    }

    private static Trace trace(ResultSet row) throws SQLException {
        String person = row.getString("person");
        String entitlement = row.getString("entitlement");
        String unit = row.getString("unit");
        String official = row.getString("official");
        return new Trace(
                Wire.parse(TraceKind.class, row.getString("kind")),
                row.getString("key"),
                row.getLong("position"),
                row.getObject("on_day", LocalDate.class),
                person == null ? null : PersonId.parse(person),
                row.getString("matter"),
                entitlement == null ? null : EntitlementId.parse(entitlement),
                unit == null ? null : UnitCode.parse(unit),
                official == null ? null : ActorId.parse(official),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getLong("number"),
                row.getString("word"));
    }
}
