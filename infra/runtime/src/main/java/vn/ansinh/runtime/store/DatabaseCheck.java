package vn.ansinh.runtime.store;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.runtime.guard.StartUpCheck;

/** The event database keeps what it was told to keep, has our schema and format, and gives us no right too many. */
final class DatabaseCheck implements StartUpCheck {
    /** The newest migration that this program was written for. */
    static final String SCHEMA_VERSION = "22";

    /** What the bytes in the event table mean to this program: personal data are sealed. */
    static final int FORMAT = 2;

    /** The constraints that the program's truth hangs on; lost races are told apart by these names. */
    static final Set<String> CONSTRAINTS = Set.of(
            "event_append_id",
            "event_stream_sequence",
            "inbox_append_id",
            "log_position",
            "log_append_id",
            "log_hash_place",
            "log_checkpoint_size",
            "log_key_key",
            "ledger_key",
            "reservation_key",
            "decision_number_key",
            "case_reference_key",
            "posting_key",
            "case_party_key",
            "person_digest",
            "appointment_key",
            "appointment_confirmed_key",
            "appointment_ended_key",
            "declared_relative_key",
            "erased_person_key",
            "policy_trial_key",
            "policy_trial_case_key",
            "due_date_sweep_key",
            "access_append_id",
            "access_inbox_append_id",
            "access_log_position",
            "access_log_append_id",
            "access_hash_place",
            "access_checkpoint_size");

    /** Past this a node's business dates and the database's recorded times tell different stories (promise P7). */
    static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    private final JdbcClient database;
    private final boolean writes;
    private final Clock clock;
    private final List<String> wrong = new ArrayList<>();

    /** @param writes whether this node appends */
    DatabaseCheck(JdbcClient database, boolean writes, Clock clock) {
        this.database = database;
        this.writes = writes;
        this.clock = clock;
    }

    @Override
    public List<String> refusals() {
        wrong.clear();
        try {
            if (schemaIsRight()) {
                checkFormat();
                checkConstraints();
                checkIdentity();
                checkRights();
            }
            checkDurability();
            checkClock();
        } catch (DataAccessException failed) {
            wrong.add("The event database cannot be asked whether it is right: "
                    + failed.getMostSpecificCause().getMessage() + ".");
        }
        return List.copyOf(wrong);
    }

    private boolean schemaIsRight() {
        if (text("SELECT to_regclass('flyway_schema_history')::text") == null) {
            wrong.add("The event database has no schema: start a node with ansinh.store.migrate=true, or migrate it.");
            return false;
        }
        String version = text(
                "SELECT version FROM flyway_schema_history WHERE success" + " ORDER BY installed_rank DESC LIMIT 1");
        if (!SCHEMA_VERSION.equals(version)) {
            wrong.add("The event database has schema version " + version + ", and this program needs " + SCHEMA_VERSION
                    + ".");
            return false;
        }
        return true;
    }

    private void checkFormat() {
        Integer format = database.sql("SELECT number FROM format")
                .query(Integer.class)
                .optional()
                .orElse(null);
        if (!Integer.valueOf(FORMAT).equals(format)) {
            wrong.add("The event database is in format " + format + ", and this program reads format " + FORMAT
                    + " only: use the release that wrote it.");
        }
    }

    private void checkConstraints() {
        Set<String> missing = new TreeSet<>(CONSTRAINTS);
        missing.removeAll(database.sql("SELECT conname FROM pg_constraint WHERE contype IN ('p', 'u') AND convalidated"
                        + " AND connamespace = current_schema()::regnamespace")
                .query(String.class)
                .set());
        if (!missing.isEmpty()) {
            wrong.add("The event database lacks the unique keys " + missing
                    + ", without which two may win one race: restore them before starting.");
        }
    }

    private void checkIdentity() {
        for (String table : List.of("event", "access")) {
            Long cached = database.sql("SELECT seqcache FROM pg_sequence"
                            + " WHERE seqrelid = pg_get_serial_sequence(?, 'append_id')::regclass")
                    .param(table)
                    .query(Long.class)
                    .optional()
                    .orElse(null);
            if (!Long.valueOf(1).equals(cached)) {
                wrong.add("The append ids of the table " + table + " in the event database are handed out " + cached
                        + " at a time, which breaks the order of the log: set CACHE 1.");
            }
        }
    }

    private void checkRights() {
        for (String right : List.of("UPDATE", "DELETE", "TRUNCATE")) {
            if (Stream.of("event", "log", "log_hash", "log_checkpoint", "log_key")
                    .anyMatch(table -> holds("has_table_privilege('" + table + "', '" + right + "')"))) {
                wrong.add("The database role " + text("SELECT current_user::text") + " may " + right
                        + " recorded events: use ansinh_append, or ansinh_read on a query node.");
            }
            if (Stream.of("access", "access_log", "access_hash", "access_checkpoint")
                    .anyMatch(table -> holds("has_table_privilege('" + table + "', '" + right + "')"))) {
                wrong.add("The database role " + text("SELECT current_user::text") + " may " + right
                        + " the record of who looked at what: use ansinh_append, or ansinh_read on a query node.");
            }
        }
        if (writes
                && !holds("has_table_privilege('event', 'INSERT') AND has_table_privilege('inbox', 'DELETE')"
                        + " AND has_table_privilege('access_inbox', 'DELETE')")) {
            wrong.add("The database role " + text("SELECT current_user::text")
                    + " may not append events: a node that takes commands needs ansinh_append.");
        }
        if (writes && holds("pg_is_in_recovery()")) {
            wrong.add("The event database is a standby and takes no events: give the primary's address.");
        }
    }

    private void checkDurability() {
        for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            String value = text("SHOW " + setting);
            if ("off".equals(value)) {
                wrong.add("The event database runs with " + setting
                        + "=off, so that a command that was answered could be lost: switch it on.");
            }
        }
    }

    private void checkClock() {
        OffsetDateTime theirs = database.sql("SELECT clock_timestamp()")
                .query(OffsetDateTime.class)
                .single();
        Duration apart = Duration.between(theirs.toInstant(), clock.instant()).abs();
        if (apart.compareTo(CLOCK_TOLERANCE) > 0) {
            wrong.add("The clocks of this machine and of the event database are " + apart.toMillis()
                    + " ms apart, and more than " + CLOCK_TOLERANCE.toMillis() + " ms is too much: synchronise them.");
        }
    }

    private boolean holds(String condition) {
        return database.sql("SELECT " + condition).query(Boolean.class).single();
    }

    private @Nullable String text(String sql) {
        return database.sql(sql).query((row, number) -> row.getString(1)).list().stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
