package vn.ansinh.runtime.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.integrity.SignedNote;
import vn.ansinh.runtime.store.TestAppends;
import vn.ansinh.verifier.LogExamination;
import vn.ansinh.verifier.Report;

/** A log that is sequenced and signed when a test says so. */
final class SignedLog {
    static final String ORIGIN = "an-sinh.example/log";

    private final DataSource database;
    private final List<SignedNote.Signer> signers;

    SignedLog(DataSource database, byte... secrets) {
        this.database = database;
        this.signers = IntStream.range(0, secrets.length)
                .mapToObj(at -> signer(secrets[at]))
                .toList();
    }

    /** A signer that is always the same for the same number. */
    static SignedNote.Signer signer(byte number) {
        byte[] secret = new byte[32];
        secret[0] = number;
        return LogSigningKeys.signer(secret, ORIGIN);
    }

    /** So many events of a stream, sequenced, and a checkpoint over them. */
    void grow(String stream, long from, int count) throws SQLException {
        TestAppends.appendEach(database, stream, from, count);
        TestSequencing.sequence(database);
        sign();
    }

    void sign() throws SQLException {
        var signer = new CheckpointSigner(ORIGIN, signers, 0);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            LogTree tree = LogTree.takenOver(connection, 100);
            signer.takeOver(connection);
            signer.signIfDue(connection, tree, FaultPoint.NONE);
        }
    }

    Report examined() throws SQLException {
        return examined(null);
    }

    Report examined(@Nullable Path folder) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return LogExamination.of(connection, folder, position -> {});
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
