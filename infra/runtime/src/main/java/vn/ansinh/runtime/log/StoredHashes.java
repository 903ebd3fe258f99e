package vn.ansinh.runtime.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.ansinh.kernel.integrity.TileHashes;

/** The proven log's hashes as the table keeps them, over one connection. */
final class StoredHashes implements TileHashes {
    private static final String READ =
            "SELECT hash FROM log_hash WHERE level = ? AND index >= ? AND index < ? ORDER BY index";

    private final Connection connection;

    StoredHashes(Connection connection) {
        this.connection = connection;
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
        try (PreparedStatement statement = connection.prepareStatement(READ)) {
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
