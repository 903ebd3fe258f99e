package vn.ansinh.verifier;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import vn.ansinh.kernel.integrity.NoteKey;
import vn.ansinh.kernel.integrity.TileHashes;

/** A log's raw tables as they stood at one moment, read and never written. */
abstract class Tables implements LogSource {
    private static final int ROWS_AT_ONCE = 2_000;

    /** A row whose position is not known yet. */
    @FunctionalInterface
    interface Unplaced {
        Row at(long position, Instant sequencedAt);
    }

    private final Connection connection;
    private final List<String> second = new ArrayList<>();
    private final String log;
    private final String hashes;
    private final String checkpoints;

    /**
     * Of tables of these names.
     *
     * @param connection of a role that may read; its transaction is one look at everything
     */
    Tables(Connection connection, String log, String hashes, String checkpoints) throws SQLException {
        this.connection = connection;
        this.log = log;
        this.hashes = hashes;
        this.checkpoints = checkpoints;
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try (Statement statement = connection.createStatement()) {
            // A database that was just restored knows nothing yet of its tables, and would rather sort them than follow
            // their keys.
            statement.execute("SET LOCAL enable_sort = off");
        }
    }

    /** Every row, its append id first, without an order. */
    abstract String rowsQuery();

    /** The row that the cursor stands on. */
    abstract Unplaced row(ResultSet row) throws SQLException;

    /** Rows that are neither in the log nor wait to be, in words. */
    abstract String straysQuery();

    @Override
    public String name() {
        return "the database";
    }

    @Override
    public boolean keepsATree() {
        return true;
    }

    @Override
    public long length() throws SQLException {
        return number("SELECT coalesce(max(position), 0) FROM " + log);
    }

    /** Positions, rows and leaves, each table in the order of its own key: joined by the server, whole rows would be sorted, and on disk. */
    @Override
    public void lines(Reader reader) throws SQLException {
        second.clear();
        try (PreparedStatement positions =
                        inOrder("SELECT position, append_id, sequenced_at FROM " + log + " ORDER BY position");
                PreparedStatement leaves =
                        inOrder("SELECT index, hash FROM " + hashes + " WHERE level = 0 ORDER BY index");
                RowsAsked rows = new RowsAsked(this);
                ResultSet position = positions.executeQuery();
                ResultSet leaf = leaves.executeQuery()) {
            boolean more = leaf.next();
            while (position.next()) {
                long at = position.getLong(1);
                Instant sequencedAt = instant(position, 3);
                Unplaced found = rows.of(position.getLong(2));
                Row row = found == null ? null : found.at(at, sequencedAt);
                while (more && leaf.getLong(1) < at - 1) {
                    more = leaf.next();
                }
                if (!more || leaf.getLong(1) != at - 1) {
                    reader.line(new Line(at, sequencedAt, row, null));
                }
                while (more && leaf.getLong(1) == at - 1) {
                    reader.line(new Line(at, sequencedAt, row, leaf.getBytes(2)));
                    more = leaf.next();
                }
            }
            second.addAll(rows.second());
        }
    }

    /** A statement whose rows come a handful at a time. */
    PreparedStatement inOrder(String query) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(query);
        statement.setFetchSize(ROWS_AT_ONCE);
        return statement;
    }

    /** One whose few rows come at once. */
    PreparedStatement atOnce(String query) throws SQLException {
        return connection.prepareStatement(query);
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Override
    public List<String> strays() throws SQLException {
        List<String> strays = new ArrayList<>(second);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(straysQuery())) {
            while (row.next()) {
                strays.add(row.getString(1));
            }
        }
        return strays;
    }

    @Override
    public long leaves() throws SQLException {
        return number("SELECT coalesce(max(index) + 1, 0) FROM " + hashes + " WHERE level = 0");
    }

    private long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public Map<Place, byte[]> inner() throws SQLException {
        Map<Place, byte[]> inner = new HashMap<>();
        try (PreparedStatement statement = inOrder("SELECT level, index, hash FROM " + hashes + " WHERE level > 0");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                inner.put(new Place(row.getInt(1), row.getLong(2)), row.getBytes(3));
            }
        }
        return inner;
    }

    @Override
    public NavigableMap<Long, String> notes() throws SQLException {
        NavigableMap<Long, String> notes = new TreeMap<>();
        try (PreparedStatement statement = inOrder("SELECT size, note FROM " + checkpoints);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                notes.put(row.getLong(1), row.getString(2));
            }
        }
        return notes;
    }

    @Override
    public Set<NoteKey> keys() throws SQLException {
        Set<NoteKey> keys = new LinkedHashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT key FROM log_key ORDER BY first_used, key")) {
            while (row.next()) {
                keys.add(NoteKey.parse(row.getString(1)));
            }
        }
        return keys;
    }

    /** The tree's hashes, to prove one checkpoint the beginning of another. */
    TileHashes tiles() {
        String read = "SELECT hash FROM " + hashes + " WHERE level = ? AND index >= ? AND index < ? ORDER BY index";
        return (level, from, count) -> {
            try (PreparedStatement statement = connection.prepareStatement(read)) {
                statement.setInt(1, level);
                statement.setLong(2, from);
                statement.setLong(3, from + count);
                List<byte[]> found = new ArrayList<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        found.add(Objects.requireNonNull(row.getBytes(1)));
                    }
                }
                if (found.size() != count) {
                    throw new IllegalStateException("the tree lacks a hash of level " + level);
                }
                return found;
            } catch (SQLException failed) {
                throw new IllegalStateException(failed.getMessage(), failed);
            }
        };
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
    }
}
