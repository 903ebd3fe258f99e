package vn.ansinh.runtime.log;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ansinh.kernel.integrity.MerkleTree;

/** What anybody needs to check that the log only ever grew (ADR-0018): digests alone. */
final class ProvenLog {
    private final DataSource connections;

    ProvenLog(DataSource connections) {
        this.connections = connections;
    }

    /** The newest signed note; empty before the first. */
    Optional<String> checkpoint() {
        return JdbcClient.create(connections)
                .sql("SELECT note FROM log_checkpoint ORDER BY size DESC LIMIT 1")
                .query(String.class)
                .optional();
    }

    /** Every public key that has signed it, in the order of their texts. */
    List<String> keys() {
        return JdbcClient.create(connections)
                .sql("SELECT key FROM log_key ORDER BY key")
                .query((row, number) -> row.getString("key"))
                .list();
    }

    /**
     * Hashes of a tile, one after the other, 32 bytes each; empty when the log has fewer.
     *
     * @param level 0: leaves; each one above: roots of 256 full ones below
     * @param index of the tile within its level, from 0
     * @param width how many of its hashes, 1 to 256
     */
    Optional<byte[]> tile(int level, long index, int width) {
        try (Connection connection = connections.getConnection()) {
            List<byte[]> hashes = new StoredHashes(connection).found(level, index * MerkleTree.TILE_WIDTH, width);
            if (hashes.size() < width) {
                return Optional.empty();
            }
            var tile = new ByteArrayOutputStream();
            hashes.forEach(tile::writeBytes);
            return Optional.of(tile.toByteArray());
        } catch (SQLException failed) {
            throw new DataAccessResourceFailureException("the proven log could not be read", failed);
        }
    }
}
