package vn.ansinh.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.integrity.Checkpoint;
import vn.ansinh.kernel.integrity.MerkleTree;
import vn.ansinh.kernel.integrity.NoteKey;
import vn.ansinh.kernel.integrity.SignedNote;

/** The program: looks at a log, or takes its newest checkpoint elsewhere. Exits with 0, 1 (not what it was) or 2 (could not look). */
public final class Verifier {
    private static final int NOT_WHOLE = 1;
    private static final int NOT_LOOKED = 2;
    private static final String VERIFY = "verify";
    private static final String EXPORT = "export-checkpoints";

    private static final String USAGE = """
            usage: ./an-sinh verify --database URL [options]
                   ./an-sinh export-checkpoints FOLDER --database URL [options]

            verify looks at every event of the log: builds its tree again from the rows, checks each checkpoint's signature and root, and names the
            first bad position. Exit code 0: whole; 1: not what it was; 2: could not look. The log may be in use meanwhile.

            export-checkpoints puts the newest checkpoint and the public keys into FOLDER, after proving that each checkpoint there is its beginning.
            Keep the folder where whoever keeps the database cannot write: only it shows a log that was cut or taken from an old backup.

              --database URL        jdbc:postgresql://host/ansinh
              --user NAME           login (default: ansinh)
              --password-file FILE  its password; without, PGPASSWORD of the environment
              --checkpoints FOLDER  exported checkpoints, and the keys that are believed; without, the database's own
            """;

    private final Map<String, String> options = new HashMap<>();
    private final PrintStream out;
    private @Nullable Path folder;

    private Verifier(PrintStream out) {
        this.out = out;
    }

    /** The program's door. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    /** Does what the command line asks for. @return the exit code */
    static int run(List<String> arguments, PrintStream out) {
        if (arguments.isEmpty() || arguments.contains("--help") || arguments.contains("-h")) {
            out.print(USAGE);
            return arguments.isEmpty() ? NOT_LOOKED : 0;
        }
        try {
            var verifier = new Verifier(out);
            verifier.read(arguments);
            try (Connection connection = verifier.connect()) {
                return switch (arguments.getFirst()) {
                    case VERIFY -> verifier.verify(connection);
                    case EXPORT -> verifier.export(connection);
                    default -> throw new IllegalArgumentException("There is no errand " + arguments.getFirst() + ".");
                };
            }
        } catch (IllegalArgumentException | SQLException | IOException notLooked) {
            System.err.println("The log could not be looked at. " + notLooked.getMessage());
            return NOT_LOOKED;
        }
    }

    private void read(List<String> arguments) {
        Set<String> known = Set.of("--database", "--user", "--password-file", "--checkpoints");
        for (int at = 1; at < arguments.size(); at++) {
            String argument = arguments.get(at);
            String[] pair = argument.split("=", 2);
            if (known.contains(pair[0])) {
                if (pair.length < 2 && at + 1 == arguments.size()) {
                    throw new IllegalArgumentException(argument + " needs a value.");
                }
                options.put(pair[0], pair.length == 2 ? pair[1] : arguments.get(++at));
            } else if (!argument.startsWith("-") && arguments.getFirst().equals(EXPORT) && folder == null) {
                folder = Path.of(argument);
            } else {
                throw new IllegalArgumentException("There is no option " + argument + "; --help lists them.");
            }
        }
        String checkpoints = options.get("--checkpoints");
        if (checkpoints != null) {
            folder = Path.of(checkpoints);
            if (!Files.isDirectory(folder)) {
                throw new IllegalArgumentException("There is no folder " + folder + ".");
            }
        }
    }

    private Connection connect() throws SQLException, IOException {
        String url = options.get("--database");
        if (url == null) {
            throw new IllegalArgumentException("Which one? --database=jdbc:postgresql://host/ansinh");
        }
        var login = new Properties();
        login.setProperty("user", options.getOrDefault("--user", "ansinh"));
        String file = options.get("--password-file");
        String password = file == null
                ? System.getenv("PGPASSWORD")
                : Files.readString(Path.of(file)).strip();
        if (password != null) {
            login.setProperty("password", password);
        }
        login.setProperty("ApplicationName", "an-sinh verify");
        return DriverManager.getConnection(url, login);
    }

    private int verify(Connection connection) throws SQLException, IOException {
        Report report =
                LogExamination.of(connection, folder, position -> System.err.println("  … " + position + " positions"));
        out.println("database     " + options.get("--database"));
        out.print(report);
        return report.whole() ? 0 : NOT_WHOLE;
    }

    private int export(Connection connection) throws SQLException, IOException {
        if (folder == null) {
            throw new IllegalArgumentException(EXPORT + " needs the name of a folder.");
        }
        try (LogTables tables = new LogTables(connection)) {
            NavigableMap<Long, String> notes = tables.notes();
            if (notes.isEmpty()) {
                throw new IllegalArgumentException("Nothing of this log was signed yet.");
            }
            String newest = notes.lastEntry().getValue();
            var exported = new Exported(folder);
            Set<NoteKey> keys = tables.keys();
            Set<NoteKey> believed = exported.keys();
            try {
                Checkpoint checkpoint = checkpoint(newest, believed.isEmpty() ? keys : believed);
                for (Map.Entry<String, String> earlier : exported.notes().entrySet()) {
                    proveBeginning(earlier.getKey(), checkpoint(earlier.getValue(), believed), checkpoint, tables);
                }
                List<NoteKey> unknown = exported.add(checkpoint.size(), newest, keys);
                out.println("The checkpoint of " + checkpoint.size() + " positions lies in " + folder + ".");
                unknown.forEach(key -> out.println("New key, to be compared with what the operator says: " + key));
                return 0;
            } catch (IllegalArgumentException | IllegalStateException apart) {
                out.println("THE LOG IS NOT WHAT IT WAS, and nothing was exported: " + apart.getMessage());
                return NOT_WHOLE;
            }
        }
    }

    private static Checkpoint checkpoint(String text, Set<NoteKey> keys) {
        SignedNote note = SignedNote.parse(text);
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (note.signers(keys).stream().noneMatch(key -> key.name().equals(checkpoint.origin()))) {
            throw new IllegalArgumentException(
                    "a checkpoint of " + checkpoint.size() + " is signed by nobody believed");
        }
        return checkpoint;
    }

    private static void proveBeginning(String name, Checkpoint earlier, Checkpoint later, LogTables tables) {
        boolean beginning = earlier.size() <= later.size()
                && MerkleTree.isConsistent(
                        earlier.size(),
                        earlier.root(),
                        later.size(),
                        later.root(),
                        new MerkleTree(Objects.requireNonNull(tables.tiles()))
                                .consistency(earlier.size(), later.size()));
        if (!beginning) {
            throw new IllegalStateException(name + " is not the beginning of the log of " + later.size());
        }
    }
}
