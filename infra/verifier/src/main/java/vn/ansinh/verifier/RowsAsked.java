package vn.ansinh.verifier;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ansinh.verifier.Tables.Unplaced;

/**
 * A log's rows as its positions ask for them. They are read once, in the order of their append ids, which is nearly that of the positions: what comes
 * before its turn waits here. What waited too long, and what the order does not bring, is asked for alone, so that no order that somebody made hides a row.
 */
final class RowsAsked implements AutoCloseable {
    private static final int MOST_WAITING = 50_000;
    private static final int MOST_TOLD = 100;

    private final Tables tables;
    private final PreparedStatement all;
    private final PreparedStatement alone;
    private final ResultSet next;
    private final Map<Long, Unplaced> waiting = new LinkedHashMap<>();
    private final List<String> second = new ArrayList<>();
    private long readTo = Long.MIN_VALUE;
    private boolean more = true;

    RowsAsked(Tables tables) throws SQLException {
        this.tables = tables;
        this.all = tables.inOrder(tables.rowsQuery() + " ORDER BY append_id");
        this.alone = tables.atOnce(tables.rowsQuery() + " WHERE append_id = ?");
        this.next = all.executeQuery();
    }

    /** The row of an append id; null when there is none. */
    @Nullable
    Unplaced of(long appendId) throws SQLException {
        Unplaced early = waiting.remove(appendId);
        if (early != null) {
            return early;
        }
        while (readTo < appendId && more) {
            more = next.next();
            if (!more) {
                break;
            }
            long read = next.getLong(1);
            Unplaced row = tables.row(next);
            if (read == readTo) {
                tellSecond(read);
                continue;
            }
            readTo = read;
            if (read == appendId) {
                return row;
            }
            await(read, row);
        }
        return alone(appendId);
    }

    /** Rows that bear the append id of another, in words. */
    List<String> second() {
        return List.copyOf(second);
    }

    private void tellSecond(long appendId) {
        if (second.size() < MOST_TOLD) {
            second.add("that bears the append id " + appendId + " a second time");
        }
    }

    private void await(long appendId, Unplaced row) {
        waiting.put(appendId, row);
        if (waiting.size() > MOST_WAITING) {
            Iterator<Long> longest = waiting.keySet().iterator();
            longest.next();
            longest.remove();
        }
    }

    private @Nullable Unplaced alone(long appendId) throws SQLException {
        alone.setLong(1, appendId);
        try (ResultSet row = alone.executeQuery()) {
            return row.next() ? tables.row(row) : null;
        }
    }

    @Override
    public void close() throws SQLException {
        next.close();
        all.close();
        alone.close();
    }
}
