package vn.ansinh.runtime.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.kernel.access.Access;
import vn.ansinh.kernel.access.Access.Outcome;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.CaseId;
import vn.ansinh.kernel.value.GlassId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.Role;
import vn.ansinh.kernel.value.UnitCode;
import vn.ansinh.kernel.value.Wire;
import vn.ansinh.query.port.AccessHistory;

/** The access log read back, by its positions. */
final class PostgresAccessHistory implements AccessHistory {
    private final JdbcClient database;

    PostgresAccessHistory(JdbcClient database) {
        this.database = database;
    }

    @Override
    public long head() {
        return database.sql("SELECT coalesce(max(position), 0) FROM access_log")
                .query(Long.class)
                .single();
    }

    @Override
    public List<Logged> newest(Wanted wanted, long upTo, int limit) {
        StringBuilder sql =
                new StringBuilder("SELECT position, recorded_at, actor, human, roles, unit, operation, outcome,"
                        + " shown, cases, glass FROM access JOIN access_log USING (append_id) WHERE position <= ?");
        List<Object> values = new ArrayList<>(List.of(upTo));
        if (wanted.ofCase() != null) {
            sql.append(" AND cases @> ARRAY[?::text]");
            values.add(wanted.ofCase().text());
        }
        if (wanted.byActor() != null) {
            sql.append(" AND actor = ?");
            values.add(wanted.byActor().text());
        }
        if (wanted.from() != null) {
            sql.append(" AND recorded_at >= ?");
            values.add(at(wanted.from()));
        }
        if (wanted.before() != null) {
            sql.append(" AND recorded_at < ?");
            values.add(at(wanted.before()));
        }
        if (wanted.brokenGlassOnly()) {
            sql.append(" AND glass IS NOT NULL");
        }
        if (wanted.outcome() != null) {
            sql.append(" AND outcome = ?");
            values.add(wanted.outcome().wire());
        }
        values.add(limit);
        return database.sql(sql.append(" ORDER BY position DESC LIMIT ?").toString())
                .params(values)
                .query((row, number) -> logged(row))
                .list();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Logged logged(ResultSet row) throws SQLException {
        Access access = new Access(
                read(row.getString("actor"), ActorId::parse),
                read(row.getString("human"), PersonId::parse),
                roles(texts(row.getArray("roles"))),
                read(row.getString("unit"), UnitCode::parse),
                row.getString("operation"),
                Wire.parse(Outcome.class, row.getString("outcome")),
                row.getString("shown"),
                texts(row.getArray("cases")).map(CaseId::parse).toList(),
                read(row.getString("glass"), GlassId::parse));
        Instant at = row.getObject("recorded_at", OffsetDateTime.class).toInstant();
        return new Logged(row.getLong("position"), at, access);
    }

    private static Set<Role> roles(Stream<String> names) {
        return names.map(name -> Role.valueOf(name.toUpperCase(Locale.ROOT))).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> texts(Array array) throws SQLException {
        return Stream.of((String[]) array.getArray());
    }

    private static <T> @Nullable T read(@Nullable String text, Function<String, T> parse) {
        return text == null ? null : parse.apply(text);
    }
}
