package vn.ansinh.runtime.seal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.kernel.seal.KeysUnavailable;
import vn.ansinh.kernel.value.PersonId;

/**
 * Makes erasures final (ADR-0014): what a backup of the keys holds of an erased person opens as long as the master key is
 * there that wrapped it. So, within a day of an erasure, or as soon as somebody puts a newer master key in place, every
 * surviving key is wrapped under the current master and the others are destroyed. Each step can be repeated: killed between
 * two of them it goes on where it was, and a key wrapped under either master opens all the while. One node at a time does it:
 * of two that wrapped to and fro between two new masters, one could destroy the other's.
 */
final class MasterKeyRotation {
    /** A node that chose the old key for somebody new has long kept what it wrapped, before the old key goes. */
    static final Duration SETTLED = Duration.ofMinutes(1);

    /** Two hours before the day is over that ADR-0014 promises. */
    static final Duration WITHIN = Duration.ofHours(22);

    private static final Logger LOG = LoggerFactory.getLogger(MasterKeyRotation.class);
    private static final int BATCH = 1_000;

    /** The advisory lock in the key database that whoever moves keys between masters, or in from a file, holds: "keys". */
    static final long LOCK = 0x6b657973L;

    private static final String GONE = "INSERT INTO master_keys_gone (before) VALUES (?) ON CONFLICT DO NOTHING";

    private static final String UNDER_OTHERS = """
            SELECT person, master, wrapped FROM person_key
            WHERE master IS NOT NULL AND master <> ? ORDER BY person LIMIT ?
            """;

    /** Only while it is as it was read: an erasure in between wins. */
    private static final String REWRAPPED = """
            UPDATE person_key SET master = ?, wrapped = given.anew
            FROM unnest(?::text[], ?::bytea[], ?::bytea[]) AS given (person, was, anew)
            WHERE person_key.person = given.person AND person_key.wrapped = given.was
            """;

    private final DataSource connections;
    private final JdbcClient database;
    private final MasterKeys masters;
    private final InstantSource clock;

    MasterKeyRotation(DataSource connections, MasterKeys masters, InstantSource clock) {
        this.connections = connections;
        this.database = JdbcClient.create(connections);
        this.masters = masters;
        this.clock = clock;
    }

    /** One look: rotates when it is time, and finishes what was begun. @return keys that were wrapped anew */
    int look() {
        return alone(() -> {
            Instant oldest = oldestErasureNotFinal();
            boolean begun = !masters.oldest().name().equals(masters.current().name());
            boolean due = oldest != null && oldest.plus(WITHIN).isBefore(clock.instant());
            return !begun && due ? begin() : finish();
        });
    }

    /**
     * At once: a new master key, and every key under it. The others are destroyed at the first look after {@link #SETTLED}.
     *
     * @return keys that were wrapped anew
     */
    int rotate() {
        return alone(this::begin);
    }

    private int begin() {
        if (masters.begin(clock.instant())) {
            LOG.info("A new master key was begun.");
        }
        return finish();
    }

    /** Nothing, while another node is at it: it does the same. */
    private int alone(IntSupplier work) {
        try (Connection session = connections.getConnection();
                Statement statement = session.createStatement()) {
            try (ResultSet taken = statement.executeQuery("SELECT pg_try_advisory_lock(" + LOCK + ")")) {
                if (!taken.next() || !taken.getBoolean(1)) {
                    return 0;
                }
            }
            try {
                return work.getAsInt();
            } finally {
                statement.execute("SELECT pg_advisory_unlock(" + LOCK + ")");
            }
        } catch (SQLException away) {
            throw new KeysUnavailable("The database of persons' keys does not answer.", away);
        }
    }

    private @Nullable Instant oldestErasureNotFinal() {
        OffsetDateTime oldest = database
                .sql("SELECT min(destroyed_at) FROM person_key WHERE destroyed_at >= ?")
                .param(masters.oldest().begunAt().atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return oldest == null ? null : oldest.toInstant();
    }

    private int finish() {
        MasterKey current = masters.current();
        int all = 0;
        List<Map.Entry<PersonId, byte[][]>> batch;
        do {
            batch = underOthers(current);
            all += batch.size();
            rewrap(current, batch);
        } while (!batch.isEmpty());
        if (all > 0) {
            LOG.info("{} persons' keys are wrapped under the current master key.", all);
        }
        if (current.begunAt().plus(SETTLED).isBefore(clock.instant())) {
            masters.destroyOthers();
            recordWhatIsGone();
        }
        return all;
    }

    /** Where others destroy old master keys they may be here still; nothing is said of names that tell no time. */
    private void recordWhatIsGone() {
        MasterKey oldest = masters.oldest();
        if (oldest.name().equals(masters.current().name()) && oldest.begunAt().isAfter(Instant.EPOCH)) {
            database.sql(GONE).param(oldest.begunAt().atOffset(ZoneOffset.UTC)).update();
        }
    }

    private List<Map.Entry<PersonId, byte[][]>> underOthers(MasterKey current) {
        Map<PersonId, byte[][]> found = new TreeMap<>(Comparator.comparing(PersonId::text));
        database.sql(UNDER_OTHERS).params(current.name(), BATCH).query(row -> {
            PersonId person = PersonId.parse(row.getString("person"));
            byte[] was = row.getBytes("wrapped");
            String name = row.getString("master");
            MasterKey master = masters.named(name)
                    .orElseThrow(() -> new KeysUnavailable("The master key " + name + " is not here."));
            found.put(person, new byte[][] {was, master.rewrap(person, was, current)});
        });
        return List.copyOf(found.entrySet());
    }

    private void rewrap(MasterKey current, List<Map.Entry<PersonId, byte[][]>> batch) {
        if (batch.isEmpty()) {
            return;
        }
        String[] persons = batch.stream().map(entry -> entry.getKey().text()).toArray(String[]::new);
        byte[][] was = batch.stream().map(entry -> entry.getValue()[0]).toArray(byte[][]::new);
        byte[][] anew = batch.stream().map(entry -> entry.getValue()[1]).toArray(byte[][]::new);
        database.sql(REWRAPPED).params(current.name(), persons, was, anew).update();
    }
}
