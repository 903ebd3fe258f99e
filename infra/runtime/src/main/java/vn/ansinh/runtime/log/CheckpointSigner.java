package vn.ansinh.runtime.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.ansinh.kernel.integrity.Checkpoint;
import vn.ansinh.kernel.integrity.MerkleTree;
import vn.ansinh.kernel.integrity.SignedNote;

/**
 * Signs what the log has become, at most once a second and only when it has grown (ADR-0018). It signs committed positions alone, on the
 * leader's connection, and nothing that its own last checkpoint is not the beginning of.
 */
public final class CheckpointSigner {
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointSigner.class);
    private static final long REST_NANOS = Duration.ofSeconds(1).toNanos();

    private final ProvenTables tables;
    private final String origin;
    private final List<SignedNote.Signer> signers;
    private final long rest;
    private long signed;
    private long signedAt;
    private boolean silent;

    /**
     * Of one of the program's logs.
     *
     * @param origin which log it is: an address without its scheme
     * @param signers each signs, so that whoever knows one of the keys can check
     */
    CheckpointSigner(ProvenTables tables, String origin, List<SignedNote.Signer> signers) {
        this(tables, origin, signers, REST_NANOS);
    }

    CheckpointSigner(ProvenTables tables, String origin, List<SignedNote.Signer> signers, long restNanos) {
        this.tables = tables;
        this.origin = origin;
        this.signers = List.copyOf(signers);
        this.rest = restNanos;
    }

    /** Begins where the last leader stopped; makes its public keys known. */
    void takeOver(Connection connection) throws SQLException {
        silent = false;
        signed = 0;
        signedAt = System.nanoTime() - rest;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT note FROM " + tables.checkpoints() + " ORDER BY size DESC LIMIT 1")) {
            if (row.next()) {
                begin(row.getString(1), connection);
            }
        }
        try (PreparedStatement known =
                connection.prepareStatement("INSERT INTO log_key (key) VALUES (?) ON CONFLICT DO NOTHING")) {
            for (SignedNote.Signer signer : signers) {
                known.setString(1, signer.key().toString());
                known.executeUpdate();
            }
        }
        connection.commit();
    }

    private void begin(String note, Connection connection) {
        try {
            Checkpoint last = Checkpoint.parse(SignedNote.parse(note).text());
            if (!last.origin().equals(origin)) {
                throw new IllegalStateException("it is the log of " + last.origin() + " and not of " + origin);
            }
            byte[] root = new MerkleTree(new StoredHashes(connection, tables)).root(last.size());
            if (!last.equals(new Checkpoint(last.origin(), last.size(), root))) {
                throw new IllegalStateException("the tree is another one now");
            }
            signed = last.size();
        } catch (IllegalArgumentException | IllegalStateException apart) {
            // Positions go on: whoever spoils a checkpoint must not be able to stop the province.
            silent = true;
            LOG.error(
                    "The log {} no longer agrees with its last checkpoint, and no other is signed: {}",
                    origin,
                    apart.getMessage());
        }
    }

    /** Signs the committed tree when it has grown and the last time is a second ago. */
    void signIfDue(Connection connection, LogTree tree, FaultPoint faults) throws SQLException {
        if (silent || tree.size() <= signed || System.nanoTime() - signedAt < rest) {
            return;
        }
        var checkpoint = new Checkpoint(origin, tree.size(), tree.root());
        try (PreparedStatement keeping =
                connection.prepareStatement("INSERT INTO " + tables.checkpoints() + " (size, note) VALUES (?, ?)")) {
            keeping.setLong(1, checkpoint.size());
            keeping.setString(2, SignedNote.sign(checkpoint.text(), signers).toString());
            keeping.executeUpdate();
        }
        faults.reached(FaultPoint.Place.CHECKPOINT_SIGNED);
        connection.commit();
        signed = checkpoint.size();
        signedAt = System.nanoTime();
    }
}
