package vn.ansinh.verifier;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.ansinh.kernel.integrity.NoteKey;

/**
 * The program: looks at a log, at one decision or at exported cases, or takes a log or its newest checkpoint elsewhere. Exits with 0, 1 (not what it was) or 2
 * (could not look).
 */
public final class Verifier {
    private static final int NOT_WHOLE = 1;
    private static final int NOT_LOOKED = 2;

    private static final String USAGE = """
            usage: ./an-sinh verify WHERE [options]
                   ./an-sinh verify decision FILE --key KEY
                   ./an-sinh verify case FILE --key KEY
                   ./an-sinh export-checkpoints FOLDER WHERE [options]
                   ./an-sinh export-log FOLDER WHERE [options]

            verify looks at every event of the log: builds its tree again from the rows, checks each checkpoint's signature and root, holds each
            decision against four eyes, and names the first bad position; then at every record of who looked at what, in the same way. Exit code 0:
            both are whole; 1: not what they were; 2: could not look. The logs may be in use meanwhile.

            verify decision looks at a decision proof, as it was downloaded, and needs nothing but the file and the log's public key.

            verify case looks at an export of one case or several in the same way: every row, every policy text that is cited, every line.

            export-checkpoints puts the newest checkpoint of each log and the public keys into FOLDER, after proving that each one there is its beginning.
            Keep the folder where whoever keeps the database cannot write: only it shows a log that was cut or taken from an old backup.

            export-log puts every event up to the newest checkpoint there as well, to be verified from the folder alone.

            WHERE:
              --database URL        jdbc:postgresql://host/ansinh
              --user NAME           login (default: ansinh)
              --password-file FILE  its password; without, PGPASSWORD of the environment
              --data-dir DIR        a running standalone's data directory, in place of these three
              --export FOLDER       verify: what export-log wrote

            options:
              --checkpoints FOLDER  exported checkpoints, and the keys that are believed; without, the log's own word
              --key KEY             a key that is believed, or a file of such, one a line; may be given several times
            """;

    private final CommandLine line;
    private final PrintStream out;

    private Verifier(CommandLine line, PrintStream out) {
        this.line = line;
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
            return new Verifier(new CommandLine(arguments), out).run();
        } catch (IllegalArgumentException | SQLException | IOException notLooked) {
            System.err.println("It could not be looked at. " + notLooked.getMessage());
            return NOT_LOOKED;
        }
    }

    private int run() throws SQLException, IOException {
        String errand = String.valueOf(line.word(0));
        if (errand.equals("verify")) {
            return switch (String.valueOf(line.word(1))) {
                case "decision" -> decision();
                case "case" -> ofCases();
                default -> verify();
            };
        }
        if (!errand.equals("export-checkpoints") && !errand.equals("export-log")) {
            throw new IllegalArgumentException("There is no errand " + errand + ".");
        }
        String folder = line.word(1);
        if (folder == null) {
            throw new IllegalArgumentException(errand + " needs the name of a folder.");
        }
        line.atMost(2);
        try (Connection connection = line.connect()) {
            int events = export(connection, Path.of(folder), errand.equals("export-log"));
            return events == 0 ? exportAccesses(connection, Path.of(folder)) : events;
        }
    }

    private int export(Connection connection, Path folder, boolean rows) throws SQLException, IOException {
        try (LogTables tables = new LogTables(connection)) {
            return export(tables, folder, rows);
        }
    }

    /** Nobody may have looked at anything yet. */
    private int exportAccesses(Connection connection, Path folder) throws SQLException, IOException {
        try (AccessTables tables = new AccessTables(connection)) {
            if (tables.notes().isEmpty()) {
                out.println("Nothing of the access log was signed yet.");
                return 0;
            }
            return export(tables, folder, false);
        }
    }

    private int decision() throws IOException {
        Path file = named("decision");
        Set<NoteKey> keys = believed();
        try {
            out.print(DecisionExamination.of(Files.readAllBytes(file), keys));
            return 0;
        } catch (NotProven not) {
            out.println("THE DECISION IS NOT PROVEN. " + not.getMessage());
            return NOT_WHOLE;
        }
    }

    private int ofCases() throws IOException {
        Path file = named("case");
        Set<NoteKey> keys = believed();
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            CaseReport report = CaseExamination.of(content, keys);
            out.print(report);
            return report.whole() ? 0 : NOT_WHOLE;
        } catch (NotProven not) {
            out.println("THE EXPORT IS NOT WHAT WAS RECORDED. " + not.getMessage());
            return NOT_WHOLE;
        }
    }

    private Path named(String errand) {
        String file = line.word(2);
        if (file == null) {
            throw new IllegalArgumentException("verify " + errand + " needs the name of a file.");
        }
        line.atMost(3);
        return Path.of(file);
    }

    private Set<NoteKey> believed() throws IOException {
        Set<NoteKey> keys = line.keys();
        if (keys.isEmpty()) {
            throw new IllegalArgumentException(
                    "Whose signature counts? --key KEY, as whoever keeps the log makes it known.");
        }
        return keys;
    }

    private int verify() throws SQLException, IOException {
        line.atMost(1);
        Path export = line.folder("--export");
        if (export != null) {
            return verify(new ExportedLog(export));
        }
        try (Connection connection = line.connect()) {
            return Math.max(events(connection), accesses(connection));
        }
    }

    private int events(Connection connection) throws SQLException, IOException {
        try (LogTables tables = new LogTables(connection)) {
            return verify(tables);
        }
    }

    private int accesses(Connection connection) throws SQLException, IOException {
        try (AccessTables tables = new AccessTables(connection)) {
            return verify(tables);
        }
    }

    private int verify(LogSource source) throws SQLException, IOException {
        @Nullable Path checkpoints = line.folder("--checkpoints");
        var progress = new Progress(source.length(), System.err, Boolean.getBoolean("an-sinh.terminal"));
        Report report = LogExamination.of(source, checkpoints, line.keys(), progress);
        out.println("looked at    the " + source.kind().title + " in " + source.name());
        out.print(report);
        return report.whole() ? 0 : NOT_WHOLE;
    }

    private int export(Tables tables, Path folder, boolean rows) throws SQLException, IOException {
        try {
            LogExport export = new LogExport(tables, folder);
            List<NoteKey> unknown = rows ? export.rows() : export.checkpoint();
            out.println((rows ? "The rows and the checkpoint" : "The checkpoint") + " of the " + tables.kind().title
                    + " of " + export.size() + " positions " + (rows ? "lie" : "lies") + " in " + folder + ".");
            unknown.forEach(key -> out.println("New key, to be compared with what the operator says: " + key));
            return 0;
        } catch (LogExport.NotTheBeginning apart) {
            out.println("THE " + tables.kind().title.toUpperCase(Locale.ROOT)
                    + " IS NOT WHAT IT WAS, and nothing was exported: " + apart.getMessage());
            return NOT_WHOLE;
        }
    }
}
