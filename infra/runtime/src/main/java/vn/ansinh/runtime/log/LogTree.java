package vn.ansinh.runtime.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.integrity.GrowingTree;
import vn.ansinh.kernel.integrity.LogLeaf;

/**
 * The proven log's tree in the hands of whoever leads: each new position gets its leaf in the transaction that gives it
 * (ADR-0018). Its memory is of committed batches only: after a failure it is thrown away with the connection, and whoever leads next
 * builds it from the table.
 */
final class LogTree {
    private static final String LINES = "SELECT position, sequenced_at, " + EventRow.COLUMNS
            + " FROM log JOIN event USING (append_id) WHERE position > ? AND position <= ? ORDER BY position";

    private static final String KEEP =
            "INSERT INTO log_hash (level, index, hash) SELECT * FROM unnest(?::integer[], ?::bigint[], ?::bytea[])";

    private static final String SIZES = "SELECT (SELECT coalesce(max(index) + 1, 0) FROM log_hash WHERE level = 0),"
            + " (SELECT coalesce(max(position), 0) FROM log)";

    private final GrowingTree tree;

    private LogTree(GrowingTree tree) {
        this.tree = tree;
    }

    /**
     * The tree as the last leader left it. Positions from before there was a tree get their leaves now, batch by batch, before any new
     * position is given.
     *
     * @throws IllegalStateException when the tree knows positions that the log has lost
     */
    static LogTree takenOver(Connection connection, int batch) throws SQLException {
        long leaves;
        long head;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SIZES)) {
            row.next();
            leaves = row.getLong(1);
            head = row.getLong(2);
        }
        if (leaves > head) {
            throw new IllegalStateException("The proven log knows " + leaves + " positions and the log has " + head
                    + ": it was cut, and nothing is added to it before somebody has looked (an-sinh verify).");
        }
        var tree = new LogTree(GrowingTree.of(leaves, new StoredHashes(connection)));
        while (tree.tree.size() < head) {
            tree.extendTo(Math.min(head, tree.tree.size() + batch), connection);
            connection.commit();
        }
        connection.commit();
        return tree;
    }

    /**
     * Leaves for every position after those that it has up to the last one, in the connection's open transaction.
     *
     * @throws IllegalStateException when one of them is not there
     */
    void extendTo(long last, Connection connection) throws SQLException {
        List<Integer> levels = new ArrayList<>();
        List<Long> indexes = new ArrayList<>();
        List<byte[]> hashes = new ArrayList<>();
        for (LoggedEvent line : lines(last, connection)) {
            if (line.position() != tree.size() + 1) {
                throw new IllegalStateException("The log lacks position " + (tree.size() + 1) + ".");
            }
            tree.append(LogLeaf.hashOf(line), (level, index, hash) -> {
                levels.add(level);
                indexes.add(index);
                hashes.add(hash);
            });
        }
        if (tree.size() != last) {
            throw new IllegalStateException("The log lacks position " + (tree.size() + 1) + ", or the event of it.");
        }
        try (PreparedStatement keeping = connection.prepareStatement(KEEP)) {
            keeping.setArray(1, connection.createArrayOf("integer", levels.toArray()));
            keeping.setArray(2, connection.createArrayOf("bigint", indexes.toArray()));
            keeping.setArray(3, connection.createArrayOf("bytea", hashes.toArray(byte[][]::new)));
            keeping.executeUpdate();
        }
    }

    long size() {
        return tree.size();
    }

    byte[] root() {
        return tree.root();
    }

    private List<LoggedEvent> lines(long last, Connection connection) throws SQLException {
        List<LoggedEvent> lines = new ArrayList<>();
        try (PreparedStatement reading = connection.prepareStatement(LINES)) {
            reading.setLong(1, tree.size());
            reading.setLong(2, last);
            try (ResultSet row = reading.executeQuery()) {
                while (row.next()) {
                    lines.add(new LoggedEvent(
                            row.getLong("position"), EventRow.instant(row, "sequenced_at"), EventRow.read(row)));
                }
            }
        }
        return lines;
    }
}
