package vn.ansinh.runtime.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.integrity.GrowingTree;

/**
 * A proven log's tree in the hands of whoever leads: each new position gets its leaf in the transaction that gives it
 * (ADR-0018). Its memory is of committed batches only: after a failure it is thrown away with the connection, and whoever leads next
 * builds it from the table.
 */
final class LogTree {
    private static final String KEEP =
            "INSERT INTO {hashes} (level, index, hash) SELECT * FROM unnest(?::integer[], ?::bigint[], ?::bytea[])";

    private static final String SIZES = "SELECT (SELECT coalesce(max(index) + 1, 0) FROM {hashes} WHERE level = 0),"
            + " (SELECT coalesce(max(position), 0) FROM {log})";

    private final GrowingTree tree;
    private final ProvenTables proven;
    private final String lines;
    private final String keep;

    private LogTree(GrowingTree tree, SequencedTables tables, ProvenTables proven) {
        this.tree = tree;
        this.proven = proven;
        this.lines = tables.linesStatement(proven);
        this.keep = KEEP.replace("{hashes}", proven.hashes());
    }

    /**
     * The tree as the last leader left it. Positions from before there was a tree get their leaves now, batch by batch, before any new
     * position is given.
     *
     * @return null where these tables have no tree
     * @throws IllegalStateException when the tree knows positions that the log has lost
     */
    static @Nullable LogTree takenOver(Connection connection, SequencedTables tables, int batch) throws SQLException {
        ProvenTables proven = tables.proven();
        if (proven == null) {
            return null;
        }
        long leaves;
        long head;
        String sizes = SIZES.replace("{hashes}", proven.hashes()).replace("{log}", tables.log());
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sizes)) {
            row.next();
            leaves = row.getLong(1);
            head = row.getLong(2);
        }
        if (leaves > head) {
            throw new IllegalStateException("The tree over " + tables.log() + " knows " + leaves
                    + " positions and the log has " + head
                    + ": it was cut, and nothing is added to it before somebody has looked (an-sinh verify).");
        }
        var tree = new LogTree(GrowingTree.of(leaves, new StoredHashes(connection, proven)), tables, proven);
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
        try (PreparedStatement reading = connection.prepareStatement(lines)) {
            reading.setLong(1, tree.size());
            reading.setLong(2, last);
            try (ResultSet row = reading.executeQuery()) {
                while (row.next()) {
                    long position = row.getLong("position");
                    if (position != tree.size() + 1) {
                        throw new IllegalStateException("The log lacks position " + (tree.size() + 1) + ".");
                    }
                    tree.append(
                            proven.leaf().of(position, EventRow.instant(row, "sequenced_at"), row),
                            (level, index, hash) -> {
                                levels.add(level);
                                indexes.add(index);
                                hashes.add(hash);
                            });
                }
            }
        }
        if (tree.size() != last) {
            throw new IllegalStateException("The log lacks position " + (tree.size() + 1) + ", or the row of it.");
        }
        try (PreparedStatement keeping = connection.prepareStatement(keep)) {
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
}
