package vn.ansinh.runtime.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.value.PersonId;
import vn.ansinh.runtime.file.OwnerOnlyFile;
import vn.ansinh.runtime.seal.KeyFile.Content;
import vn.ansinh.runtime.seal.KeyFile.Destroyed;
import vn.ansinh.runtime.seal.KeyFile.Header;
import vn.ansinh.runtime.seal.KeyFile.Key;
import vn.ansinh.runtime.seal.KeyFile.Summary;

/** Writes the keys of one moment into a file of the owner's alone; nodes go on meanwhile. */
final class KeyExport {
    private static final String INSTALLATION = "SELECT id::text FROM installation";
    private static final String KEYS =
            "SELECT person, master, wrapped, made_at FROM person_key" + " WHERE wrapped IS NOT NULL ORDER BY person";
    private static final String DESTROYED =
            "SELECT person, destroyed_at FROM person_key WHERE destroyed_at IS NOT NULL ORDER BY person";

    /** Rows held at a time: a province has millions of persons. */
    private static final int FETCHED = 5_000;

    private final DataSource database;

    KeyExport(DataSource database) {
        this.database = database;
    }

    /**
     * Writes the file, in place of what is there.
     *
     * @param at now, UTC
     */
    Summary to(Path file, Content content, Instant at) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            // Both lists as of one moment.
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Header header = Header.of(installation(connection), at.truncatedTo(ChronoUnit.MICROS), content);
            AtomicReference<@Nullable Summary> written = new AtomicReference<>();
            OwnerOnlyFile.write(file, out -> written.set(write(connection, out, header)));
            Summary summary = written.get();
            if (summary == null) {
                throw new IllegalStateException("written without an end");
            }
            return summary;
        } catch (SQLException failed) {
            throw new KeyTransferRefused(
                    "The database of persons' keys cannot be read: " + failed.getMessage() + ".", failed);
        } catch (IOException failed) {
            throw new KeyTransferRefused("The file " + file + " cannot be written: " + failed + ".", failed);
        }
    }

    private static String installation(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSTALLATION);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new KeyTransferRefused("No node has made keys in this database yet: there is nothing to export.");
            }
            return row.getString(1);
        }
    }

    private static Summary write(Connection connection, OutputStream out, Header header) throws IOException {
        try {
            var file = new KeyFile.Writer(out, header);
            if (header.content() == Content.KEYS) {
                try (PreparedStatement statement = reading(connection, KEYS);
                        ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        file.key(new Key(
                                PersonId.parse(row.getString("person")),
                                row.getString("master"),
                                Base64.getEncoder().encodeToString(row.getBytes("wrapped")),
                                moment(row, "made_at")));
                    }
                }
            }
            try (PreparedStatement statement = reading(connection, DESTROYED);
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    file.destroyed(new Destroyed(PersonId.parse(row.getString("person")), moment(row, "destroyed_at")));
                }
            }
            return file.end();
        } catch (SQLException failed) {
            throw new KeyTransferRefused(
                    "The database of persons' keys cannot be read: " + failed.getMessage() + ".", failed);
        }
    }

    private static PreparedStatement reading(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setFetchSize(FETCHED);
        return statement;
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
