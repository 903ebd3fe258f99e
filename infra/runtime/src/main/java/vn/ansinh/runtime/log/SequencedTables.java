package vn.ansinh.runtime.log;

import org.jspecify.annotations.Nullable;

/**
 * The tables that one sequencer empties and fills: rows of any kind with an {@code append_id}, an inbox of those that have no
 * position yet, and their log (ADR-0004, ADR 0010). Constants of the program: they stand in statements as they are.
 *
 * @param rows what has an {@code append_id} and a {@code recorded_at}
 * @param channel NOTIFY channel; the payload is the last position
 * @param leaderLock key of the leader's advisory lock in the event database: "ansinh" and a number
 * @param busyPollMicros how long it rests after a batch that was not full
 * @param idlePollMicros how long it rests at most, where nobody wakes it
 * @param proven where each position also gets a leaf in a Merkle tree (ADR-0018); null without one
 */
public record SequencedTables(
        String rows,
        String inbox,
        String log,
        String channel,
        long leaderLock,
        long busyPollMicros,
        long idlePollMicros,
        @Nullable ProvenTables proven) {
    /** Events: readers wait for them. */
    public static final SequencedTables EVENTS = new SequencedTables(
            "event", "inbox", "log", "ansinh_log", 0x616e_7369_6e68_0001L, 2_000, 8_000, ProvenTables.EVENTS);

    /** Accesses: nobody waits for one, so that a batch gathers; each batch is a flush to disk that readers would pay for. */
    public static final SequencedTables ACCESSES = new SequencedTables(
            "access",
            "access_inbox",
            "access_log",
            "ansinh_access_log",
            0x616e_7369_6e68_0002L,
            50_000,
            50_000,
            ProvenTables.ACCESSES);

    private static final String TAKE = """
            WITH taken AS (
                DELETE FROM {inbox}
                WHERE append_id = ANY (ARRAY(SELECT append_id FROM {inbox} ORDER BY append_id LIMIT ?))
                RETURNING append_id
            ), last AS (
                SELECT position, sequenced_at FROM {log} ORDER BY position DESC LIMIT 1
            ), clock AS MATERIALIZED (
                SELECT clock_timestamp() AS now
            ), numbered AS (
                INSERT INTO {log} (position, append_id, sequenced_at)
                SELECT coalesce((SELECT position FROM last), 0) + row_number() OVER (ORDER BY append_id),
                       append_id,
                       greatest((SELECT sequenced_at FROM last), (SELECT now FROM clock))
                FROM taken
                RETURNING position
            )
            SELECT count(*), max(position) FROM numbered
            """;

    /** Takes a batch from the inbox, in order of append id, and numbers it; answers how many and the last position. */
    String takeStatement() {
        return TAKE.replace("{inbox}", inbox).replace("{log}", log);
    }

    /** Lines after a position up to another one, in order, with what goes into their leaves. */
    String linesStatement(ProvenTables tree) {
        return "SELECT position, sequenced_at, " + tree.columns() + " FROM " + log + " JOIN " + rows
                + " USING (append_id) WHERE position > ? AND position <= ? ORDER BY position";
    }

    String notifyStatement() {
        return "SELECT pg_notify('" + channel + "', ?)";
    }
}
