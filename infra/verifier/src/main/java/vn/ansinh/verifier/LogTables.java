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
import java.util.UUID;
import vn.ansinh.kernel.event.LoggedEvent;
import vn.ansinh.kernel.event.StoredEvent;
import vn.ansinh.kernel.integrity.NoteKey;
import vn.ansinh.kernel.integrity.TileHashes;

/** The raw tables as they stood at one moment, read and never written. */
final class LogTables implements LogSource {
    private static final int ROWS_AT_ONCE = 2_000;

    private static final String LINES = """
            SELECT position, sequenced_at, log.append_id AS named, event.append_id AS found, stream, sequence, event_id, name,
                   revision, payload, metadata, recorded_at, hash
            FROM log
            LEFT JOIN event ON event.append_id = log.append_id
            LEFT JOIN log_hash ON level = 0 AND index = position - 1
            ORDER BY position
            """;

    /** Neither in the log nor waiting to be: nobody of ours wrote it. */
    private static final String STRAY = """
            SELECT append_id, stream, sequence FROM event
            WHERE NOT EXISTS (SELECT FROM log WHERE log.append_id = event.append_id)
              AND NOT EXISTS (SELECT FROM inbox WHERE inbox.append_id = event.append_id)
            ORDER BY append_id LIMIT 100
            """;

    private final Connection connection;

    /** @param connection of a role that may read; its transaction is one look at everything */
    LogTables(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
    }

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
        return number("SELECT coalesce(max(position), 0) FROM log");
    }

    @Override
    public void lines(Reader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LINES)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    reader.line(line(row));
                }
            }
        }
    }

    private static Line line(ResultSet row) throws SQLException {
        long position = row.getLong("position");
        Instant sequencedAt = instant(row, "sequenced_at");
        row.getLong("found");
        LoggedEvent logged = row.wasNull() ? null : new LoggedEvent(position, sequencedAt, event(row));
        return new Line(position, sequencedAt, logged, row.getBytes("hash"));
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong("found"),
                row.getString("stream"),
                row.getLong("sequence"),
                row.getObject("event_id", UUID.class),
                row.getString("name"),
                row.getInt("revision"),
                row.getBytes("payload"),
                row.getBytes("metadata"),
                instant(row, "recorded_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Override
    public List<String> strays() throws SQLException {
        List<String> strays = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(STRAY)) {
            while (row.next()) {
                strays.add(row.getString("stream") + " " + row.getLong("sequence"));
            }
        }
        return strays;
    }

    @Override
    public long leaves() throws SQLException {
        return number("SELECT coalesce(max(index) + 1, 0) FROM log_hash WHERE level = 0");
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
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT level, index, hash FROM log_hash WHERE level > 0")) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    inner.put(new Place(row.getInt(1), row.getLong(2)), row.getBytes(3));
                }
            }
        }
        return inner;
    }

    @Override
    public NavigableMap<Long, String> notes() throws SQLException {
        NavigableMap<Long, String> notes = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT size, note FROM log_checkpoint")) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    notes.put(row.getLong(1), row.getString(2));
                }
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
        return (level, from, count) -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "SELECT hash FROM log_hash WHERE level = ? AND index >= ? AND index < ? ORDER BY index")) {
                statement.setInt(1, level);
                statement.setLong(2, from);
                statement.setLong(3, from + count);
                List<byte[]> hashes = new ArrayList<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        hashes.add(Objects.requireNonNull(row.getBytes(1)));
                    }
                }
                if (hashes.size() != count) {
                    throw new IllegalStateException("the tree lacks a hash of level " + level);
                }
                return hashes;
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
