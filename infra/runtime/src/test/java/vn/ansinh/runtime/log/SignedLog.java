package vn.ansinh.runtime.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
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
    private final SequencedTables tables;
    private final String origin;
    private final List<SignedNote.Signer> signers;

    /** Of events. */
    SignedLog(DataSource database, byte... secrets) {
        this(database, SequencedTables.EVENTS, secrets);
    }

    SignedLog(DataSource database, SequencedTables tables, byte... secrets) {
        this.database = database;
        this.tables = tables;
        this.origin = ORIGIN + proven().nameSuffix();
        this.signers = IntStream.range(0, secrets.length)
                .mapToObj(at -> signer(secrets[at], origin))
                .toList();
    }

    /** A signer that is always the same for the same number. */
    static SignedNote.Signer signer(byte number) {
        return signer(number, ORIGIN);
    }

    private static SignedNote.Signer signer(byte number, String name) {
        byte[] secret = new byte[32];
        secret[0] = number;
        return LogSigningKeys.signer(secret, name);
    }

    /** So many events of a stream, sequenced, and a checkpoint over them. */
    void grow(String stream, long from, int count) throws SQLException {
        TestAppends.appendEach(database, stream, from, count);
        TestSequencing.sequence(database);
        sign();
    }

    void sign() throws SQLException {
        var signer = new CheckpointSigner(proven(), origin, signers, 0);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            LogTree tree = Objects.requireNonNull(LogTree.takenOver(connection, tables, 100));
            signer.takeOver(connection);
            signer.signIfDue(connection, tree, FaultPoint.NONE);
        }
    }

    private ProvenTables proven() {
        return Objects.requireNonNull(tables.proven());
    }

    Report examined() throws SQLException {
        return examined(null);
    }

    Report examined(@Nullable Path folder) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return tables.equals(SequencedTables.EVENTS)
                    ? LogExamination.of(connection, folder, position -> {})
                    : LogExamination.ofAccesses(connection, folder, position -> {});
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
