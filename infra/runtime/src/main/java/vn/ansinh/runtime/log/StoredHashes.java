package vn.ansinh.runtime.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.ansinh.kernel.integrity.TileHashes;

/** A proven log's hashes as the table keeps them, over one connection. */
final class StoredHashes implements TileHashes {
    private final Connection connection;
    private final String read;

    /** Of the events' log. */
    StoredHashes(Connection connection) {
        this(connection, ProvenTables.EVENTS);
    }

    StoredHashes(Connection connection, ProvenTables tables) {
        this.connection = connection;
        this.read =
                "SELECT hash FROM " + tables.hashes() + " WHERE level = ? AND index >= ? AND index < ? ORDER BY index";
    }

    @Override
    public List<byte[]> hashes(int level, long from, int count) {
        List<byte[]> hashes = found(level, from, count);
        if (hashes.size() != count) {
            throw new IllegalStateException("The proven log lacks a hash of level " + level + " from " + from + " on.");
        }
        return hashes;
    }

    /** As many of them as there are. */
    List<byte[]> found(int level, long from, int count) {
        try (PreparedStatement statement = connection.prepareStatement(read)) {
            statement.setInt(1, level);
            statement.setLong(2, from);
            statement.setLong(3, from + count);
            List<byte[]> hashes = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    hashes.add(row.getBytes(1));
                }
            }
            return hashes;
        } catch (SQLException failed) {
            throw new IllegalStateException("The proven log cannot be read: " + failed.getMessage(), failed);
        }
    }
}
