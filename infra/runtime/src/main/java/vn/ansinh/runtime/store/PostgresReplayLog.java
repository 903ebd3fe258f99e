package vn.ansinh.runtime.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.command.port.ReplayLog;
import vn.ansinh.kernel.event.SealedEvents;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.kernel.event.UnreadableEvent;
import vn.ansinh.kernel.event.replay.ReplayEvent;
import vn.ansinh.kernel.value.ReplayId;
import vn.ansinh.runtime.log.EventRow;
import vn.ansinh.runtime.log.SequencedLog;

/** Replays straight from the event table, which an index over them alone makes short. */
final class PostgresReplayLog implements ReplayLog {
    private static final String ONE = "SELECT " + EventRow.COLUMNS + " FROM event WHERE stream = ? ORDER BY sequence";

    private static final String NOT_ENDED = "SELECT " + EventRow.COLUMNS + """
             FROM event WHERE name LIKE 'replay.%' AND recorded_at > now() - interval '30 days' AND NOT EXISTS (
                SELECT FROM event AS ended WHERE ended.stream = event.stream
                   AND ended.name LIKE 'replay.%' AND ended.name = 'replay.ended')
            ORDER BY append_id
            """;

    private static final String NEWEST = """
            SELECT stream, append_id FROM event WHERE name LIKE 'replay.%' AND sequence = 0
               AND append_id < coalesce(?::bigint, 9223372036854775807) ORDER BY append_id DESC LIMIT ?
            """;

    private final JdbcClient database;
    private final SealedEvents sealed;
    private final SequencedLog log;

    PostgresReplayLog(JdbcClient database, SealedEvents sealed, SequencedLog log) {
        this.database = database;
        this.sealed = sealed;
        this.log = log;
    }

    @Override
    public List<ReplayEvent> eventsOf(ReplayId replay) {
        return read(database.sql(ONE)
                .param(replay.text())
                .query((row, number) -> EventRow.read(row))
                .list());
    }

    @Override
    public SequencedMap<ReplayId, List<ReplayEvent>> notEnded() {
        List<StoredEvent> stored = database.sql(NOT_ENDED)
                .query((row, number) -> EventRow.read(row))
                .list();
        List<ReplayEvent> events = read(stored);
        var replays = new LinkedHashMap<ReplayId, List<ReplayEvent>>();
        for (int i = 0; i < events.size(); i++) {
            replays.computeIfAbsent(ReplayId.parse(stored.get(i).stream()), replay -> new ArrayList<>())
                    .add(events.get(i));
        }
        return replays;
    }

    @Override
    public SequencedMap<Long, ReplayId> newest(@Nullable Long before, int limit) {
        var replays = new LinkedHashMap<Long, ReplayId>();
        database.sql(NEWEST).param(before).param(limit).query(row -> {
            replays.put(row.getLong("append_id"), ReplayId.parse(row.getString("stream")));
        });
        return replays;
    }

    @Override
    public long logHead() {
        return log.head();
    }

    @Override
    public long positionAt(Instant moment) {
        return log.positionAt(moment);
    }

    private List<ReplayEvent> read(List<StoredEvent> stored) {
        return sealed.read(stored).stream().map(PostgresReplayLog::event).toList();
    }

    private static ReplayEvent event(SealedEvents.Reading reading) {
        if (reading.orThrow() instanceof ReplayEvent event) {
            return event;
        }
        throw new UnreadableEvent("no event of a replay: " + reading.stored());
    }
}
