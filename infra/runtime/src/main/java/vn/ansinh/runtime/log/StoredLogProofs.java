package vn.ansinh.runtime.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import vn.ansinh.kernel.integrity.Checkpoint;
import vn.ansinh.kernel.integrity.InclusionProof;
import vn.ansinh.kernel.integrity.MerkleTree;
import vn.ansinh.kernel.integrity.SignedNote;
import vn.ansinh.query.port.LogProofs;

/** Proofs from the tables. A checkpoint is signed at most once a second, so that whoever asks right after a decision waits for it. */
public final class StoredLogProofs implements LogProofs {
    private static final long GLANCE_MILLIS = 50;

    private final DataSource connections;
    private final ProvenLog log;

    public StoredLogProofs(DataSource connections) {
        this.connections = connections;
        this.log = new ProvenLog(connections);
    }

    @Override
    public Optional<String> checkpointOf(long size, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            Optional<String> note = log.checkpoint()
                    .filter(it -> Checkpoint.parse(SignedNote.parse(it).text()).size() >= size);
            if (note.isPresent() || System.nanoTime() >= end) {
                return note;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(GLANCE_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
    }

    @Override
    public List<InclusionProof> inclusion(List<Long> positions, long size) {
        try (Connection connection = connections.getConnection()) {
            var tree = new MerkleTree(new WholeTiles(new StoredHashes(connection)));
            return positions.stream()
                    .map(position -> new InclusionProof(position - 1, tree.inclusion(position - 1, size)))
                    .toList();
        } catch (SQLException failed) {
            throw new DataAccessResourceFailureException("the proven log could not be read", failed);
        }
    }

    @Override
    public List<String> keys() {
        return log.keys();
    }
}
