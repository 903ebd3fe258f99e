package vn.ansinh.runtime.log;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/**
 * The oracle of promise P4. What must be there comes from the writers' own journal of what the database told them was
 * committed; what a reader saw comes from the reader; the tables are read raw. Nothing of the log's own code is asked.
 */
final class LogHistory {
    /** An event by its name in the writers' journal. */
    record Written(String stream, long sequence) {}

    private record Row(long position, Written event, Instant sequencedAt) {}

    private final List<String> faults = new ArrayList<>();

    private LogHistory() {}

    /** What is wrong with the log, in sentences; empty when nothing is. */
    static List<String> faultsOf(DataSource database, Collection<Written> committed) throws SQLException {
        LogHistory history = new LogHistory();
        history.checkTables(database, new HashSet<>(committed));
        return history.faults;
    }

    /** What is wrong with one reader's way through the log after a position, until it had seen all. */
    static List<String> faultsOfReader(List<Written> seen, Collection<Written> expected) {
        LogHistory history = new LogHistory();
        Set<Written> once = new HashSet<>();
        Map<String, Long> last = new HashMap<>();
        for (Written event : seen) {
            if (!once.add(event)) {
                history.faults.add("read twice: " + event);
            }
            Long before = last.put(event.stream(), event.sequence());
            if (before != null && before >= event.sequence()) {
                history.faults.add("read out of its stream's order: " + event + " after " + before);
            }
        }
        Set<Written> missed = new HashSet<>(expected);
        missed.removeAll(once);
        missed.forEach(event -> history.faults.add("never read: " + event));
        once.removeAll(new HashSet<>(expected));
        once.forEach(event -> history.faults.add("read and never written: " + event));
        return history.faults;
    }

    private void checkTables(DataSource database, Set<Written> committed) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT position, stream, sequence, sequenced_at FROM log"
                    + " LEFT JOIN event ON event.append_id = log.append_id ORDER BY position")) {
                while (row.next()) {
                    rows.add(new Row(
                            row.getLong(1),
                            new Written(String.valueOf(row.getString(2)), row.getLong(3)),
                            row.getTimestamp(4).toInstant()));
                }
            }
            try (ResultSet row = statement.executeQuery("SELECT count(*) FROM inbox")) {
                row.next();
                if (row.getLong(1) != 0) {
                    faults.add("still in the inbox: " + row.getLong(1));
                }
            }
        }
        Set<Written> positioned = new HashSet<>();
        Map<String, Long> last = new HashMap<>();
        long expected = 1;
        Instant before = Instant.MIN;
        for (Row row : rows) {
            if (row.position != expected) {
                faults.add("not dense: " + row.position + " where " + expected + " was due");
            }
            expected = row.position + 1;
            if (!positioned.add(row.event)) {
                faults.add("two positions: " + row.event);
            }
            Long earlier = last.put(row.event.stream(), row.event.sequence());
            if (earlier != null && earlier >= row.event.sequence()) {
                faults.add("log order against stream order: " + row.event + " after " + earlier);
            }
            if (row.sequencedAt.isBefore(before)) {
                faults.add("sequenced_at goes back at " + row.position);
            }
            before = row.sequencedAt;
        }
        Set<Written> without = new HashSet<>(committed);
        without.removeAll(positioned);
        without.forEach(event -> faults.add("committed and without a position: " + event));
        positioned.removeAll(committed);
        positioned.forEach(event -> faults.add("a position and never committed: " + event));
    }
}
