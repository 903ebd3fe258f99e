package vn.ansinh.runtime.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.port.Appointments;
import vn.ansinh.kernel.event.application.Kinds.SignerCapacity;
import vn.ansinh.kernel.value.ActorId;
import vn.ansinh.kernel.value.AppointmentId;
import vn.ansinh.kernel.value.Duty;
import vn.ansinh.kernel.value.OfficialId;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.kernel.value.UnitCode;

/** The book of appointments: a row for each duty of each, beside what became of it. */
final class PostgresAppointments implements Appointments {
    private static final String BOOK = """
            SELECT a.appointment, a.duty, a.stream, a.person, a.unit, a.valid_from, a.capacity,
                   least(a.valid_until, e.last_day) AS last_day, c.appointment IS NOT NULL AS confirmed
            FROM appointment a
            LEFT JOIN appointment_confirmed c USING (appointment)
            LEFT JOIN appointment_ended e USING (appointment)
            """;

    /** A deputy signs for an office, which is there when its holder is not; an order or an authority is of its giver. */
    private static final String HELD = BOOK + """
            WHERE a.account = ? AND c.appointment IS NOT NULL AND a.valid_from <= ?
              AND ? <= coalesce(least(a.valid_until, e.last_day), 'infinity')
              AND (a.principal IS NULL OR a.capacity = 'DEPUTY_FOR_CHAIR' OR EXISTS (
                    SELECT FROM appointment p
                    LEFT JOIN appointment_ended pe USING (appointment)
                    WHERE p.appointment = a.principal AND p.valid_from <= ?
                      AND ? <= coalesce(least(p.valid_until, pe.last_day), 'infinity')))
            ORDER BY a.valid_from, a.appointment, a.duty
            """;

    private static final String OFFICES = """
            SELECT DISTINCT a.unit
            FROM appointment a
            JOIN appointment_confirmed c USING (appointment)
            LEFT JOIN appointment_ended e USING (appointment)
            WHERE a.person = ? AND a.duty <> ? AND a.valid_from <= ?
              AND ? <= coalesce(least(a.valid_until, e.last_day), 'infinity')
            """;

    private static final String FILED = BOOK + "WHERE a.appointment = ? ORDER BY a.duty";

    private final JdbcClient database;

    PostgresAppointments(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Held> heldBy(ActorId account, LocalDate on) {
        Map<AppointmentId, Held> held = new LinkedHashMap<>();
        database.sql(HELD).params(account.text(), on, on, on, on).query(row -> {
            Held one = held(row);
            held.merge(one.appointment(), one, PostgresAppointments::together);
        });
        return new ArrayList<>(held.values());
    }

    @Override
    public Set<UnitCode> officesOf(PersonId human, Duty but, LocalDate on) {
        return Set.copyOf(database.sql(OFFICES)
                .params(human.text(), but.name(), on, on)
                .query((row, number) -> UnitCode.parse(row.getString(1)))
                .list());
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                AppointmentId.parse(row.getString("appointment")),
                PersonId.parse(row.getString("person")),
                EnumSet.of(Duty.valueOf(row.getString("duty"))),
                UnitCode.parse(row.getString("unit")),
                SignerCapacity.valueOf(row.getString("capacity")));
    }

    private static Held together(Held one, Held other) {
        Set<Duty> duties = EnumSet.copyOf(one.duties());
        duties.addAll(other.duties());
        return new Held(one.appointment(), one.person(), duties, one.unit(), one.capacity());
    }

    @Override
    public Optional<Filed> find(AppointmentId appointment) {
        List<Filed> rows = database.sql(FILED)
                .param(appointment.text())
                .query((row, number) -> filed(row))
                .list();
        return rows.stream().reduce((one, other) -> {
            Set<Duty> duties = EnumSet.copyOf(one.duties());
            duties.addAll(other.duties());
            return new Filed(
                    one.appointment(),
                    one.official(),
                    duties,
                    one.unit(),
                    one.from(),
                    one.until(),
                    one.capacity(),
                    one.confirmed());
        });
    }

    private static Filed filed(ResultSet row) throws SQLException {
        @Nullable LocalDate last = row.getObject("last_day", LocalDate.class);
        return new Filed(
                AppointmentId.parse(row.getString("appointment")),
                OfficialId.parse(row.getString("stream")),
                EnumSet.of(Duty.valueOf(row.getString("duty"))),
                UnitCode.parse(row.getString("unit")),
                row.getObject("valid_from", LocalDate.class),
                last,
                SignerCapacity.valueOf(row.getString("capacity")),
                row.getBoolean("confirmed"));
    }

    @Override
    public Set<PersonId> relativesOf(PersonId official) {
        return Set.copyOf(database.sql("SELECT relative FROM declared_relative WHERE official = ?")
                .param(official.text())
                .query((row, number) -> PersonId.parse(row.getString(1)))
                .list());
    }
}
